/** Whole journeys: in a browser, across processes, and through the project's own documents. */
@NullMarked
package org.learningledger.journeys;

import org.jspecify.annotations.NullMarked;

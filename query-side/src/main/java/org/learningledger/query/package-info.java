/** What is known, and the pages that tell of it. */
@NullMarked
package org.learningledger.query;

import org.jspecify.annotations.NullMarked;

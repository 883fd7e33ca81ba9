/** Statements that do not agree. */
@NullMarked
package org.learningledger.events.discrepancy;

import org.jspecify.annotations.NullMarked;

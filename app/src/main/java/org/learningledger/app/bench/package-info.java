/** Measured comparisons: {@code ./ledger bench}. */
@NullMarked
package org.learningledger.app.bench;

import org.jspecify.annotations.NullMarked;

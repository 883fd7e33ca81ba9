/** Keeping facts: the ledger log, who recorded what, and how both are stored. */
@NullMarked
package org.learningledger.store;

import org.jspecify.annotations.NullMarked;

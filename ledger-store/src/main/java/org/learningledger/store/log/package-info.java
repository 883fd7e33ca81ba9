/** The ledger log: one gapless order of everything that was recorded, and its one reader. */
@NullMarked
package org.learningledger.store.log;

import org.jspecify.annotations.NullMarked;

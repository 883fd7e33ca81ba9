/** Starting a program of the ledger: what it is told by its environment, and what it refuses to start on. */
@NullMarked
package org.learningledger.store.start;

import org.jspecify.annotations.NullMarked;

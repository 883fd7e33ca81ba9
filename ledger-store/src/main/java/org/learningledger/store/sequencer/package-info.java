/** The Axon Server form: copies every event as Axon Server keeps it into the ledger log, in one gapless order. */
@NullMarked
package org.learningledger.store.sequencer;

import org.jspecify.annotations.NullMarked;

/** Putting right what was recorded wrongly, without touching it. */
@NullMarked
package org.learningledger.events.correction;

import org.jspecify.annotations.NullMarked;

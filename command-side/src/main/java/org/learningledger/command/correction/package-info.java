/** Putting right what was recorded wrongly, about anything. */
@NullMarked
package org.learningledger.command.correction;

import org.jspecify.annotations.NullMarked;

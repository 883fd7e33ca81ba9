/** Holding challenge events, answering at them, concluding them. */
@NullMarked
package org.learningledger.command.challenge;

import org.jspecify.annotations.NullMarked;

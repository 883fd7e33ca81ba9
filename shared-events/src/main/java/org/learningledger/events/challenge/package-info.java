/** Events in which agencies are asked in person what changed. */
@NullMarked
package org.learningledger.events.challenge;

import org.jspecify.annotations.NullMarked;

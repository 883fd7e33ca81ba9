/** The periods that a partnership is held to, as data: what they are called, how long they are, and who says so. */
@NullMarked
package org.learningledger.store.clock;

import org.jspecify.annotations.NullMarked;

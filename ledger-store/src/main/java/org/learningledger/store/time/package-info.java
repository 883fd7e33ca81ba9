/** Dates as people state them, and the clock of knowledge. */
@NullMarked
package org.learningledger.store.time;

import org.jspecify.annotations.NullMarked;

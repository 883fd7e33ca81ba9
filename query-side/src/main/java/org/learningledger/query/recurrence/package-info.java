/** What was found again: later findings that may be earlier learning once more, and what somebody said of each. */
@NullMarked
package org.learningledger.query.recurrence;

import org.jspecify.annotations.NullMarked;

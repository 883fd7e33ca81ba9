/** How due dates moved: extensions by action and by agency, and what was never overdue because it was always extended. */
@NullMarked
package org.learningledger.query.dates;

import org.jspecify.annotations.NullMarked;

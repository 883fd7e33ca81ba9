/** The re-test clock: what is due to be tested again, what is overdue, and what was never tested at all. */
@NullMarked
package org.learningledger.query.retest;

import org.jspecify.annotations.NullMarked;

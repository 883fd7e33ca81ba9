/** What was agreed, done, checked, and what difference it made. */
@NullMarked
package org.learningledger.events.action;

import org.jspecify.annotations.NullMarked;

/** What can be looked at. */
@NullMarked
package org.learningledger.events.evidence;

import org.jspecify.annotations.NullMarked;

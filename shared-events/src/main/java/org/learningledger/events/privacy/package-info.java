/** Erasing personal data: what was asked for, and what was decided. */
@NullMarked
package org.learningledger.events.privacy;

import org.jspecify.annotations.NullMarked;

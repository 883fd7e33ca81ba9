/** The facts: what was recorded, in words that stay. */
@NullMarked
package org.learningledger.events;

import org.jspecify.annotations.NullMarked;

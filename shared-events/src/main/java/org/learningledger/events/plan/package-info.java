/** Action plans: what is in them, and their sign-off. */
@NullMarked
package org.learningledger.events.plan;

import org.jspecify.annotations.NullMarked;

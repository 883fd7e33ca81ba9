/** Action plans: what is in them, what is missing before they can be signed off, and their sign-off. */
@NullMarked
package org.learningledger.query.plan;

import org.jspecify.annotations.NullMarked;

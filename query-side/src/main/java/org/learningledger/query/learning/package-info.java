/** Where each piece of learning stands on the ladder, what that rests on, and what is missing. */
@NullMarked
package org.learningledger.query.learning;

import org.jspecify.annotations.NullMarked;

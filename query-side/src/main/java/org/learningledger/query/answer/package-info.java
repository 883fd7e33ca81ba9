/** What answers of all kinds are made of. */
@NullMarked
package org.learningledger.query.answer;

import org.jspecify.annotations.NullMarked;

/** Reading restricted text, on purpose and on record. */
@NullMarked
package org.learningledger.query.restricted;

import org.jspecify.annotations.NullMarked;

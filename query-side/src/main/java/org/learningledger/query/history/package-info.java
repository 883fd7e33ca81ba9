/** Everything that was recorded, as sentences. */
@NullMarked
package org.learningledger.query.history;

import org.jspecify.annotations.NullMarked;

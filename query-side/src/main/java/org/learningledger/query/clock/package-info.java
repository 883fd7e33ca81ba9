/** Which periods run for reviews, which of them ran late, and by which rules they are counted. */
@NullMarked
package org.learningledger.query.clock;

import org.jspecify.annotations.NullMarked;

/** Which statements do not agree, and what came of it. */
@NullMarked
package org.learningledger.query.discrepancy;

import org.jspecify.annotations.NullMarked;

/** Challenge events: what agencies showed at them, and what the panel concluded. */
@NullMarked
package org.learningledger.query.challenge;

import org.jspecify.annotations.NullMarked;

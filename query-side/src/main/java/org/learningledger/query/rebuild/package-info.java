/**
 * Builds read models again from the log, beside the live ones, and then puts them in their place.
 *
 * <p>A rebuild has no event processor. It reads the log once and has the projections' own methods write fact rows, by
 * {@code COPY}; then it folds each subject once. What was recorded meanwhile is caught up with in the way of the live
 * projections. All of it goes in steps that are kept, so it goes on where it was when the program was killed.
 */
@NullMarked
package org.learningledger.query.rebuild;

import org.jspecify.annotations.NullMarked;

package org.learningledger.query.source;

import org.jspecify.annotations.Nullable;
import org.learningledger.store.time.Days;

/**
 * A review that is on the site on a day.
 *
 * @param publication the one that it is on the site by
 * @param atLeastUntil where no end was set, the days on which the period that every publication lasts can end
 * @param surely whether its dates are exact enough to say so; else it perhaps is
 */
public record PublishedReview(
        SourceLine line,
        OneSource.Publication publication,
        @Nullable Days atLeastUntil,
        boolean surely) {}

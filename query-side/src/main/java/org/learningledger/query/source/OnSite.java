package org.learningledger.query.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Dated;
import org.learningledger.store.clock.ClockRule;
import org.learningledger.store.clock.ClockRules;
import org.learningledger.store.time.Days;
import org.learningledger.store.time.Knowledge;

/**
 * Whether a review is on the site on a day: from the day of its publication until its period is over, and no longer on
 * the day on which it was taken off. What nobody dated happened on the day of its record at the latest.
 */
enum OnSite {
    NO,
    PERHAPS,
    YES;

    static OnSite of(OneSource.Publication publication, LocalDate day) {
        var published = days(publication.occurred(), publication.entered());
        var end = publication.end();
        var ended = end == null ? null : days(end.occurred(), end.entered());
        var until = publication.until() == null ? null : publication.until().days();
        if (published.earliest() != null && published.earliest().isAfter(day)) return NO;
        if (ended != null && isBy(ended.latest(), day)) return NO;
        if (until != null && until.latest() != null && until.latest().isBefore(day)) return NO;
        boolean begun = isBy(published.latest(), day);
        boolean perhapsEnded = ended != null && (ended.earliest() == null || isBy(ended.earliest(), day));
        boolean perhapsOver =
                until != null && (until.earliest() == null || until.earliest().isBefore(day));
        return begun && !perhapsEnded && !perhapsOver ? YES : PERHAPS;
    }

    private static boolean isBy(@Nullable LocalDate one, LocalDate day) {
        return one != null && !one.isAfter(day);
    }

    private static Days days(@Nullable Dated dated, OneSource.Entered entered) {
        if (dated != null && dated.days() != null) return dated.days();
        return new Days(null, LocalDate.ofInstant(entered.at(), Knowledge.LONDON));
    }

    /** The days on which the period ends that every publication lasts at least; nothing where an end was set. */
    static @Nullable Days atLeastUntil(OneSource.Publication publication) {
        var published = publication.occurred();
        if (publication.until() != null || published == null || published.days() == null) return null;
        var days = published.days();
        return ClockRules.all().stream()
                .filter(rule -> rule.id().equals(ClockRules.PUBLICLY_AVAILABLE))
                .filter(rule -> days.earliest() == null || rule.holdsOn(days.earliest()))
                .findFirst()
                .map(rule -> new Days(after(days.earliest(), rule), after(days.latest(), rule)))
                .orElse(null);
    }

    private static @Nullable LocalDate after(@Nullable LocalDate day, ClockRule rule) {
        if (day == null) return null;
        return switch (rule.unit()) {
            case WORKING_DAYS -> throw new IllegalStateException("Nothing is published for some working days only");
            case MONTHS -> day.plusMonths(rule.amount());
            case YEARS -> day.plusYears(rule.amount());
        };
    }
}

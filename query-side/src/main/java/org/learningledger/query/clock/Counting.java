package org.learningledger.query.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.learningledger.store.clock.ClockRule;

/**
 * Counts the days of one rule. Day 1 is the day after the trigger or, of working days, the first working day after it. A
 * period of months or years ends on the day with the number of the trigger's day, whatever day of the week that is. Days
 * of a pause count for neither.
 *
 * @param pauses in which no day counts
 */
record Counting(ClockRule rule, List<Stretch> pauses) {

    /** Days in a row, of which the last one is left out. */
    record Stretch(LocalDate from, LocalDate before) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(before);
        }
    }

    /** The last day of the period. */
    LocalDate due(LocalDate trigger) {
        long days =
                switch (rule.unit()) {
                    case WORKING_DAYS -> rule.amount();
                    case MONTHS -> ChronoUnit.DAYS.between(trigger, trigger.plusMonths(rule.amount()));
                    case YEARS -> ChronoUnit.DAYS.between(trigger, trigger.plusYears(rule.amount()));
                };
        var day = trigger;
        while (days > 0) {
            day = day.plusDays(1);
            if (counts(day)) days--;
        }
        return day;
    }

    /** Days that count after one day and up to another. */
    long between(LocalDate after, LocalDate upTo) {
        return after.isBefore(upTo)
                ? after.plusDays(1)
                        .datesUntil(upTo.plusDays(1))
                        .filter(this::counts)
                        .count()
                : 0;
    }

    /** Days that would count if there were no pause. */
    long in(LocalDate from, LocalDate before) {
        return from.isBefore(before)
                ? from.datesUntil(before).filter(this::isOfTheCalendar).count()
                : 0;
    }

    private boolean counts(LocalDate day) {
        return pauses.stream().noneMatch(pause -> pause.holds(day)) && isOfTheCalendar(day);
    }

    private boolean isOfTheCalendar(LocalDate day) {
        return switch (rule.calendar()) {
            case null -> true;
            case ENGLAND -> EnglishWorkingDays.has(day);
        };
    }
}

package org.learningledger.query.history;

import static org.learningledger.query.history.Told.AREA;
import static org.learningledger.query.history.Told.NATIONAL_ITEMS;
import static org.learningledger.query.history.Told.PRIORITIES;
import static org.learningledger.query.history.Told.SORTED_AS;
import static org.learningledger.query.history.Told.THEMES;
import static org.learningledger.query.history.Told.quote;
import static org.learningledger.query.history.Told.told;

import org.learningledger.events.finding.FindingEvent;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.finding.FindingStated;
import org.learningledger.events.finding.RecurrenceConfirmed;
import org.learningledger.events.finding.RecurrenceDismissed;

/** Facts about findings, as people read them. */
final class FindingTold {

    private FindingTold() {}

    static Told of(FindingEvent event) {
        return switch (event) {
            case FindingStated stated ->
                told("Finding stated in a paper", quote(stated.reference(), stated.text()))
                        .detail(SORTED_AS, stated.sortedAs())
                        .detail(THEMES, stated.themes())
                        .detail(PRIORITIES, stated.priorities())
                        .detail(NATIONAL_ITEMS, stated.nationalItems())
                        .detail(AREA, stated.area())
                        .detail("Raised by", stated.raisedBy())
                        .cited(stated.citation());
            case FindingRecorded recorded ->
                told(
                                "Finding recorded",
                                quote(recorded.reference(), recorded.text()) + " It is recorded as "
                                        + switch (recorded.kind()) {
                                            case STRENGTH -> "a strength.";
                                            case LEARNING -> "learning.";
                                            case GAP -> "a gap.";
                                            case NON_COMPLIANCE -> "non-compliance.";
                                        })
                        .detail(THEMES, recorded.themes())
                        .detail(AREA, recorded.area());
            case RecurrenceConfirmed confirmed ->
                told("Recurrence confirmed", "Somebody looked at the two: this finding is earlier learning again.")
                        .because(confirmed.reason());
            case RecurrenceDismissed dismissed ->
                told("Recurrence dismissed", "Somebody looked at the two: this finding is not that learning again.")
                        .because(dismissed.reason());
        };
    }
}

package org.learningledger.query.history;

import static org.learningledger.query.history.Told.remark;
import static org.learningledger.query.history.Told.said;
import static org.learningledger.query.history.Told.told;

import org.learningledger.events.discrepancy.DiscrepancyEvent;
import org.learningledger.events.discrepancy.DiscrepancyExplained;
import org.learningledger.events.discrepancy.DiscrepancyLeftOpen;
import org.learningledger.events.discrepancy.DiscrepancyRaised;
import org.learningledger.events.discrepancy.DiscrepancyResolved;
import org.learningledger.events.discrepancy.DiscrepancySuggested;
import org.learningledger.events.discrepancy.SuggestionConfirmed;
import org.learningledger.events.discrepancy.SuggestionDismissed;

/** Facts about statements that disagree, as people read them. */
final class DiscrepancyTold {

    private DiscrepancyTold() {}

    static Told of(DiscrepancyEvent event) {
        return switch (event) {
            case DiscrepancyRaised raised ->
                told(
                        "Discrepancy raised",
                        raised.reference() + ": two statements disagree. One says: " + said(raised.firstSays())
                                + " The other says: " + said(raised.secondSays()) + remark(raised.remark()));
            case DiscrepancySuggested suggested ->
                told(
                                "Discrepancy suggested",
                                suggested.reference() + ": a check found something that may not add up. It says: "
                                        + said(suggested.first()) + " Against it stands: "
                                        + said(suggested.second()))
                        .detail("Found by the check", suggested.check());
            case SuggestionConfirmed confirmed ->
                told(
                        "Discrepancy confirmed",
                        "Somebody looked at the suggestion: the two do disagree." + remark(confirmed.remark()));
            case SuggestionDismissed dismissed ->
                told("Suggestion dismissed", "Somebody looked at the suggestion: there is no discrepancy.")
                        .because(dismissed.reason());
            case DiscrepancyExplained explained ->
                told("Discrepancy explained", "How the two came to differ: " + said(explained.explanation()));
            case DiscrepancyResolved resolved ->
                told("Discrepancy resolved", "The discrepancy was settled: " + said(resolved.resolution()));
            case DiscrepancyLeftOpen left ->
                told("Discrepancy left open", "It was decided to leave the discrepancy open.")
                        .because(left.reason());
        };
    }
}

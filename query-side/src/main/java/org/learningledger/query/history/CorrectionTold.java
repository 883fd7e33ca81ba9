package org.learningledger.query.history;

import static org.learningledger.query.history.Told.said;
import static org.learningledger.query.history.Told.told;

import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.correction.FactCorrected;
import org.learningledger.events.correction.FactWithdrawn;

/** What was put right, as people read it. */
final class CorrectionTold {

    private CorrectionTold() {}

    static Told of(CorrectionEvent event) {
        return switch (event) {
            case FactCorrected corrected ->
                told(
                                "Entry corrected",
                                "An entry was recorded wrongly. Its " + Told.field(corrected.field())
                                        + (corrected.now() == null
                                                ? " should say nothing."
                                                : " should say: " + said(corrected.now())))
                        .because(corrected.reason());
            case FactWithdrawn withdrawn ->
                told("Entry withdrawn", "An entry should not have been recorded. It no longer counts.")
                        .because(withdrawn.reason());
        };
    }
}

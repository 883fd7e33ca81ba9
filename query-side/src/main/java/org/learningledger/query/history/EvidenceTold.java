package org.learningledger.query.history;

import static org.learningledger.query.history.Told.quote;
import static org.learningledger.query.history.Told.told;

import org.learningledger.events.evidence.EntryCitedAsEvidence;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceEvent;
import org.learningledger.events.evidence.EvidenceLevel;

/** Facts about evidence, as people read them. */
final class EvidenceTold {

    private EvidenceTold() {}

    static Told of(EvidenceEvent event) {
        return switch (event) {
            case EvidenceAdded added ->
                told("Evidence added", quote(added.reference(), added.description()) + shows(added.level()))
                        .detail("Where it is kept", added.whereKept());
            case EntryCitedAsEvidence cited ->
                told(
                        "Register entry cited as evidence",
                        quote(cited.reference(), cited.description()) + shows(cited.level()));
        };
    }

    private static String shows(EvidenceLevel level) {
        return switch (level) {
            case ACTIVITY -> " It shows that something was done.";
            case OUTPUT -> " It shows that something exists.";
            case PRACTICE -> " It shows a change in practice.";
            case OUTCOME -> " It shows a difference for children or families.";
        };
    }
}

package org.learningledger.command.measure;

import static org.learningledger.command.testing.People.POLICE;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.measure.Comparator;
import org.learningledger.events.measure.MeasureDefined;
import org.learningledger.events.measure.MeasureId;
import org.learningledger.events.measure.TargetSet;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.recommendation.RecommendationMade;
import org.learningledger.events.source.AuditCarriedOut;
import org.learningledger.events.source.AuditKind;
import org.learningledger.events.source.SourceId;

/** A measure of how often practitioners ask about home life. */
final class Measures {

    static final MeasureId MEASURE = new MeasureId(UUID.randomUUID());
    static final RecommendationId RECOMMENDATION = new RecommendationId(UUID.randomUUID());
    static final SourceId AUDIT = new SourceId(UUID.randomUUID());
    static final StatedDate TODAY = StatedDate.of("2026-03-20");

    private Measures() {}

    static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }

    /** The recommendation that is measured, addressed to the police. */
    static RecommendationMade made() {
        return new RecommendationMade(
                RECOMMENDATION,
                "R-1",
                AUDIT,
                List.of(),
                Words.plain("Ask about home life"),
                List.of(POLICE),
                List.of(),
                null,
                12,
                TODAY);
    }

    static AuditCarriedOut audit() {
        return new AuditCarriedOut(
                AUDIT, "AU-1", AuditKind.DIP_SAMPLE, Words.plain("Home life dip sample"), null, null, TODAY);
    }

    static MeasureDefined defined() {
        return new MeasureDefined(
                MEASURE,
                "M-1",
                List.of(RECOMMENDATION),
                Words.plain("Home life is asked about"),
                Words.plain("Share of sampled cases with a note"),
                "%",
                TODAY);
    }

    static TargetSet target(Comparator comparator, String value) {
        return new TargetSet(MEASURE, comparator, number(value), TODAY);
    }
}

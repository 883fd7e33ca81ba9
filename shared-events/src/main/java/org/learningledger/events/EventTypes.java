package org.learningledger.events;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.learningledger.events.action.ActionEvent;
import org.learningledger.events.challenge.ChallengeEvent;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.discrepancy.DiscrepancyEvent;
import org.learningledger.events.evidence.EvidenceEvent;
import org.learningledger.events.finding.FindingEvent;
import org.learningledger.events.measure.MeasureEvent;
import org.learningledger.events.plan.PlanEvent;
import org.learningledger.events.privacy.ErasureEvent;
import org.learningledger.events.recommendation.RecommendationEvent;
import org.learningledger.events.register.RegisterEvent;
import org.learningledger.events.source.SourceEvent;

/**
 * Every kind of fact there is: the fixed list that the serialiser reads by, the contract test walks, and the history
 * counts by.
 */
public final class EventTypes {

    private static final List<Class<? extends LedgerEvent>> STREAMS = List.of(
            SourceEvent.class,
            FindingEvent.class,
            RecommendationEvent.class,
            PlanEvent.class,
            ActionEvent.class,
            EvidenceEvent.class,
            MeasureEvent.class,
            ChallengeEvent.class,
            DiscrepancyEvent.class,
            RegisterEvent.class,
            CorrectionEvent.class,
            ErasureEvent.class);

    private static final List<Class<? extends LedgerEvent>> ALL =
            STREAMS.stream().flatMap(EventTypes::recordsUnder).toList();

    private EventTypes() {}

    /** The event records, stream by stream, in the order in which each sealed parent lists them. */
    public static List<Class<? extends LedgerEvent>> all() {
        return ALL;
    }

    private static Stream<Class<? extends LedgerEvent>> recordsUnder(Class<? extends LedgerEvent> stream) {
        var records = new ArrayList<Class<? extends LedgerEvent>>();
        for (Class<?> permitted : stream.getPermittedSubclasses()) {
            records.add(permitted.asSubclass(LedgerEvent.class));
        }
        return records.stream();
    }
}

package org.learningledger.store.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Words;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.correction.FactCorrected;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.store.log.Fact;

/**
 * What facts say once they were put right. A corrected fact says what it should have said, in its old place; a
 * withdrawn one is left out, but for the fact that opened its thing, which stays and is marked. Corrections that no
 * longer fit change nothing: what was recorded can always be read.
 */
public final class Corrections {

    private static final String WITHDRAWN = "withdrawn";

    private final Map<UUID, List<FactCorrected>> corrected = new HashMap<>();
    private final Set<UUID> withdrawn = new HashSet<>();

    private Corrections(Stream<? extends LedgerEvent> inOrder) {
        inOrder.forEach(event -> {
            if (!(event instanceof CorrectionEvent correction)) return;
            switch (correction) {
                case FactCorrected one ->
                    corrected
                            .computeIfAbsent(one.fact(), fact -> new ArrayList<>())
                            .add(one);
                case FactWithdrawn one -> withdrawn.add(one.fact());
            }
        });
    }

    /** A thing's own stream, whole and in its order, as rules must see it. */
    public static List<DomainEventMessage<?>> counted(List<? extends DomainEventMessage<?>> stream) {
        var made = new Corrections(stream.stream().map(message -> (LedgerEvent) message.getPayload()));
        if (made.isEmpty()) return List.copyOf(stream);
        var counted = new ArrayList<DomainEventMessage<?>>();
        for (var message : stream) {
            boolean opening = message.getSequenceNumber() == 0;
            boolean left = made.withdrawn(message.getIdentifier());
            if (left && !opening) continue;
            var event = made.counted(message.getIdentifier(), (LedgerEvent) message.getPayload());
            var metaData = left ? message.getMetaData().and(WITHDRAWN, "true") : message.getMetaData();
            counted.add(copy(message, event, metaData));
        }
        return counted;
    }

    private static DomainEventMessage<?> copy(DomainEventMessage<?> message, LedgerEvent event, MetaData metaData) {
        return new GenericDomainEventMessage<>(
                message.getType(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                new GenericMessage<>(message.getIdentifier(), event, metaData),
                message.getTimestamp());
    }

    /** Whether a message of {@link #counted(List)} opened a thing that was withdrawn since. */
    public static boolean isWithdrawn(DomainEventMessage<?> message) {
        return isWithdrawn(message.getMetaData());
    }

    /** The same, where only what stands beside the message is at hand. */
    public static boolean isWithdrawn(MetaData metaData) {
        return metaData.containsKey(WITHDRAWN);
    }

    /**
     * Facts of one thing or several, in any order, with the corrections made to them: as folds must see them. What was
     * recorded before a correction in the same stream carries the version of the newest, so that a form which is filled in
     * on it knows of the correction. A correction of what is not among these facts puts nothing right.
     */
    public static List<Fact> countedFacts(List<Fact> facts) {
        if (facts.stream().noneMatch(fact -> fact.event() instanceof CorrectionEvent)) return facts;
        var made = new Corrections(facts.stream().sorted(Fact.AS_KNOWN).map(Fact::event));
        var newest = newest(facts);
        var counted = new ArrayList<Fact>();
        for (var fact : facts) {
            boolean left = made.withdrawn(fact.at().eventId());
            if (fact.event() instanceof CorrectionEvent || left && fact.at().sequence() > 0) continue;
            var event = made.counted(fact.at().eventId(), fact.event());
            long version = Math.max(fact.version(), newest.getOrDefault(stream(fact), 0L));
            counted.add(new Fact(event, fact.at(), !event.equals(fact.event()), left, version));
        }
        return counted;
    }

    /** Where the newest correction of each stream stands. */
    private static Map<UUID, Long> newest(List<Fact> facts) {
        var known = new HashSet<String>();
        var newest = new HashMap<UUID, Long>();
        for (var fact : facts.stream()
                .sorted(Comparator.comparing(fact -> fact.at().position()))
                .toList()) {
            if (fact.event() instanceof CorrectionEvent correction) {
                if (!known.contains(correction.fact().toString())) continue;
                newest.merge(stream(fact), fact.at().sequence(), Math::max);
            }
            known.add(fact.at().eventId());
        }
        return newest;
    }

    private static UUID stream(Fact fact) {
        return fact.event().thing().id();
    }

    private boolean isEmpty() {
        return corrected.isEmpty() && withdrawn.isEmpty();
    }

    private boolean withdrawn(String eventId) {
        return id(eventId).map(withdrawn::contains).orElse(false);
    }

    private LedgerEvent counted(String eventId, LedgerEvent fact) {
        var counted = fact;
        for (var correction :
                id(eventId).map(id -> corrected.getOrDefault(id, List.of())).orElse(List.of())) {
            counted = counted(counted, correction);
        }
        return counted;
    }

    private static LedgerEvent counted(LedgerEvent fact, FactCorrected correction) {
        var part = Correctable.of(fact.getClass(), correction.field()).orElse(null);
        if (part == null) return fact;
        return switch (correction.now()) {
            case null -> part.optional() ? part.in(fact, null) : fact;
            case Words.Plain said -> counted(fact, part, said);
            case Words.Sealed withheld -> part.type() == Words.class ? part.in(fact, withheld) : fact;
        };
    }

    private static LedgerEvent counted(LedgerEvent fact, Correctable part, Words.Plain said) {
        try {
            return part.in(fact, part.value(said.plain()));
        } catch (Correctable.DoesNotFit changedSince) {
            return fact;
        }
    }

    /** Events of tests need not have ids of this form; nobody can correct them. */
    private static Optional<UUID> id(String eventId) {
        try {
            return Optional.of(UUID.fromString(eventId));
        } catch (IllegalArgumentException another) {
            return Optional.empty();
        }
    }
}

package org.learningledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.LedgerEvent;
import org.learningledger.query.projection.Progressed;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Actor;
import org.learningledger.store.record.Stamp;
import org.learningledger.store.time.StatedOn;

/** Records events as the command side would, and waits until every projection has taken them in. */
public class Ledger {

    private static final Duration MOST = Duration.ofSeconds(20);

    private final EventStore events;
    private final LedgerLog log;
    private final Progressed progressed;
    private final EventProcessingConfiguration processing;
    private final Map<UUID, Long> versions = new HashMap<>();
    private String last = "";

    Ledger(EventStore events, LedgerLog log, Progressed progressed, EventProcessingConfiguration processing) {
        this.events = events;
        this.log = log;
        this.progressed = progressed;
        this.processing = processing;
    }

    /** A partnership that no other test knows. */
    public static String newPartnership() {
        return "p-" + UUID.randomUUID();
    }

    public void records(String partnership, LedgerEvent... facts) {
        appends(Mother.officer(partnership, null), null, facts);
        isRead(partnership);
    }

    public void records(Actor actor, @Nullable StatedOn statedOn, LedgerEvent... facts) {
        appends(actor, statedOn, facts);
        isRead(actor.partnership());
    }

    /** Without waiting, all in one transaction. */
    public String appends(Actor actor, @Nullable StatedOn statedOn, LedgerEvent... facts) {
        List<EventMessage<?>> messages = new ArrayList<>();
        var metaData = new Stamp(actor, "key-" + UUID.randomUUID(), statedOn).toMetaData();
        for (var fact : facts) {
            var thing = fact.thing();
            long version = versions.merge(thing.id(), 0L, (before, first) -> before + 1);
            messages.add(new GenericDomainEventMessage<>(
                    thing.kind().name(), thing.id().toString(), version, fact, metaData));
        }
        events.publish(messages);
        last = messages.getLast().getIdentifier();
        return last;
    }

    /** A fact by the id and in the place in its stream that another ledger knows it by. */
    public static EventMessage<?> message(
            Actor actor, @Nullable StatedOn statedOn, UUID eventId, long sequence, LedgerEvent fact) {
        var thing = fact.thing();
        return new GenericDomainEventMessage<>(
                thing.kind().name(),
                thing.id().toString(),
                sequence,
                new GenericMessage<>(
                        eventId.toString(), fact, new Stamp(actor, "key-" + eventId, statedOn).toMetaData()),
                Instant.now());
    }

    /** Without waiting, all in one transaction: at most 500. */
    public void appends(List<EventMessage<?>> facts) {
        events.publish(facts);
    }

    /** Waits until every projection has taken in all that was recorded so far, however much that is. */
    public void isRead() {
        waitFor(log.head(), Duration.ofMinutes(5));
    }

    /** Waits until every projection has taken in what was recorded last. */
    public void isRead(String partnership) {
        waitFor(log.indexOf(partnership, last).orElseThrow(), MOST);
    }

    private void waitFor(long newest, Duration most) {
        for (var projection : processing.eventProcessors().keySet()) {
            assertThat(progressed.waitFor(projection, newest, most))
                    .as("projection %s has read the log", projection)
                    .isTrue();
        }
    }
}

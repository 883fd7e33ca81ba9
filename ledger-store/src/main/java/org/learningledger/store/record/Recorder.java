package org.learningledger.store.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.LedgerEvent;
import org.learningledger.store.log.LedgerEventStore;
import org.learningledger.store.log.StoreAway;
import org.learningledger.store.time.StatedOn;
import org.springframework.stereotype.Component;

/**
 * The one way in: stamps a command with who sends it, sends it, and answers a repeat with what was recorded the first
 * time, before any rule is asked.
 *
 * <p>Whether a deed is a repeat is read from the stream itself, so it holds on any event store and across processes.
 */
@Component
public class Recorder {

    /** The metadata in which a command carries the version of the thing that its sender saw. */
    public static final String SEEN_VERSION = "seenVersion";

    /** The metadata by which a command is routed: all that concerns one thing is decided in one place. */
    public static final String STREAM = "stream";

    private static final int MOST_ATTEMPTS = 50;
    private static final long MOST_SECONDS = 30;

    private final CommandGateway commands;
    private final LedgerEventStore events;

    Recorder(CommandGateway commands, CommandBus bus, LedgerEventStore events) {
        this.commands = commands;
        this.events = events;
        bus.registerDispatchInterceptor(messages -> (index, command) -> {
            Stamp.of(command.getMetaData());
            return command;
        });
    }

    /** Records what a command decides, whose text nobody was asked about. */
    public Receipt record(
            Object command,
            UUID stream,
            Actor actor,
            ScopedKey key,
            @Nullable StatedOn statedOn,
            @Nullable Long seenVersion) {
        return record(command, stream, new Stamp(actor, key.text(), statedOn), key, seenVersion);
    }

    /** Records what a command decides; {@code mayStand} is what was said of its text, as in its {@link Stamp}. */
    public Receipt recordChecked(
            Object command,
            UUID stream,
            Actor actor,
            ScopedKey key,
            @Nullable Long seenVersion,
            @Nullable String mayStand) {
        return record(command, stream, new Stamp(actor, key.text(), null, mayStand), key, seenVersion);
    }

    /**
     * Records what a command decides.
     *
     * @param stream the thing that the command opens or changes
     * @param seenVersion the version of that thing on which the sender decided; {@code null} for a new thing, or where
     *     the sender decided on none
     * @throws StoreAway when the event store cannot be reached; whether it was recorded is then not known
     * @throws OtherPartnership when the thing belongs to another partnership
     * @throws org.axonframework.commandhandling.CommandExecutionException when a rule refuses it
     * @throws org.axonframework.modelling.command.ConcurrencyException when somebody changed the thing first
     */
    private Receipt record(Object command, UUID stream, Stamp stamp, ScopedKey key, @Nullable Long seenVersion) {
        for (int attempt = 1; ; attempt++) {
            // Whoever decided on no version is recorded on the present one, read together with the key, so that the
            // same
            // key sent at once cannot slip in between; if somebody was first, it is tried again.
            var stands = events.asRecorded(stream.toString());
            mustBelongTo(stamp.actor().partnership(), stands);
            var before = carrying(key, stands);
            if (before.isPresent()) return new Receipt(before.get().getIdentifier(), true);
            var version = seenVersion != null ? Optional.of(seenVersion) : version(stands);
            try {
                var metaData = stamp.toMetaData();
                send(
                        command,
                        version.map(seen -> metaData.and(SEEN_VERSION, Long.toString(seen)))
                                .orElse(metaData)
                                .and(STREAM, stream.toString()));
            } catch (ConcurrencyException | ConflictingModificationException somebodyWasFirst) {
                var meanwhile = earlier(stream, key);
                if (meanwhile.isPresent()) return meanwhile.get();
                if (seenVersion == null && attempt < MOST_ATTEMPTS) continue;
                throw new ConcurrencyException("Somebody changed it first", somebodyWasFirst);
            } catch (CommandExecutionException refused) {
                var meanwhile = earlier(stream, key);
                if (meanwhile.isPresent()) return meanwhile.get();
                // Whoever decided on an older version is told so before any rule that it broke only by being late.
                if (isBehind(seenVersion, stream)) throw new ConcurrencyException("Somebody changed it first", refused);
                throw refused;
            } catch (RuntimeException problem) {
                if (!StoreAway.is(problem)) return earlier(stream, key).orElseThrow(() -> problem);
                // where it is there all the same, only the answer got lost
                return first(stream, key)
                        .map(event -> new Receipt(event.getIdentifier(), false))
                        .orElseThrow(() -> new StoreAway(problem));
            }
            var since = events.asRecorded(
                    stream.toString(), version.map(last -> last + 1).orElse(0L));
            return new Receipt(carrying(key, since).orElseThrow().getIdentifier(), false);
        }
    }

    private void send(Object command, MetaData metaData) {
        try {
            commands.sendAndWait(new GenericCommandMessage<>(command, metaData), MOST_SECONDS, TimeUnit.SECONDS);
        } catch (CommandExecutionException answered) {
            // Whoever decides always says why; an answer without a reason comes from the way there.
            var why = answered.getDetails().orElseThrow(() -> new StoreAway(answered));
            throw why instanceof Setback setback ? setback.arrived(answered) : answered;
        }
    }

    private boolean isBehind(@Nullable Long seenVersion, UUID stream) {
        return seenVersion != null
                && events.lastSequenceNumberFor(stream.toString()).orElse(seenVersion) > seenVersion;
    }

    private static Optional<Long> version(List<DomainEventMessage<?>> stream) {
        return stream.isEmpty()
                ? Optional.empty()
                : Optional.of(stream.getLast().getSequenceNumber());
    }

    private static void mustBelongTo(String partnership, List<DomainEventMessage<?>> stream) {
        boolean another = stream.stream()
                .map(event -> Stamp.of(event.getMetaData()).actor().partnership())
                .anyMatch(owner -> !owner.equals(partnership));
        if (another) throw new OtherPartnership();
    }

    /** What was recorded under this key, in order; empty where nothing was. */
    public List<LedgerEvent> recorded(UUID stream, ScopedKey key) {
        return events.asRecorded(stream.toString()).stream()
                .filter(event -> carries(event.getMetaData(), key))
                .map(event -> (LedgerEvent) event.getPayload())
                .toList();
    }

    private Optional<Receipt> earlier(UUID stream, ScopedKey key) {
        return first(stream, key).map(event -> new Receipt(event.getIdentifier(), true));
    }

    private Optional<? extends DomainEventMessage<?>> first(UUID stream, ScopedKey key) {
        return carrying(key, events.asRecorded(stream.toString()));
    }

    private static Optional<? extends DomainEventMessage<?>> carrying(
            ScopedKey key, List<DomainEventMessage<?>> stream) {
        return stream.stream()
                .filter(event -> carries(event.getMetaData(), key))
                .findFirst();
    }

    private static boolean carries(MetaData metaData, ScopedKey key) {
        return key.text().equals(metaData.get(Stamp.KEY));
    }

    /** The thing belongs to another partnership's ledger: for the sender it does not exist. */
    public static final class OtherPartnership extends RuntimeException {

        private static final long serialVersionUID = 1;

        OtherPartnership() {
            super("The thing belongs to another partnership");
        }
    }
}

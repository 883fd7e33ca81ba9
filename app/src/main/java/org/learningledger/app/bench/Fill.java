package org.learningledger.app.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.learningledger.app.bench.Histories.Told;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.register.PartnershipOpened;
import org.learningledger.query.projection.Progressed;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.log.LogEventStorageEngine;
import org.learningledger.store.record.Actor;
import org.learningledger.store.record.Stamp;
import org.learningledger.store.time.StatedOn;
import org.springframework.context.ApplicationContext;

/** Fills an empty ledger with {@link Histories}, through its guarded event table and all of its projections. */
final class Fill {

    /** The head row is changed for each event, and many changes of one row in one transaction become slow. */
    private static final int AT_ONCE = 250;

    private static final Duration SPEAK_EVERY = Duration.ofSeconds(10);

    private final LogEventStorageEngine storage;
    private final LedgerLog log;
    private final Progressed progressed;
    private final EventProcessingConfiguration processing;
    private final Consumer<String> lines;
    private final Actor actor = new Actor(Histories.PARTNERSHIP, new UUID(5, 5), "BUSINESS_UNIT", "ORG-MBC", null);
    private final List<GenericDomainEventMessage<?>> waiting = new ArrayList<>();
    private final long start = System.nanoTime();
    private long spoken = start;
    private long recorded;

    Fill(ApplicationContext ledger, Consumer<String> lines) {
        this.storage = ledger.getBean(LogEventStorageEngine.class);
        this.log = ledger.getBean(LedgerLog.class);
        this.progressed = ledger.getBean(Progressed.class);
        this.processing = ledger.getBean(EventProcessingConfiguration.class);
        this.lines = lines;
    }

    /**
     * Returns when every projection has taken all of it in.
     *
     * @param longRecord the action that gets a long history
     * @return how many events were recorded
     */
    long run(Histories histories, ActionId longRecord, int longRecordEvents) {
        begin(histories);
        for (var told = histories.next(); told != null; told = histories.next()) add(told);
        histories.longRecord(longRecord, longRecordEvents).forEach(this::add);
        flush();
        long head = log.head();
        for (long slowest = slowest(); slowest < head; slowest = slowest()) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            speak();
        }
        lines.accept("%,d events recorded and taken in by every projection after %d s.".formatted(recorded, seconds()));
        return recorded;
    }

    /** Records as many events, and returns when they are in the log, whether projections run or not. */
    void record(Histories histories, int events) {
        begin(histories);
        while (recorded < events) add(Objects.requireNonNull(histories.next(), "too few histories"));
        flush();
        lines.accept("%,d events recorded after %d s.".formatted(recorded, seconds()));
    }

    private void begin(Histories histories) {
        add(new Told(new PartnershipOpened(new EntryId(histories.id()), "Bench", true, null), 0, null));
    }

    private void add(Told told) {
        var thing = told.event().thing();
        var day = told.statedOn();
        var statedOn = day == null ? null : new StatedOn(day.toString(), StatedOn.Basis.DECLARED);
        var stamp = new Stamp(actor, "bench-" + ++recorded, statedOn);
        waiting.add(new GenericDomainEventMessage<>(
                thing.kind().name(), thing.id().toString(), told.sequence(), told.event(), stamp.toMetaData()));
        if (waiting.size() == AT_ONCE) flush();
    }

    private void flush() {
        storage.appendEvents(waiting);
        waiting.clear();
        speak();
    }

    private void speak() {
        if (System.nanoTime() - spoken < SPEAK_EVERY.toNanos()) return;
        spoken = System.nanoTime();
        var slowest = slowest();
        lines.accept(String.format(
                Locale.ROOT,
                "  %4d s: %,d events recorded, %,d taken in by every projection (%,d/s)",
                seconds(),
                recorded,
                slowest,
                slowest / Math.max(1, seconds())));
    }

    private long seconds() {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }

    private long slowest() {
        return processing.eventProcessors().keySet().stream()
                .mapToLong(progressed::of)
                .min()
                .orElseThrow();
    }
}

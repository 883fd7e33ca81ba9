package org.learningledger.store.sequencer;

import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells whether the log holds what Axon Server keeps: the same events, each once, in the same order, to the byte. */
public final class Comparison {

    private static final int PAGE = 500;
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private static final String ROWS = """
            SELECT global_index, %s FROM ledger.event
             WHERE global_index > :token AND global_index <= :sealed ORDER BY global_index LIMIT :page""".formatted(String.join(", ", Entry.COLUMNS));

    private final JdbcClient database;
    private final RawEvents source;
    private final Serializer serializer;

    public Comparison(DataSource database, RawEvents source, Serializer serializer) {
        this.database = JdbcClient.create(database);
        this.source = source;
        this.serializer = serializer;
    }

    /**
     * How far the two agree.
     *
     * @param upTo the token before which every event that was compared agrees
     * @param difference the first one, in a sentence; {@code null} where all that was sealed agrees
     */
    public record Result(long upTo, @Nullable String difference) {}

    /** Compares everything that is sealed by now, from this token on. */
    public Result from(long token) throws InterruptedException {
        long sealed = database.sql("SELECT next_token FROM ledger.sequencer")
                .query(Long.class)
                .single();
        long kept = source.head();
        try (var events = source.from(token)) {
            var rows = new ArrayDeque<Entry>();
            for (long at = token; at < sealed; at++) {
                if (at >= kept) return new Result(at, "Axon Server holds only %d of %d events".formatted(kept, sealed));
                if (rows.isEmpty()) rows.addAll(page(at, sealed));
                var difference = difference(at, next(events), rows.poll());
                if (difference.isPresent()) return new Result(at, difference.get());
            }
        }
        return new Result(sealed, null);
    }

    private static EventWithToken next(RawEvents.Stream events) throws InterruptedException {
        var event = events.next(ANSWER);
        if (event == null) throw new RawEvents.Unreachable(null);
        return event;
    }

    private List<Entry> page(long token, long sealed) {
        return database.sql(ROWS)
                .param("token", token)
                .param("sealed", sealed)
                .param("page", PAGE)
                .query((row, number) -> Entry.read(row))
                .list();
    }

    private Optional<String> difference(long token, EventWithToken stored, @Nullable Entry row) {
        try {
            var kept = Entry.of(stored, serializer);
            if (kept.token() != token) return Optional.of("%s came where token %d is next".formatted(kept, token));
            if (row != null && row.token() == token && row.id().equals(kept.id())) {
                return kept.difference(row).map(column -> "%s has another %s in the log".formatted(kept, column));
            }
            return Optional.of(elsewhere(kept));
        } catch (Refused unsealable) {
            return Optional.of(unsealable.sentence());
        }
    }

    private String elsewhere(Entry kept) {
        return database.sql("SELECT global_index - 1 FROM ledger.event WHERE event_identifier = ?")
                .param(kept.id())
                .query(Long.class)
                .optional()
                .map(found -> found < kept.token()
                        ? "%s is double: its id is in the log at token %d already".formatted(kept, found)
                        : "%s is in another order: the log has it at token %d".formatted(kept, found))
                .orElse("%s is missing from the log".formatted(kept));
    }
}

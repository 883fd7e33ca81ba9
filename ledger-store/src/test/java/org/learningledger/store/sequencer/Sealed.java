package org.learningledger.store.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.serialization.Serializer;
import org.learningledger.store.sequencer.SequencedLog.Overtaken;
import org.learningledger.store.serialization.FixedListSerializer;
import org.learningledger.store.testing.FreshDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a log holds, read by SQL alone. */
record Sealed(FreshDatabase database) {

    static final Serializer SERIALIZER = FixedListSerializer.forEvents();

    private JdbcClient sql() {
        return JdbcClient.create(database.as(FreshDatabase.PROGRAM));
    }

    List<String> ids() {
        return sql().sql("SELECT event_identifier FROM ledger.event ORDER BY global_index")
                .query(String.class)
                .list();
    }

    long count() {
        return database.count("ledger.event");
    }

    long token() {
        return sql().sql("SELECT next_token FROM ledger.sequencer")
                .query(Long.class)
                .single();
    }

    /** Every one of these, once and in this order, numbered without a gap, and nothing else. */
    void isExactly(List<EventWithToken> events) {
        assertThat(ids())
                .containsExactlyElementsOf(events.stream()
                        .map(event -> event.getEvent().getMessageIdentifier())
                        .toList());
        assertThat(sql().sql("SELECT global_index FROM ledger.event ORDER BY global_index")
                        .query(Long.class)
                        .list())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(sql().sql("""
                        SELECT partnership FROM ledger.event GROUP BY partnership
                        HAVING min(position) <> 1 OR max(position) <> count(*)""").query(String.class).list())
                .as("partnerships with a gap in their positions")
                .isEmpty();
        assertThat(token()).isEqualTo(events.size());
    }

    /** Seals these by hand, as one batch. */
    void seal(List<EventWithToken> events) throws SQLException, Refused, Overtaken {
        List<Entry> entries = new ArrayList<>();
        for (var event : events) entries.add(Entry.of(event, SERIALIZER));
        try (var log = SequencedLog.open(database.as(FreshDatabase.PROGRAM))) {
            log.seal(entries, events.getFirst().getToken());
        }
    }
}

package org.learningledger.store.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.store.testing.FreshDatabase;

@DisplayName("The log, compared with Axon Server")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComparisonTest {

    private static final long SEED = 4;
    private static final int COUNT = 1_100;

    private final FreshDatabase database = FreshDatabase.create();

    @BeforeEach
    void seal_what_was_generated() throws Exception {
        var events = GeneratedEvents.seeded(SEED, COUNT).all();
        for (int from = 0; from < COUNT; from += 100) new Sealed(database).seal(events.subList(from, from + 100));
    }

    private Comparison.Result compare(long from, long count, LongFunction<EventWithToken> kept) throws Exception {
        return new Comparison(database.as(FreshDatabase.PROGRAM), new GeneratedEvents(kept, count), Sealed.SERIALIZER)
                .from(from);
    }

    /** Axon Server would hold at each token the event that was generated for another. */
    private static LongFunction<EventWithToken> moved(LongUnaryOperator generated) {
        return token -> GeneratedEvents.event(SEED, generated.applyAsLong(token)).toBuilder()
                .setToken(token)
                .build();
    }

    private static String id(long token) {
        return GeneratedEvents.event(SEED, token).getEvent().getMessageIdentifier();
    }

    @Test
    void agrees_where_nothing_differs() throws Exception {
        assertThat(compare(0, COUNT, moved(token -> token))).isEqualTo(new Comparison.Result(COUNT, null));
        assertThat(compare(700, COUNT, moved(token -> token))).isEqualTo(new Comparison.Result(COUNT, null));
    }

    @Test
    void does_not_miss_what_is_not_sealed_yet() throws Exception {
        assertThat(compare(0, COUNT + 10, moved(token -> token))).isEqualTo(new Comparison.Result(COUNT, null));
    }

    @Test
    void finds_what_is_missing_from_the_log() throws Exception {
        var found = compare(0, COUNT, moved(token -> token < 600 ? token : token == 600 ? 5_000 : token - 1));
        assertThat(found.upTo()).isEqualTo(600);
        assertThat(found.difference()).contains(id(5_000), "is missing from the log");
    }

    @Test
    void finds_what_is_double() throws Exception {
        var found = compare(0, COUNT, moved(token -> token == 601 ? 600 : token));
        assertThat(found.upTo()).isEqualTo(601);
        assertThat(found.difference()).contains(id(600), "double", "at token 600 already");
    }

    @Test
    void finds_another_order() throws Exception {
        var found = compare(0, COUNT, moved(token -> token == 600 ? 601 : token == 601 ? 600 : token));
        assertThat(found.upTo()).isEqualTo(600);
        assertThat(found.difference()).contains(id(601), "another order", "at token 601");
    }

    @Test
    void finds_other_bytes_and_names_the_column() throws Exception {
        for (var column : List.of("payload", "meta_data")) {
            var found = compare(0, COUNT, token -> token == 600 ? altered(column) : GeneratedEvents.event(SEED, token));
            assertThat(found.upTo()).isEqualTo(600);
            assertThat(found.difference()).contains(id(600), "another " + column);
        }
    }

    private static EventWithToken altered(String column) {
        var event = GeneratedEvents.event(SEED, 600).toBuilder();
        if (column.equals("payload"))
            event.getEventBuilder().getPayloadBuilder().setData(ByteString.copyFromUtf8("x"));
        else event.getEventBuilder().putMetaData("post", GeneratedEvents.text("x"));
        return event.build();
    }

    @Test
    void finds_an_axon_server_that_holds_less() throws Exception {
        var found = compare(0, 900, moved(token -> token));
        assertThat(found).isEqualTo(new Comparison.Result(900, "Axon Server holds only 900 of 1100 events"));
    }
}

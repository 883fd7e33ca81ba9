package org.learningledger.store.sequencer;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** As many events as a test wants, the n-th always the same; they become available in small and in large lots. */
final class GeneratedEvents implements RawEvents {

    private static final int STREAM = 10;
    private static final int LOT = 10;

    private final LongFunction<EventWithToken> event;
    private long count;

    GeneratedEvents(LongFunction<EventWithToken> event, long count) {
        this.event = event;
        this.count = count;
    }

    static GeneratedEvents seeded(long seed, long count) {
        return new GeneratedEvents(token -> event(seed, token), count);
    }

    static EventWithToken event(long seed, long token) {
        var random = new Random(seed * 31 + token);
        var payload = new byte[random.nextInt(20, 600)];
        random.nextBytes(payload);
        return EventWithToken.newBuilder()
                .setToken(token)
                .setEvent(Event.newBuilder()
                        .setMessageIdentifier(new UUID(random.nextLong(), token).toString())
                        .setAggregateIdentifier(new UUID(seed, token / STREAM).toString())
                        .setAggregateSequenceNumber(token % STREAM)
                        .setAggregateType("ACTION")
                        .setTimestamp(1_800_000_000_000L + token)
                        .setPayload(SerializedObject.newBuilder()
                                .setType("org.learningledger.events.action.ProgressReported")
                                .setRevision("1")
                                .setData(ByteString.copyFrom(payload)))
                        .putMetaData("partnership", text("place-" + random.nextInt(3)))
                        .putMetaData("account", text(new UUID(seed, random.nextLong()).toString()))
                        .putMetaData("role", text("LD_GROUP"))
                        .putMetaData("key", text(new UUID(random.nextLong(), token).toString())))
                .build();
    }

    static MetaDataValue text(String value) {
        return MetaDataValue.newBuilder().setTextValue(value).build();
    }

    /** All that there are by now. */
    synchronized List<EventWithToken> all() {
        List<EventWithToken> all = new ArrayList<>();
        for (long token = 0; token < count; token++) all.add(event.apply(token));
        return all;
    }

    synchronized void grow(long more) {
        count += more;
        notifyAll();
    }

    @Override
    public synchronized long head() {
        return count;
    }

    private synchronized boolean has(long token, Duration atMost) throws InterruptedException {
        if (token >= count && atMost.isPositive()) wait(atMost.toMillis());
        return token < count;
    }

    @Override
    public Stream from(long token) {
        return new Stream() {
            private final Random lots = new Random(token);
            private long next = token;

            @Override
            public @Nullable EventWithToken next(Duration atMost) throws InterruptedException {
                boolean lotEnds = atMost.isZero() && lots.nextInt(LOT) == 0;
                return lotEnds || !has(next, atMost) ? null : event.apply(next++);
            }

            @Override
            public void close() {}
        };
    }
}

package org.learningledger.query.projection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a subject over a stretch of knowledge, and was so over a stretch of days. Both begin with their first
 * value and end before their last.
 *
 * @param planes the bits of the {@link org.learningledger.store.log.Plane}s in which it holds
 * @param from since when it was known
 * @param until until when; {@link Instant#MAX} for as long as nothing new becomes known
 * @param soFrom since which day it was so; {@link LocalDate#MIN} for always
 * @param soUntil until which day; {@link LocalDate#MAX} for ever
 * @param position of the newest fact that it rests on
 * @param row a value for each knowledge column
 */
record Stretch(
        int planes,
        Instant from,
        Instant until,
        LocalDate soFrom,
        LocalDate soUntil,
        long position,
        List<@Nullable Object> row) {

    /** Where a stretch stands, and a mark of what it says: whether it is written already shows without its text. */
    record Key(int planes, Instant from, Instant until, LocalDate soFrom, LocalDate soUntil, long mark) {}

    Key key() {
        return new Key(planes, from, until, soFrom, soUntil, mark(position, row));
    }

    /** A value for each column of {@link Subjects#stretches}. */
    @Nullable
    Object[] values(String partnership, UUID subject, Key key) {
        return Stream.concat(
                        Stream.of(
                                partnership,
                                subject,
                                key.planes,
                                key.from,
                                key.until,
                                key.soFrom,
                                key.soUntil,
                                key.mark,
                                position),
                        row.stream())
                .toArray();
    }

    private static long mark(long position, List<@Nullable Object> row) {
        var said = new StringJoiner("\u0001").add(String.valueOf(position));
        row.forEach(value -> said.add(text(value)));
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static String text(@Nullable Object value) {
        if (value == null) return "\u0000";
        return value.getClass().isArray() ? Arrays.deepToString((Object[]) value) : value.toString();
    }

    /** Whether two rows say the same; arrays by what is in them. */
    static boolean same(List<@Nullable Object> one, List<@Nullable Object> other) {
        return Arrays.deepEquals(one.toArray(), other.toArray());
    }
}

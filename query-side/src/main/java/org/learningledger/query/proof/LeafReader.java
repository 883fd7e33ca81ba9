package org.learningledger.query.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes the fields of a leaf out of its bytes again; docs/archive-format.md describes them. */
final class LeafReader {

    private static final long END = LocalDate.of(10_000, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);

    private final ByteBuffer leaf;

    LeafReader(byte[] leaf) {
        this.leaf = ByteBuffer.wrap(leaf);
    }

    StoredEntry entry() {
        if (!text().equals(Leaf.FORMAT)) throw new NotProved("It is no leaf of a kind that this ledger knows.");
        var partnership = text();
        var position = number();
        var eventId = text();
        var aggregateType = optional();
        var aggregateId = text();
        var sequenceNumber = number();
        var eventTime = eventTime(number());
        var recordedAt = recordedAt(number());
        var payloadType = text();
        var revision = optional();
        var payload = field();
        var metadata = new LeafReader(field()).metadata();
        end();
        return new StoredEntry(
                partnership,
                position,
                eventId,
                aggregateType,
                aggregateId,
                sequenceNumber,
                eventTime,
                recordedAt,
                payloadType,
                revision,
                payload,
                metadata);
    }

    private byte[] metadata() {
        var entries = new TreeMap<byte[], byte[]>(Arrays::compareUnsigned);
        for (int left = length(); left > 0; left--) entries.put(utf8(field()), utf8(field()));
        end();
        return StoredMetadata.write(entries);
    }

    private static String eventTime(long milliseconds) {
        if (milliseconds >= END * 1_000) throw new NotProved("Its time is later than the ledger can write.");
        return Leaf.EVENT_TIME.format(
                LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC).plus(Duration.ofMillis(milliseconds)));
    }

    private static long recordedAt(long microseconds) {
        if (microseconds / 1_000_000 >= END) throw new NotProved("Its time is later than the ledger can write.");
        return microseconds;
    }

    private byte[] field() {
        var field = new byte[length()];
        leaf.get(field);
        return field;
    }

    private long number() {
        if (length() != Long.BYTES) throw new NotProved("A number of it does not have eight bytes.");
        return leaf.getLong();
    }

    private @Nullable String optional() {
        var text = text();
        return text.isEmpty() ? null : text;
    }

    private String text() {
        return new String(utf8(field()), StandardCharsets.UTF_8);
    }

    /** No zero byte either: PostgreSQL holds none in a text. */
    private static byte[] utf8(byte[] text) {
        try {
            if (StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .chars()
                    .allMatch(each -> each != 0)) {
                return text;
            }
        } catch (CharacterCodingException otherwise) {
            throw new NotProved("A text of it is not UTF-8.");
        }
        throw new NotProved("A text of it has a zero byte.");
    }

    /** Of what follows; no longer than what is left. */
    private int length() {
        if (leaf.remaining() < Integer.BYTES) throw new NotProved("It ends too early.");
        int length = leaf.getInt();
        if (length < 0 || length > leaf.remaining()) throw new NotProved("It ends too early.");
        return length;
    }

    private void end() {
        if (leaf.hasRemaining()) throw new NotProved("It goes on behind its end.");
    }
}

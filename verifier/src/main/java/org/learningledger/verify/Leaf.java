package org.learningledger.verify;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One entry of a log as it stands in the tree: fields in a fixed order, each with its length in front
 * (docs/archive-format.md, "A leaf").
 *
 * @param eventTime as the ledger's program had it; {@code recordedAt} is the database's and counts
 * @param metadata who recorded it, for which partnership, and the like
 */
record Leaf(
        String partnership,
        long position,
        String eventId,
        String streamType,
        String stream,
        long sequence,
        Instant eventTime,
        Instant recordedAt,
        String eventType,
        String revision,
        byte[] fact,
        Map<String, String> metadata) {

    /** No entry is larger. A length above this is not read, however much memory there is. */
    static final int LARGEST = 16 << 20;

    private static final String FORMAT = "learning-ledger/leaf/v1";
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final DateTimeFormatter READABLE =
            DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    static Leaf of(byte[] bytes) throws DoesNotHold {
        var fields = new Fields(bytes);
        var format = fields.text("format");
        if (!format.equals(FORMAT)) {
            throw new DoesNotHold("its format is \"%s\", and this verifier knows %s.", Text.shown(format), FORMAT);
        }
        var leaf = new Leaf(
                fields.text("partnership"),
                fields.number("position"),
                fields.text("event id"),
                fields.text("stream type"),
                fields.text("stream"),
                fields.number("sequence number"),
                instant(fields.number("event time"), 1_000, "event time"),
                instant(fields.number("recorded-at"), 1_000_000, "recorded-at"),
                fields.text("event type"),
                fields.text("revision"),
                fields.bytes("fact"),
                metadata(fields.bytes("metadata")));
        fields.end("metadata");
        return leaf;
    }

    private static Map<String, String> metadata(byte[] bytes) throws DoesNotHold {
        var fields = new Fields(bytes);
        int count = fields.count();
        var metadata = new LinkedHashMap<String, String>();
        var before = new byte[0];
        for (int entry = 0; entry < count; entry++) {
            var key = fields.bytes("metadata key");
            if (entry > 0 && Arrays.compareUnsigned(before, key) >= 0) {
                throw new DoesNotHold("its metadata is not in order.");
            }
            metadata.put(Text.of(key, "its metadata key"), fields.text("metadata value"));
            before = key;
        }
        fields.end("last metadata value");
        return metadata;
    }

    private static Instant instant(long since1970, long perSecond, String field) throws DoesNotHold {
        try {
            var instant =
                    Instant.ofEpochSecond(since1970 / perSecond, since1970 % perSecond * (1_000_000_000 / perSecond));
            if (!instant.isAfter(END_OF_TIME)) return instant;
        } catch (DateTimeException beyondTime) {
            throw new DoesNotHold("its %s is beyond any calendar.", field);
        }
        throw new DoesNotHold("its %s is after the year 9999.", field);
    }

    /** For a person: what kind of entry, and when it was recorded. */
    String shown() {
        var kind = eventType.substring(eventType.lastIndexOf('.') + 1);
        return "%s, recorded on %s".formatted(Text.shown(kind), READABLE.format(recordedAt));
    }

    /** Takes fields off the front, none beyond the end. */
    private static final class Fields {

        private final ByteBuffer left;

        Fields(byte[] bytes) {
            left = ByteBuffer.wrap(bytes);
        }

        byte[] bytes(String field) throws DoesNotHold {
            long length = left.remaining() < Integer.BYTES ? Long.MAX_VALUE : Integer.toUnsignedLong(left.getInt());
            if (length > left.remaining()) throw new DoesNotHold("it ends within its %s.", field);
            var bytes = new byte[(int) length];
            left.get(bytes);
            return bytes;
        }

        String text(String field) throws DoesNotHold {
            return Text.of(bytes(field), "its " + field);
        }

        long number(String field) throws DoesNotHold {
            var bytes = bytes(field);
            if (bytes.length != Long.BYTES) throw new DoesNotHold("its %s has not 8 bytes.", field);
            long number = ByteBuffer.wrap(bytes).getLong();
            if (number < 0) throw new DoesNotHold("its %s is beyond what can be counted.", field);
            return number;
        }

        int count() throws DoesNotHold {
            if (left.remaining() < Integer.BYTES) throw new DoesNotHold("it ends within its metadata.");
            int count = left.getInt();
            if (count < 0 || count > left.remaining() / (2 * Integer.BYTES)) {
                throw new DoesNotHold("its metadata has fewer entries than it says.");
            }
            return count;
        }

        void end(String field) throws DoesNotHold {
            if (left.hasRemaining()) throw new DoesNotHold("something stands after its %s.", field);
        }
    }
}

package org.learningledger.query.proof;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes by which an event stands in its partnership's tree: every stored field in a fixed order, each with its length in
 * front, so that no byte can slide from one field into the next unnoticed. docs/archive-format.md describes them.
 */
public final class Leaf {

    static final String FORMAT = "learning-ledger/leaf/v1";

    /** As the event store writes it, and no other way of writing the same instant. */
    static final DateTimeFormatter EVENT_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withResolverStyle(ResolverStyle.STRICT);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private final DataOutputStream out = new DataOutputStream(bytes);

    private Leaf() {}

    /**
     * The leaf of an event, made from its stored columns.
     *
     * @throws NotProved where a column holds what the ledger never writes, so that two states of it would have one leaf
     */
    public static byte[] of(StoredEntry entry) {
        var leaf = new Leaf();
        try {
            leaf.write(entry);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return leaf.bytes.toByteArray();
    }

    /**
     * Reads back what {@link #of} made.
     *
     * @throws NotProved where it made no such bytes
     */
    public static StoredEntry read(byte[] leaf) {
        var entry = new LeafReader(leaf).entry();
        if (!Arrays.equals(of(entry), leaf)) throw new NotProved("It is not written as the ledger writes a leaf.");
        return entry;
    }

    /** Where the leaf of a position stands in the tree. */
    static long index(long position) {
        return position - 1;
    }

    private void write(StoredEntry entry) throws IOException {
        text(FORMAT);
        text(entry.partnership());
        number(entry.position());
        text(entry.eventId());
        optional(entry.aggregateType());
        text(entry.aggregateId());
        number(entry.sequenceNumber());
        number(milliseconds(entry.eventTime()));
        number(entry.recordedAt());
        text(entry.payloadType());
        optional(entry.revision());
        field(entry.payload());
        field(metadata(entry.metadata()));
    }

    private static byte[] metadata(byte[] stored) throws IOException {
        var entries = StoredMetadata.read(stored);
        var content = new Leaf();
        content.out.writeInt(entries.size());
        for (var each : entries.entrySet()) {
            content.field(each.getKey());
            content.field(each.getValue());
        }
        return content.bytes.toByteArray();
    }

    private static long milliseconds(String eventTime) {
        try {
            return LocalDateTime.parse(eventTime, EVENT_TIME)
                    .toInstant(ZoneOffset.UTC)
                    .toEpochMilli();
        } catch (DateTimeException otherwise) {
            throw new NotProved("The time \"%s\" is not as the ledger writes it.".formatted(eventTime));
        }
    }

    private void field(byte[] field) throws IOException {
        out.writeInt(field.length);
        out.write(field);
    }

    private void number(long number) throws IOException {
        if (number < 0) throw new NotProved("A number is less than 0, which the ledger never writes.");
        out.writeInt(Long.BYTES);
        out.writeLong(number);
    }

    private void text(String text) throws IOException {
        field(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is absent is written as nothing, so nothing must not be written as empty. */
    private void optional(@Nullable String text) throws IOException {
        if (text != null && text.isEmpty()) {
            throw new NotProved("A field is empty that the ledger would leave out.");
        }
        text(text == null ? "" : text);
    }
}

package org.learningledger.verify;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An entry of a log, written as docs/archive-format.md says: a second time, apart from what the verifier reads with. */
record Entry(
        String format,
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
        List<Map.Entry<String, String>> metadata) {

    static final Instant FIRST = Instant.parse("2026-03-02T09:15:00.123456Z");

    /** One that is as it should be. */
    static Entry at(String partnership, long position) {
        var metadata = new TreeMap<>(Map.of("account", "a-" + position % 3, "partnership", partnership, "role", "é"));
        return new Entry(
                "learning-ledger/leaf/v1",
                partnership,
                position,
                "e-" + position,
                position % 2 == 0 ? "Action" : "",
                "s-" + position / 2,
                position % 2,
                Instant.parse("2026-03-02T09:14:59.987Z").plusSeconds(position),
                FIRST.plusSeconds(position),
                "org.learningledger.events.action.ActionVerified",
                position % 5 == 0 ? "" : "1",
                utf8("{\"n\":%d,\"t\":\"\\\"✓\"}".formatted(position)),
                List.copyOf(metadata.entrySet()));
    }

    Entry withPosition(long other) {
        return new Entry(
                format,
                partnership,
                other,
                eventId,
                streamType,
                stream,
                sequence,
                eventTime,
                recordedAt,
                eventType,
                revision,
                fact,
                metadata);
    }

    Entry withPartnership(String other) {
        return new Entry(
                format,
                other,
                position,
                eventId,
                streamType,
                stream,
                sequence,
                eventTime,
                recordedAt,
                eventType,
                revision,
                fact,
                metadata);
    }

    Entry withFormat(String other) {
        return new Entry(
                other,
                partnership,
                position,
                eventId,
                streamType,
                stream,
                sequence,
                eventTime,
                recordedAt,
                eventType,
                revision,
                fact,
                metadata);
    }

    Entry withRecordedAt(Instant other) {
        return new Entry(
                format,
                partnership,
                position,
                eventId,
                streamType,
                stream,
                sequence,
                eventTime,
                other,
                eventType,
                revision,
                fact,
                metadata);
    }

    Entry withFact(byte[] other) {
        return new Entry(
                format,
                partnership,
                position,
                eventId,
                streamType,
                stream,
                sequence,
                eventTime,
                recordedAt,
                eventType,
                revision,
                other,
                metadata);
    }

    Entry withMetadata(List<Map.Entry<String, String>> other) {
        return new Entry(
                format,
                partnership,
                position,
                eventId,
                streamType,
                stream,
                sequence,
                eventTime,
                recordedAt,
                eventType,
                revision,
                fact,
                other);
    }

    byte[] leaf() {
        var leaf = new Bytes();
        leaf.text(format);
        leaf.text(partnership);
        leaf.number(position);
        leaf.text(eventId);
        leaf.text(streamType);
        leaf.text(stream);
        leaf.number(sequence);
        leaf.number(eventTime.toEpochMilli());
        leaf.number(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt));
        leaf.text(eventType);
        leaf.text(revision);
        leaf.field(fact);
        var content = new Bytes();
        content.integer(metadata.size());
        for (var each : metadata) {
            content.text(each.getKey());
            content.text(each.getValue());
        }
        leaf.field(content.toByteArray());
        return leaf.toByteArray();
    }

    byte[] hash() {
        return Recursively.sha256(new byte[] {0}, leaf());
    }

    /** With the fact as it stands. */
    byte[] line() {
        return line("\"fact\":" + new String(fact, StandardCharsets.UTF_8));
    }

    byte[] lineInBase64() {
        return line("\"factBase64\":\"%s\"".formatted(Base64.getEncoder().encodeToString(fact)));
    }

    private byte[] line(String withFact) {
        var said = metadata.stream()
                .map(each -> "\"%s\":\"%s\"".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(","));
        return utf8(("{\"leafIndex\":%d,\"leafHash\":\"%s\",\"partnership\":\"%s\",\"position\":%d,\"eventId\":\"%s\","
                        + "\"streamType\":\"%s\",\"stream\":\"%s\",\"sequence\":%d,\"eventTime\":\"%s\",\"recordedAt\":\"%s\","
                        + "\"eventType\":\"%s\",\"revision\":\"%s\",\"metadata\":{%s},%s}%n")
                .formatted(
                        position - 1,
                        HexFormat.of().formatHex(hash()),
                        partnership,
                        position,
                        eventId,
                        streamType,
                        stream,
                        sequence,
                        eventTime,
                        recordedAt,
                        eventType,
                        revision,
                        said,
                        withFact));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Fields one behind the other, each with its length in front. */
    static final class Bytes {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);

        void text(String text) {
            field(utf8(text));
        }

        void number(long number) {
            integer(8);
            integer((int) (number >>> 32));
            integer((int) number);
        }

        void field(byte[] field) {
            integer(field.length);
            bytes.writeBytes(field);
        }

        void integer(int number) {
            try {
                out.writeInt(number);
            } catch (IOException neverInMemory) {
                throw new UncheckedIOException(neverInMemory);
            }
        }

        byte[] toByteArray() {
            return bytes.toByteArray();
        }
    }
}

package org.learningledger.query.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.proof.StoredEntry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as a line that people and programs can read: everything that its leaf holds, to the byte as
 * docs/archive-format.md has it.
 */
final class EventLine {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final StringBuilder line = new StringBuilder("{");

    private EventLine() {}

    static byte[] of(StoredEntry entry, byte[] leafHash) {
        var line = new EventLine();
        line.number("leafIndex", entry.position() - 1);
        line.text("leafHash", HexFormat.of().formatHex(leafHash));
        line.text("partnership", entry.partnership());
        line.number("position", entry.position());
        line.text("eventId", entry.eventId());
        line.text("streamType", entry.aggregateType());
        line.text("stream", entry.aggregateId());
        line.number("sequence", entry.sequenceNumber());
        line.text("eventTime", entry.eventTime());
        line.text("recordedAt", MICROSECONDS.format(Instant.EPOCH.plus(entry.recordedAt(), ChronoUnit.MICROS)));
        line.text("eventType", entry.payloadType());
        line.text("revision", entry.revision());
        line.field("metadata", metadata(entry.metadata()));
        return line.with(entry.payload());
    }

    private byte[] with(byte[] fact) {
        var bytes = new ByteArrayOutputStream();
        if (canBeRead(fact)) {
            field("fact", "");
            bytes.writeBytes(utf8(line.toString()));
            bytes.writeBytes(fact);
        } else {
            text("factBase64", Base64.getEncoder().encodeToString(fact));
            bytes.writeBytes(utf8(line.toString()));
        }
        bytes.writeBytes(utf8("}\n"));
        return bytes.toByteArray();
    }

    /** Whether it stands in the line as it is without passing for anything else: as one JSON object on one line. */
    static boolean canBeRead(byte[] fact) {
        if (fact.length == 0 || fact[0] != '{') return false;
        for (var each : fact) {
            if (each >= 0 && each < ' ') return false;
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(fact));
            STRICT.readTree(text.toString());
            return true;
        } catch (CharacterCodingException | JacksonException otherwise) {
            return false;
        }
    }

    /** In the order of the bytes of its keys, as in the leaf. */
    private static String metadata(byte[] stored) {
        return STRICT.readTree(stored).properties().stream()
                .sorted(Comparator.comparing(entry -> utf8(entry.getKey()), Arrays::compareUnsigned))
                .map(entry ->
                        quoted(entry.getKey()) + ":" + quoted(entry.getValue().asString()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private void number(String name, long number) {
        field(name, Long.toString(number));
    }

    private void text(String name, @Nullable String text) {
        field(name, quoted(Objects.requireNonNullElse(text, "")));
    }

    private void field(String name, String value) {
        if (line.length() > 1) line.append(',');
        line.append('"').append(name).append("\":").append(value);
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            switch (character) {
                case '"', '\\' -> quoted.append('\\').append(character);
                default -> {
                    if (character < ' ') quoted.append("\\u%04x".formatted((int) character));
                    else quoted.append(character);
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

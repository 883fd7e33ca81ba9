package org.learningledger.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the line of an entry in {@code events.jsonl} must be, to the byte (docs/archive-format.md, "events.jsonl"). It follows
 * from the entry alone, so people who read that file read what the tree holds.
 */
final class EventLine {

    private static final DateTimeFormatter MILLISECONDS = format("SSS");
    private static final DateTimeFormatter MICROSECONDS = format("SSSSSS");

    private record Part(String field, byte[] bytes) {}

    private final Leaf leaf;
    private final List<Part> parts = new ArrayList<>();

    private EventLine(long index, byte[] hash, Leaf leaf) {
        this.leaf = leaf;
        part("{", "leafIndex", Long.toString(index));
        part("leafHash", quoted(Hash.hex(hash)));
        part("partnership", quoted(leaf.partnership()));
        part("position", Long.toString(leaf.position()));
        part("eventId", quoted(leaf.eventId()));
        part("streamType", quoted(leaf.streamType()));
        part("stream", quoted(leaf.stream()));
        part("sequence", Long.toString(leaf.sequence()));
        part("eventTime", quoted(MILLISECONDS.format(leaf.eventTime())));
        part("recordedAt", quoted(MICROSECONDS.format(leaf.recordedAt())));
        part("eventType", quoted(leaf.eventType()));
        part("revision", quoted(leaf.revision()));
        part("metadata", object(leaf.metadata()));
        parts.add(new Part("fact", utf8(",\"fact")));
    }

    /** Reads the next line, which must be this entry's. */
    static void check(InputStream lines, long index, byte[] hash, Leaf leaf) throws IOException, DoesNotHold {
        new EventLine(index, hash, leaf).check(lines);
    }

    private void check(InputStream lines) throws IOException, DoesNotHold {
        for (var part : parts) next(lines, part);
        switch (lines.read()) {
            case '"' -> {
                next(lines, new Part("fact", utf8(":")));
                next(lines, new Part("fact", readableFact()));
            }
            case 'B' -> {
                var encoded = Base64.getEncoder().encodeToString(leaf.fact());
                next(lines, new Part("fact", utf8("ase64\":" + quoted(encoded))));
            }
            default -> throw another("fact");
        }
        next(lines, new Part("end", utf8("}\n")));
    }

    /** The fact stands in the line as it is, where it is one JSON value: then it cannot pass for other fields of the line. */
    private byte[] readableFact() throws DoesNotHold {
        Json.check(Text.of(leaf.fact(), "its fact"));
        for (var each : leaf.fact()) {
            if (each >= 0 && each < ' ') throw new DoesNotHold("its fact is not on one line.");
        }
        return leaf.fact();
    }

    private static void next(InputStream lines, Part part) throws IOException, DoesNotHold {
        var read = lines.readNBytes(part.bytes().length);
        if (!Arrays.equals(read, part.bytes())) throw another(part.field());
    }

    private static DoesNotHold another(String field) {
        return new DoesNotHold(
                field.equals("leafHash")
                        ? "events.jsonl has another leaf hash: the entry was changed after its hash was taken."
                        : "events.jsonl tells another %s.",
                field);
    }

    private void part(String field, String value) {
        part(",", field, value);
    }

    private void part(String before, String field, String value) {
        parts.add(new Part(field, utf8(before + '"' + field + "\":" + value)));
    }

    private static String object(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ":" + quoted(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** JSON's shortest: a quotation mark and a backslash behind a backslash, control characters as four digits. */
    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '"' || character == '\\') quoted.append('\\');
            if (character < ' ') quoted.append("\\u%04x".formatted((int) character));
            else quoted.append(character);
        }
        return quoted.append('"').toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static DateTimeFormatter format(String fraction) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss." + fraction + "'Z'")
                .withZone(ZoneOffset.UTC);
    }
}

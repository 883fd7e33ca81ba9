package org.learningledger.query.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads metadata as it is stored: one JSON object of text values, written the one way in which the ledger writes it. The leaf
 * holds the keys and values and not these bytes (both event stores keep the former, one of them the latter), so bytes that
 * say the same in another way would be a change that no leaf shows; they are refused.
 */
final class StoredMetadata {

    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";
    private static final String HEX = "0123456789ABCDEF";

    private final byte[] json;
    private int at;

    private StoredMetadata(byte[] json) {
        this.json = json;
    }

    /**
     * Keys and values in UTF-8, in the unsigned byte order of the keys.
     *
     * @throws NotProved where it is anything else
     */
    static SortedMap<byte[], byte[]> read(byte[] json) {
        return new StoredMetadata(json).object();
    }

    /** Writes keys and values the one way, in the order in which they come. */
    static byte[] write(SortedMap<byte[], byte[]> entries) {
        var json = new ByteArrayOutputStream();
        json.write('{');
        for (var entry : entries.entrySet()) {
            if (json.size() > 1) json.write(',');
            quote(entry.getKey(), json);
            json.write(':');
            quote(entry.getValue(), json);
        }
        json.write('}');
        return json.toByteArray();
    }

    private static void quote(byte[] text, ByteArrayOutputStream json) {
        json.write('"');
        for (var character : text) {
            int known = MEANT.indexOf(character);
            if (known >= 0 && character != '/') {
                json.write('\\');
                json.write(ESCAPED.charAt(known));
            } else if (character >= 0 && character < ' ') {
                json.writeBytes("\\u%04X".formatted(character).getBytes(StandardCharsets.US_ASCII));
            } else {
                json.write(character);
            }
        }
        json.write('"');
    }

    private SortedMap<byte[], byte[]> object() {
        var entries = new TreeMap<byte[], byte[]>(Arrays::compareUnsigned);
        expect('{');
        if (peek() != '}') {
            do {
                var key = string();
                expect(':');
                if (entries.put(key, string()) != null) throw refused("a key twice");
            } while (next() == ',');
            at--;
        }
        expect('}');
        if (at != json.length) throw refused("something after its end");
        return entries;
    }

    private byte[] string() {
        expect('"');
        int begin = at;
        while (peek() != '"' && peek() != '\\') plain();
        if (peek() == '"') return Arrays.copyOfRange(json, begin, at++);
        var text = new ByteArrayOutputStream();
        text.write(json, begin, at - begin);
        while (peek() != '"') text.write(peek() == '\\' ? escaped() : plain());
        at++;
        return text.toByteArray();
    }

    private int plain() {
        int character = next();
        if (character >= 0 && character < ' ') throw refused("a control character");
        return character;
    }

    /** A short form where there is one; else, of control characters alone, four hexadecimal digits. */
    private int escaped() {
        expect('\\');
        int kind = next();
        int known = ESCAPED.indexOf(kind);
        if (known >= 0) return MEANT.charAt(known);
        if (kind != 'u') throw refused("an unknown escape");
        expect('0');
        expect('0');
        int character = digit() << 4 | digit();
        if (character >= ' ' || MEANT.indexOf(character) >= 0) throw refused("an escape for what needs none");
        return character;
    }

    private int digit() {
        int digit = HEX.indexOf(next());
        if (digit < 0) throw refused("an unknown escape");
        return digit;
    }

    private void expect(char character) {
        if (next() != character) throw refused("something else where \"" + character + "\" should be");
    }

    private byte next() {
        byte character = peek();
        at++;
        return character;
    }

    private byte peek() {
        if (at >= json.length) throw refused("no end");
        return json[at];
    }

    private static NotProved refused(String what) {
        return new NotProved("The metadata is not as the ledger writes it: it has %s.".formatted(what));
    }
}

package org.learningledger.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads JSON (RFC 8259), strictly. An object becomes a map, an array a list, a string a string, and everything else
 * {@link Other}.
 */
final class Json {

    private static final int DEEPEST = 1_000;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final String text;
    private final boolean keeps;
    private int at;
    private int depth;

    private Json(String text, boolean keeps) {
        this.text = text;
        this.keeps = keeps;
    }

    /** A number, true, false or null, as it is written. */
    record Other(String written) {}

    static Object read(String text) throws DoesNotHold {
        return new Json(text, true).all();
    }

    /** Only that it is JSON: what it says is not kept, so that it takes no memory. */
    static void check(String text) throws DoesNotHold {
        new Json(text, false).all();
    }

    private Object all() throws DoesNotHold {
        var value = value();
        if (at != text.length()) throw unexpected();
        return value;
    }

    private Object value() throws DoesNotHold {
        space();
        var value =
                switch (peek()) {
                    case '{' -> object();
                    case '[' -> array();
                    case '"' -> string();
                    default -> other();
                };
        space();
        return value;
    }

    private Map<String, Object> object() throws DoesNotHold {
        var object = new LinkedHashMap<String, Object>();
        enter('{');
        if (peek() != '}') {
            do {
                space();
                var name = string();
                space();
                take(':');
                var value = value();
                if (object.put(name, keeps ? value : name) != null) throw unexpected();
            } while (goesOn());
        }
        leave('}');
        return object;
    }

    private List<Object> array() throws DoesNotHold {
        var array = new ArrayList<>();
        enter('[');
        if (peek() != ']') {
            do {
                var value = value();
                if (keeps) array.add(value);
            } while (goesOn());
        }
        leave(']');
        return array;
    }

    private void enter(char bracket) throws DoesNotHold {
        if (++depth > DEEPEST) throw unexpected();
        take(bracket);
        space();
    }

    private void leave(char bracket) throws DoesNotHold {
        take(bracket);
        depth--;
    }

    private boolean goesOn() {
        if (peek() != ',') return false;
        at++;
        return true;
    }

    private String string() throws DoesNotHold {
        take('"');
        var string = new StringBuilder();
        while (peek() != '"') {
            if (at >= text.length() || peek() < ' ') throw unexpected();
            char character = text.charAt(at++);
            string.append(character == '\\' ? escaped() : character);
        }
        at++;
        return string.toString();
    }

    private char escaped() throws DoesNotHold {
        char kind = peek();
        at++;
        int known = "\"\\/bfnrt".indexOf(kind);
        if (known >= 0) return "\"\\/\b\f\n\r\t".charAt(known);
        if (kind != 'u' || at + 4 > text.length()) throw unexpected();
        int character = 0;
        for (int end = at + 4; at < end; at++) {
            int digit = "0123456789abcdef".indexOf(Character.toLowerCase(text.charAt(at)));
            if (digit < 0) throw unexpected();
            character = character << 4 | digit;
        }
        return (char) character;
    }

    private Other other() throws DoesNotHold {
        int begin = at;
        while (at < text.length() && "{}[],:\" \t\n\r".indexOf(text.charAt(at)) < 0) at++;
        var word = text.substring(begin, at);
        return switch (word) {
            case "true", "false", "null" -> new Other(word);
            default -> {
                if (!NUMBER.matcher(word).matches()) throw unexpected();
                yield new Other(word);
            }
        };
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) at++;
    }

    private void take(char expected) throws DoesNotHold {
        if (peek() != expected) throw unexpected();
        at++;
    }

    /** The next character; one that stands nowhere in JSON at the end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\uffff';
    }

    private DoesNotHold unexpected() {
        return new DoesNotHold("It is not JSON (at character %d).", at + 1);
    }
}

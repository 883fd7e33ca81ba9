package org.learningledger.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Texts that came from outside: read strictly, and shown so that they cannot play tricks on a terminal. */
final class Text {

    private static final int SHOWN = 200;

    private Text() {}

    /** UTF-8, without a byte that means nothing. */
    static String of(byte[] bytes, String what) throws DoesNotHold {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            throw new DoesNotHold("%s is not UTF-8 text.", what);
        }
    }

    /** What moves the cursor, turns the direction of writing or cannot be seen becomes a question mark. */
    static String shown(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(SHOWN).forEach(character -> {
            boolean harmless =
                    switch (Character.getType(character)) {
                        case Character.CONTROL,
                                Character.FORMAT,
                                Character.SURROGATE,
                                Character.PRIVATE_USE,
                                Character.UNASSIGNED,
                                Character.LINE_SEPARATOR,
                                Character.PARAGRAPH_SEPARATOR -> false;
                        default -> true;
                    };
            shown.appendCodePoint(harmless ? character : '?');
        });
        if (shown.length() < text.length() && text.codePointCount(0, text.length()) > SHOWN) shown.append("...");
        return shown.toString();
    }

    static String entries(long count) {
        return String.format(Locale.UK, count == 1 ? "%,d entry" : "%,d entries", count);
    }

    static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}

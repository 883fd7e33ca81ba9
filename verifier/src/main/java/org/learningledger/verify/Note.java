package org.learningledger.verify;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A signed note (C2SP signed-note): a text, an empty line, and a line for each signature.
 *
 * @param text what was signed, with its last newline
 */
record Note(String text, List<Signature> signatures) {

    /** Notes are small. What is larger is none. */
    static final int LARGEST = 1 << 20;

    private static final String DASH = "\u2014 ";
    private static final int MOST_SIGNATURES = 100;

    record Signature(String name, int id, byte[] bytes) {}

    static Note of(byte[] bytes) throws DoesNotHold {
        var note = Text.of(bytes, "The note");
        if (note.chars().anyMatch(each -> each < ' ' && each != '\n')) {
            throw new DoesNotHold("The note has a control character.");
        }
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || end + 2 == note.length()) {
            throw new DoesNotHold("It is no signed note: it is not a text, an empty line, and signatures.");
        }
        var lines = note.substring(end + 2, note.length() - 1).split("\n", -1);
        if (lines.length > MOST_SIGNATURES) throw new DoesNotHold("The note has too many signatures.");
        var signatures = new ArrayList<Signature>();
        for (var line : lines) signatures.add(signature(line));
        return new Note(note.substring(0, end + 1), signatures);
    }

    private static Signature signature(String line) throws DoesNotHold {
        var words = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        if (words.length != 2) throw new DoesNotHold("\"%s\" is no signature line.", Text.shown(line));
        Key.named(words[0]);
        var bytes = Hash.bytes(words[1]);
        if (bytes.length <= Integer.BYTES) throw new DoesNotHold("\"%s\" is no signature line.", Text.shown(line));
        return new Signature(
                words[0], ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    /**
     * The keys that signed it. A signature of a key that is not known is passed over; one bad signature of a known key makes
     * the whole note bad (C2SP signed-note, "Verification").
     *
     * @param keys those that are known
     */
    List<Key> signers(Collection<Key> keys) throws DoesNotHold {
        var signers = new ArrayList<Key>();
        for (var signature : signatures) {
            for (var key : keys) {
                if (!key.name().equals(signature.name()) || key.id() != signature.id()) continue;
                if (!key.signed(text, signature.bytes())) {
                    throw new DoesNotHold("The signature of %s is bad.", key);
                }
                if (!signers.contains(key)) signers.add(key);
            }
        }
        return signers;
    }
}

package org.learningledger.verify;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The head of a log that its holder signed: so many entries, and the root over them (C2SP tlog-checkpoint).
 *
 * @param origin the log's name
 */
record Checkpoint(String origin, long size, byte[] root, Note note) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");

    static Checkpoint of(byte[] bytes) throws DoesNotHold {
        var note = Note.of(bytes);
        var lines = note.text().split("\n", -1);
        if (lines.length < 4) throw new DoesNotHold("It is no checkpoint: it has not three lines.");
        for (int line = 0; line < lines.length - 1; line++) {
            if (lines[line].isEmpty()) throw new DoesNotHold("It is no checkpoint: line %d is empty.", line + 1);
        }
        var root = Hash.hash(lines[2]);
        long size = size(lines[1]);
        if (size == 0 && !Hash.same(root, new Frontier().root())) {
            throw new DoesNotHold("The checkpoint of no entries has not the root of none.");
        }
        return new Checkpoint(lines[0], size, root, note);
    }

    /** Decimal, without a zero in front, and no more than a tree can be counted in. */
    static long size(String text) throws DoesNotHold {
        try {
            if (SIZE.matcher(text).matches()) return Long.parseLong(text);
        } catch (NumberFormatException tooLarge) {
            throw new DoesNotHold("%s entries are more than there can be.", text);
        }
        throw new DoesNotHold("\"%s\" is not a number of entries.", Text.shown(text));
    }

    /** The keys that signed it: at least one that goes by the name of the log. */
    List<Key> signers(Collection<Key> keys) throws DoesNotHold {
        var signers = note.signers(keys);
        if (signers.stream().noneMatch(this::isOwn)) {
            throw new DoesNotHold(
                    "None of the known keys of %s signed the checkpoint of %s.",
                    Text.shown(origin), Text.entries(size));
        }
        return signers;
    }

    /** Whether this is a key of the log itself, and not of a witness. */
    boolean isOwn(Key key) {
        return key.kind() == Key.Kind.LOG && key.name().equals(origin);
    }

    String shownRoot() {
        return Hash.base64(root);
    }
}

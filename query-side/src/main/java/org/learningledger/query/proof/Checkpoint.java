package org.learningledger.query.proof;

import java.util.Collection;
import java.util.List;

/**
 * The head of a log: how many entries it has, and the root of the tree over them (C2SP tlog-checkpoint).
 *
 * @param origin which log it is of, chosen once
 */
public record Checkpoint(String origin, long size, Hash root) {

    public Checkpoint {
        if (origin.isEmpty() || origin.contains("\n")) throw new NotProved("A checkpoint names its log in one line.");
        if (size < 0) throw new NotProved("A log has no fewer than 0 entries.");
        if (size == 0 && !root.equals(Merkle.EMPTY)) {
            throw new NotProved("A log without entries has the root of nothing.");
        }
    }

    /** What a note's text says, whoever signed it. Lines after the third are nothing to us, but not empty. */
    public static Checkpoint parse(String text) {
        var lines = List.of(text.split("\n", -1));
        if (lines.size() < 4 || !lines.getLast().isEmpty()) {
            throw new NotProved("A checkpoint has three lines: origin, size and root.");
        }
        if (lines.subList(0, lines.size() - 1).contains("")) throw new NotProved("A checkpoint has no empty lines.");
        return new Checkpoint(lines.get(0), Exact.decimal(lines.get(1)), Hash.ofBase64(lines.get(2)));
    }

    /** @throws NotProved unless the note is signed by one of the keys, under the name of the log itself */
    public static Checkpoint of(SignedNote note, Collection<VerifierKey> keys) {
        var checkpoint = parse(note.text());
        var own = keys.stream()
                .filter(key -> key.kind() == VerifierKey.Kind.NOTE)
                .filter(key -> key.name().equals(checkpoint.origin))
                .toList();
        note.signedBy(own);
        return checkpoint;
    }

    /** What is signed. */
    String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }

    SignedNote signedBy(SigningKey key) {
        return new SignedNote(text(), List.of(key.sign(text())));
    }
}

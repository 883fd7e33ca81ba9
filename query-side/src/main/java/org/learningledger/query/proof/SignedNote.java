package org.learningledger.query.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text with the signatures under it (C2SP signed-note).
 *
 * @param text ends with a newline, which is signed too
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    private static final int MOST_LINES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) throw new NotProved("The text of the note does not end with a newline.");
        if (signatures.isEmpty()) throw new NotProved("The note has no signature.");
        if (signatures.size() > MOST_LINES) {
            throw new NotProved("The note has more than %d signatures.".formatted(MOST_LINES));
        }
    }

    /** @throws NotProved unless it is a text, an empty line and signature lines, in UTF-8 without control characters */
    public static SignedNote parse(byte[] bytes) {
        var note = utf8(bytes);
        if (note.chars().anyMatch(character -> character < ' ' && character != '\n')) {
            throw new NotProved("The note has a control character in it.");
        }
        int end = note.lastIndexOf("\n\n");
        if (end < 0) throw new NotProved("The note has no empty line before its signatures.");
        var lines = note.substring(end + 2);
        if (!lines.endsWith("\n")) throw new NotProved("The note does not end with a signature line.");
        return new SignedNote(
                note.substring(0, end + 1),
                lines.lines().limit(MOST_LINES + 1).map(NoteSignature::parse).toList());
    }

    public static SignedNote parse(String note) {
        return parse(note.getBytes(StandardCharsets.UTF_8));
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException foreign) {
            throw new NotProved("The note is not text in UTF-8.");
        }
    }

    /**
     * The keys by which it is signed, among those that are trusted. Lines by others say nothing.
     *
     * @throws NotProved where no line is by one of them, or where a line claims to be by one and is not
     */
    public Set<VerifierKey> signedBy(Collection<VerifierKey> trusted) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var signed = new LinkedHashSet<VerifierKey>();
        for (var line : signatures) {
            for (var key : trusted) {
                if (!line.isBy(key)) continue;
                if (!line.holds(key, bytes)) {
                    throw new NotProved("The signature of %s does not belong to this text.".formatted(key.name()));
                }
                signed.add(key);
            }
        }
        if (signed.isEmpty()) throw new NotProved("The note is not signed by a key that is known.");
        return signed;
    }

    /** The same with one more line under it. */
    SignedNote with(NoteSignature another) {
        var more = new ArrayList<>(signatures);
        more.add(another);
        return new SignedNote(text, more);
    }

    /** As it is kept and handed on. */
    @Override
    public String toString() {
        return signatures.stream().map(line -> line + "\n").collect(Collectors.joining("", text + "\n", ""));
    }
}

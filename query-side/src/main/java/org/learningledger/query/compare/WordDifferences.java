package org.learningledger.query.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares two texts word by word. White space alone makes no difference. */
public final class WordDifferences {

    /** A word or a mark, with the white space that follows it. */
    private static final Pattern WORD = Pattern.compile("([\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*|\\S)(\\s*)");

    /** Longer texts are told as wholly replaced: to compare these takes time in the square of their length. */
    private static final int MOST_WORDS = 5_000;

    private WordDifferences() {}

    /** Some words in a row, which stand in both texts, in the earlier only or in the later only. */
    public record Piece(Kind kind, String text) {

        public enum Kind {
            SAME,
            REMOVED,
            ADDED
        }

        public boolean removed() {
            return kind == Kind.REMOVED;
        }

        public boolean added() {
            return kind == Kind.ADDED;
        }
    }

    private record Word(String word, String space) {

        static Word of(MatchResult found) {
            return new Word(found.group(1), found.group(2));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Word that && word.equals(that.word);
        }

        @Override
        public int hashCode() {
            return word.hashCode();
        }
    }

    /** The pieces in reading order; what was removed stands before what was added in its place. */
    static List<Piece> between(String was, String now) {
        var before = words(was);
        var after = words(now);
        if (before.size() > MOST_WORDS || after.size() > MOST_WORDS) {
            return was.equals(now)
                    ? List.of(new Piece(Piece.Kind.SAME, now))
                    : List.of(new Piece(Piece.Kind.REMOVED, was), new Piece(Piece.Kind.ADDED, now));
        }
        var pieces = new ArrayList<Piece>();
        var removed = new ArrayList<Word>();
        var added = new ArrayList<Word>();
        for (var delta : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(pieces, Piece.Kind.REMOVED, removed);
                add(pieces, Piece.Kind.ADDED, added);
                add(pieces, Piece.Kind.SAME, delta.getTarget().getLines());
            } else {
                removed.addAll(delta.getSource().getLines());
                added.addAll(delta.getTarget().getLines());
            }
        }
        add(pieces, Piece.Kind.REMOVED, removed);
        add(pieces, Piece.Kind.ADDED, added);
        return List.copyOf(pieces);
    }

    private static List<Word> words(String text) {
        return WORD.matcher(text).results().map(Word::of).toList();
    }

    /** Adds these words, if there are any; a list that was gathered begins anew. */
    private static void add(List<Piece> pieces, Piece.Kind kind, List<Word> words) {
        if (words.isEmpty()) return;
        var text = words.stream().map(word -> word.word + word.space).collect(Collectors.joining());
        pieces.add(new Piece(kind, text));
        if (kind != Piece.Kind.SAME) words.clear();
    }
}

package org.learningledger.query.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.query.compare.WordDifferences.Piece;
import org.learningledger.query.compare.WordDifferences.Piece.Kind;

@DisplayName("Two texts, word by word")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordDifferencesTest {

    @Test
    void names_the_words_that_were_removed_and_added_and_no_others() {
        assertThat(WordDifferences.between("Train all teams in the tool.", "Train most teams in the new tool."))
                .containsExactly(
                        new Piece(Kind.SAME, "Train "),
                        new Piece(Kind.REMOVED, "all "),
                        new Piece(Kind.ADDED, "most "),
                        new Piece(Kind.SAME, "teams in the "),
                        new Piece(Kind.ADDED, "new "),
                        new Piece(Kind.SAME, "tool."));
    }

    @Test
    void knows_a_mark_from_the_word_before_it() {
        assertThat(WordDifferences.between("Done", "Done."))
                .containsExactly(new Piece(Kind.SAME, "Done"), new Piece(Kind.ADDED, "."));
    }

    @Test
    void takes_white_space_alone_for_no_difference() {
        assertThat(WordDifferences.between("One  two\nthree", "One two three"))
                .extracting(Piece::kind)
                .containsOnly(Kind.SAME);
    }

    @Test
    void tells_a_very_long_text_as_replaced_rather_than_comparing_for_ever() {
        var was = "was ".repeat(20_000);
        assertThat(WordDifferences.between(was, was + "now"))
                .containsExactly(new Piece(Kind.REMOVED, was), new Piece(Kind.ADDED, was + "now"));
    }

    static LongStream seeds() {
        return new Random().longs(100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void gives_both_texts_back(long seed) {
        var random = new Random(seed);
        var was = text(random);
        var now = text(random);
        var pieces = WordDifferences.between(was, now);
        assertThat(without(pieces, Kind.ADDED)).isEqualTo(was);
        assertThat(without(pieces, Kind.REMOVED)).isEqualTo(now);
    }

    private static String without(List<Piece> pieces, Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        var words = List.of("neglect ", "is ", "seen ", "early ", "by ", "staff ", ", ", "child's ");
        return IntStream.range(0, random.nextInt(40))
                .mapToObj(i -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining());
    }
}

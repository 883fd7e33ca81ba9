package org.learningledger.query.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.learningledger.query.proof.Examples.EIGHT;
import static org.learningledger.query.proof.Examples.PETER;
import static org.learningledger.query.proof.Examples.WITNESS;
import static org.learningledger.query.proof.Examples.ZERO_SEED;
import static org.learningledger.query.proof.Examples.eight;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.query.proof.VerifierKey.Kind;

/** Against the vectors of C2SP and of Go's own library, and against what was made with other tools. */
@DisplayName("Signed notes, checkpoints and proof files")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NotesTest {

    private static final VerifierKey FOO =
            VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");

    private static final String FOO_NOTE = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    private static final String PETER_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final String OF_THREE = """
            PeterNeumann
            3
            rra8/idLcKFPsGel5VeCZNsPqbUa9eC6FZFY8yngbnc=

            — PeterNeumann x08go5qwS8thI5Q0mc87loAkz5RuAu6CxAfauFfkTjbI+tS+r604CtjhfIELPsXWVt3XFLc1f2AfFNxVMSHgP+ERWQA=
            """;

    private static final String OF_FIVE = """
            PeterNeumann
            5
            Tju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ=

            — PeterNeumann x08go5eqgyrBG5uEITbimiQwcXb+PvLOq56W2yNluordWu7Tayx/FP7+EDmQhDQLmsVaSC7P0zxvTMzZgTBaVHA2lg4=
            """;

    private static final String OF_EIGHT = """
            PeterNeumann
            8
            XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=

            — PeterNeumann x08gozdSgLMzAnw63LH1RGViJhUfW60EUGKY7Kmr004fQNOSqfrcd1hIk3BCtdcLWIqvGtX67sL24VN+44uTlxMnbAA=
            """;

    private static final String COSIGNED =
            "— EnochRoot 110UEgAAAABlU/EAHFE2towk2RuQcHS31TY1S3duD7Adk0Nn1ou076faU4mn8qqp3M4oZiAw0AGYVWZ71P1UxKXZYDTw8cbsHLImCQ==";

    private static final String PROOF_OF_FOURTH = """
            c2sp.org/tlog-proof@v1
            index 3
            ApjRIpBtz8EIkstTpzmS/FufST6kybrbJ7eRtBJ6f+c=
            +sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=
            vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=

            """ + OF_FIVE;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop",
                "EnochRoot+d75d1412+BDtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop",
                "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx",
                "log2025-alpha1.rekor.sigstage.dev+f30d5a99+AT5/gERB6AWme8IEtcwaqcZi0hp8ocV4+JRcUnVlQfKP",
                "log2025-1.rekor.sigstore.dev+cf119915+AbfK5adZJxsI323FwGD2AJJ9F4i89cfDuLdGJBIYntuO"
            })
    void a_verifier_key_is_read_and_written_alike(String key) {
        assertThat(VerifierKey.parse(key)).hasToString(key);
    }

    @Test
    void a_seed_has_one_verifier_key() {
        assertThat(PETER.verifier()).hasToString("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        assertThat(SigningKey.ofSeed("EnochRoot", Kind.NOTE, ZERO_SEED).verifier())
                .hasToString("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop");
        assertThat(WITNESS.verifier()).hasToString("EnochRoot+d75d1412+BDtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop");
    }

    @Test
    void a_published_note_is_good() {
        assertThat(SignedNote.parse(FOO_NOTE)).hasToString(FOO_NOTE);
        assertThat(SignedNote.parse(FOO_NOTE).signedBy(List.of(FOO))).containsExactly(FOO);
        assertThat(SignedNote.parse(PETER_NOTE).signedBy(List.of(PETER.verifier())))
                .containsExactly(PETER.verifier());
    }

    @Test
    void signing_gives_the_published_bytes() {
        var text = SignedNote.parse(PETER_NOTE).text();
        assertThat(new SignedNote(text, List.of(PETER.sign(text)))).hasToString(PETER_NOTE);
    }

    static List<String> checkpoints() {
        return List.of(OF_THREE, OF_FIVE, OF_EIGHT);
    }

    @ParameterizedTest
    @MethodSource("checkpoints")
    void a_checkpoint_is_made_byte_for_byte_and_read_again(String known) {
        var size = Integer.parseInt(known.lines().skip(1).findFirst().orElseThrow());
        var made = new Checkpoint("PeterNeumann", size, GrownTree.of(eight()).root(size));
        assertThat(made.signedBy(PETER)).hasToString(known);
        assertThat(Checkpoint.of(SignedNote.parse(known), List.of(PETER.verifier())))
                .isEqualTo(made);
    }

    @Test
    void a_witness_puts_the_known_line_under_a_checkpoint() {
        var note = SignedNote.parse(OF_FIVE);
        var checkpoint = Checkpoint.of(note, List.of(PETER.verifier()));
        var line = WITNESS.cosign(checkpoint, Instant.ofEpochSecond(1_700_000_000));
        assertThat(line).hasToString(COSIGNED);
        assertThat(Cosignature.at(line)).isEqualTo(Instant.ofEpochSecond(1_700_000_000));

        var cosigned = note.with(line);
        assertThat(cosigned).hasToString(OF_FIVE + COSIGNED + "\n");
        assertThat(SignedNote.parse(cosigned.toString()).signedBy(List.of(PETER.verifier(), WITNESS.verifier())))
                .containsExactly(PETER.verifier(), WITNESS.verifier());
    }

    @Test
    void a_proof_file_is_made_byte_for_byte_and_shows_its_entry() {
        var made = new LogProof(null, 3, GrownTree.of(eight()).proofs().inclusion(3, 5), SignedNote.parse(OF_FIVE));
        assertThat(made).hasToString(PROOF_OF_FOURTH);
        var shown = LogProof.parse(PROOF_OF_FOURTH).shows(EIGHT.get(3), List.of(PETER.verifier()));
        assertThat(shown.size()).isEqualTo(5);
    }

    @Test
    void a_proof_file_may_carry_something_beside() {
        var text = PROOF_OF_FOURTH.replace("index 3", "extra YmVzaWRl\nindex 3");
        assertThat(LogProof.parse(text)).hasToString(text);
    }

    @Test
    void a_proof_file_shows_no_other_entry() {
        var proof = LogProof.parse(PROOF_OF_FOURTH);
        assertThatThrownBy(() -> proof.shows(EIGHT.get(4), List.of(PETER.verifier())))
                .isInstanceOf(NotProved.class)
                .hasMessage("The entry is not number 4 of the log PeterNeumann.");
    }

    static List<String> brokenProofs() {
        return List.of(
                PROOF_OF_FOURTH.replace("@v1", "@v2"),
                PROOF_OF_FOURTH.replace("index 3\n", ""),
                PROOF_OF_FOURTH.replace("index 3", "index 03"),
                PROOF_OF_FOURTH.replace("index 3", "index 3\nextra YmVzaWRl"),
                PROOF_OF_FOURTH.replace("index 3", "extra YmVzaWRl=\nindex 3"),
                PROOF_OF_FOURTH.replace("+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=", "c2hvcnQ="),
                PROOF_OF_FOURTH.replace("\n\n", "\n"),
                PROOF_OF_FOURTH.replace(
                        "index 3\n", "index 3\n" + "+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=\n".repeat(64)));
    }

    @ParameterizedTest
    @MethodSource("brokenProofs")
    void a_malformed_proof_file_is_refused(String text) {
        assertThatThrownBy(() -> LogProof.parse(text)).isInstanceOf(NotProved.class);
    }

    static List<String> brokenNotes() {
        return List.of(
                "",
                "no signature\n",
                "no signature\n\n",
                FOO_NOTE.substring(0, FOO_NOTE.length() - 1),
                FOO_NOTE.replace("message.", "message.\t"),
                FOO_NOTE.replace("\n", "\r\n"),
                FOO_NOTE.replace("— ", "- "),
                FOO_NOTE.replace("— ", "—"),
                FOO_NOTE.replace("example.com/foo", ""),
                FOO_NOTE.replace("example.com/foo", "example.com+foo"),
                FOO_NOTE.replace("example.com/foo", "example.com\u00a0foo"),
                FOO_NOTE.replace("aQM=", "aQM"),
                FOO_NOTE.replace("aQM=", "aQN="),
                FOO_NOTE.replaceAll("Uw2Q.*", "Uw2QOg=="),
                FOO_NOTE + "\n",
                FOO_NOTE + "more\n",
                FOO_NOTE + (FOO_NOTE.lines().toList().getLast() + "\n").repeat(100));
    }

    @ParameterizedTest
    @MethodSource("brokenNotes")
    void a_malformed_note_is_refused(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(NotProved.class);
    }

    @Test
    void bytes_that_are_not_text_are_no_note() {
        var bytes = FOO_NOTE.getBytes(UTF_8);
        bytes[3] = (byte) 0xff;
        assertThatThrownBy(() -> SignedNote.parse(bytes)).isInstanceOf(NotProved.class);
    }

    @Test
    void another_text_under_the_same_signature_is_refused() {
        var changed = SignedNote.parse(FOO_NOTE.replace("example message", "Example message"));
        assertThatThrownBy(() -> changed.signedBy(List.of(FOO)))
                .isInstanceOf(NotProved.class)
                .hasMessage("The signature of example.com/foo does not belong to this text.");
    }

    @Test
    void the_last_empty_line_parts_text_and_signatures() {
        var text = "first\n\nsecond\n";
        var note = SignedNote.parse(new SignedNote(text, List.of(PETER.sign(text))).toString());
        assertThat(note.text()).isEqualTo(text);
        assertThat(note.signedBy(List.of(PETER.verifier()))).containsExactly(PETER.verifier());
    }

    @Test
    void a_line_by_somebody_unknown_says_nothing() {
        var note = SignedNote.parse(OF_FIVE + COSIGNED + "\n");
        assertThat(note.signedBy(List.of(PETER.verifier()))).containsExactly(PETER.verifier());
        assertThatThrownBy(() -> note.signedBy(List.of(FOO))).isInstanceOf(NotProved.class);
        assertThatThrownBy(() -> note.signedBy(Collections.emptyList())).isInstanceOf(NotProved.class);
    }

    @Test
    void one_bad_line_of_somebody_known_spoils_the_note() {
        var bad = COSIGNED.replace("AAAABlU/EA", "AAAABlU/EB");
        var note = SignedNote.parse(OF_FIVE + bad + "\n");
        assertThat(note.signedBy(List.of(PETER.verifier()))).hasSize(1);
        assertThatThrownBy(() -> note.signedBy(List.of(PETER.verifier(), WITNESS.verifier())))
                .isInstanceOf(NotProved.class);
    }

    @Test
    void a_cosignature_without_a_time_is_refused() {
        assertThatThrownBy(() -> WITNESS.cosign(new Checkpoint("log", 0, Merkle.EMPTY), Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
        var checkpoint = new Checkpoint("log", 0, Merkle.EMPTY).text();
        var timeless = SigningKey.ofSeed("EnochRoot", Kind.NOTE, ZERO_SEED)
                .sign(new String(Cosignature.message(checkpoint, 0), UTF_8))
                .signature();
        var line = new byte[Long.BYTES + timeless.length];
        System.arraycopy(timeless, 0, line, Long.BYTES, timeless.length);
        assertThat(Cosignature.holds(WITNESS.verifier(), checkpoint, line)).isFalse();
    }

    static List<String> brokenCheckpoints() {
        var text = SignedNote.parse(OF_FIVE).text();
        return List.of(
                "",
                text.replace("5\n", ""),
                text.substring(0, text.length() - 1),
                text.replace("\n5\n", "\n05\n"),
                text.replace("\n5\n", "\n-5\n"),
                text.replace("\n5\n", "\n+5\n"),
                text.replace("\n5\n", "\n\n"),
                text.replace("\n5\n", "\n9223372036854775808\n"),
                text.replace("\n5\n", "\n0\n"),
                text.replace("ZNQ=", "ZNQ"),
                text.replace("ZNQ=", "ZNR="),
                text.replaceAll("Tju7.*", "c2hvcnQ="),
                text.replace("PeterNeumann", ""),
                text + "\nmore\n");
    }

    @ParameterizedTest
    @MethodSource("brokenCheckpoints")
    void a_malformed_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(NotProved.class);
    }

    @Test
    void a_checkpoint_of_the_largest_log_and_with_a_line_more_is_read() {
        var text = SignedNote.parse(OF_FIVE).text().replace("\n5\n", "\n9223372036854775807\n") + "more\n";
        assertThat(Checkpoint.parse(text).size()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_checkpoint_signed_under_the_name_of_another_log_is_refused() {
        var checkpoint = new Checkpoint("log/other", 5, Examples.leaf("root"));
        var note = checkpoint.signedBy(PETER);
        assertThatThrownBy(() -> Checkpoint.of(note, List.of(PETER.verifier()))).isInstanceOf(NotProved.class);
    }

    @Test
    void a_checkpoint_that_only_a_witness_signed_is_refused() {
        var checkpoint = new Checkpoint("EnochRoot", 5, Examples.leaf("root"));
        var note = new SignedNote(
                checkpoint.text(), List.of(WITNESS.cosign(checkpoint, Instant.ofEpochSecond(1_700_000_000))));
        assertThatThrownBy(() -> Checkpoint.of(note, List.of(WITNESS.verifier())))
                .isInstanceOf(NotProved.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumanN+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
                "PeterNeumann+c74f20a3+AhpcQQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AQ==",
                "PeterNeumann+c74f20a3+",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void a_broken_verifier_key_is_refused(String key) {
        assertThatThrownBy(() -> VerifierKey.parse(key)).isInstanceOf(NotProved.class);
    }
}

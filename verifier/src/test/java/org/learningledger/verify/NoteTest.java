package org.learningledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A signed note")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoteTest {

    private static final String PETER_NEUMANN = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final Signer PETER =
            Signer.of("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz", PETER_NEUMANN);
    private static final String WITNESS = "EnochRoot+d75d1412+BDtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";

    private static final String SIZE_5 = """
            PeterNeumann
            5
            Tju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ=

            — PeterNeumann x08go5eqgyrBG5uEITbimiQwcXb+PvLOq56W2yNluordWu7Tayx/FP7+EDmQhDQLmsVaSC7P0zxvTMzZgTBaVHA2lg4=
            """;
    private static final String WITNESSED =
            "— EnochRoot 110UEgAAAABlU/EAHFE2towk2RuQcHS31TY1S3duD7Adk0Nn1ou076faU4mn8qqp3M4oZiAw0AGYVWZ71P1UxKXZYDTw8cbsHLImCQ==\n";
    private static final String PROOF = """
            c2sp.org/tlog-proof@v1
            index 3
            ApjRIpBtz8EIkstTpzmS/FufST6kybrbJ7eRtBJ6f+c=
            +sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=
            vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=

            """ + SIZE_5;

    private static Note note(String text) throws DoesNotHold {
        return Note.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Checkpoint checkpoint(String text) throws DoesNotHold {
        return Checkpoint.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Key> keys(String... texts) throws DoesNotHold {
        var keys = new ArrayList<Key>();
        for (var text : texts) keys.add(Key.of(text));
        return keys;
    }

    @Test
    void of_the_specification_is_accepted() throws Exception {
        var key = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
        var note = note("""
                This is an example message.

                — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
                """);
        assertThat(note.signers(keys(key))).hasSize(1);
    }

    @Test
    void of_another_implementation_is_accepted_and_written_to_the_same_bytes() throws Exception {
        var text =
                "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
        var signed = text + "\n"
                + "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
        assertThat(note(signed).signers(keys(PETER_NEUMANN))).hasSize(1);
        assertThat(PETER.sign(text)).isEqualTo(signed);
    }

    @ParameterizedTest
    @CsvSource({
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77, x08go5qwS8thI5Q0mc87loAkz5RuAu6CxAfauFfkTjbI+tS+r604CtjhfIELPsXWVt3XFLc1f2AfFNxVMSHgP+ERWQA=",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328, x08gozdSgLMzAnw63LH1RGViJhUfW60EUGKY7Kmr004fQNOSqfrcd1hIk3BCtdcLWIqvGtX67sL24VN+44uTlxMnbAA="
    })
    void that_is_a_checkpoint_gives_size_and_root(int size, String root, String signature) throws Exception {
        var written = PETER.checkpoint(size, HexFormat.of().parseHex(root));
        assertThat(written).endsWith("\n— PeterNeumann " + signature + "\n");
        var read = checkpoint(written);
        assertThat(read.size()).isEqualTo(size);
        assertThat(Hash.hex(read.root())).isEqualTo(root);
        assertThat(read.signers(keys(PETER_NEUMANN))).hasSize(1);
    }

    @Test
    void of_a_witness_is_accepted_beside_the_logs_own() throws Exception {
        var signers = checkpoint(SIZE_5 + WITNESSED).signers(keys(PETER_NEUMANN, WITNESS));
        assertThat(signers).extracting(Key::kind).containsExactly(Key.Kind.LOG, Key.Kind.WITNESS);
    }

    @Test
    void of_a_witness_alone_is_not_enough() {
        refused(() -> checkpoint(SIZE_5 + WITNESSED).signers(keys(WITNESS)));
    }

    @Test
    void of_a_witness_without_a_time_is_refused() throws Exception {
        var witness = Signer.named("somewhere.else");
        var text = SIZE_5.substring(0, SIZE_5.indexOf("\n\n") + 1);
        assertThat(note(SIZE_5 + witness.witnessLine(text, 1)).signers(keys(witness.witnessKey())))
                .hasSize(1);
        refused(() -> note(SIZE_5 + witness.witnessLine(text, 0)).signers(keys(witness.witnessKey())));
    }

    @Test
    void within_a_proof_of_one_entry_is_accepted() throws Exception {
        var proof = TlogProof.of(PROOF.getBytes(StandardCharsets.UTF_8));
        proof.check(Hash.leaf(HexFormat.of().parseHex("2021")));
        assertThat(proof.checkpoint().signers(keys(PETER_NEUMANN))).hasSize(1);
        refused(() -> proof.check(Hash.leaf(HexFormat.of().parseHex("2022"))));
    }

    @Test
    void within_a_proof_that_says_more_is_accepted() throws Exception {
        var more = PROOF.replace("index 3", "extra AAAA\nindex 3");
        assertThat(TlogProof.of(more.getBytes(StandardCharsets.UTF_8)).index()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"index 03", "index -3", "index 9223372036854775808", "index", "Index 3", "index 3 "})
    void within_a_proof_of_no_entry_is_refused(String index) {
        var changed = PROOF.replace("index 3", index);
        refused(() -> TlogProof.of(changed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void with_a_signature_of_nobody_known_besides_is_accepted() throws Exception {
        var stranger = Signer.named("stranger").line("anything else\n");
        assertThat(checkpoint(SIZE_5 + stranger).signers(keys(PETER_NEUMANN))).hasSize(1);
    }

    @Test
    void with_signatures_of_nobody_known_only_is_refused() {
        refused(() ->
                checkpoint(SIZE_5).signers(keys(Signer.named("PeterNeumann").key())));
        refused(() -> checkpoint(SIZE_5).signers(List.of()));
    }

    @Test
    void with_one_bad_signature_of_somebody_known_is_refused_whole() {
        var other = Signer.named("other");
        var bad = SIZE_5 + other.line("anything else\n");
        refused(() -> checkpoint(bad).signers(keys(PETER_NEUMANN, other.key())));
    }

    @Test
    void of_a_log_by_another_name_than_its_key_is_refused() {
        var other = Signer.named("other");
        var text = SIZE_5.substring(0, SIZE_5.indexOf("\n\n") + 1);
        refused(() -> checkpoint(other.sign(text)).signers(keys(other.key())));
    }

    @Test
    void whose_text_has_empty_lines_is_parted_at_the_last_one() throws Exception {
        var text = "one\n\ntwo\n";
        var note = note(PETER.sign(text));
        assertThat(note.text()).isEqualTo(text);
        assertThat(note.signers(keys(PETER_NEUMANN))).hasSize(1);
    }

    @Test
    void with_a_hundred_signatures_is_accepted_and_with_one_more_refused() throws Exception {
        var line = Signer.named("stranger").line("anything else\n");
        assertThat(note(SIZE_5 + line.repeat(99)).signatures()).hasSize(100);
        refused(() -> note(SIZE_5 + line.repeat(100)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— name AAAAAAA=",
                "text\n\n- name AAAAAAA=\n",
                "text\n\n—name AAAAAAA=\n",
                "text\n\n— AAAAAAA=\n",
                "text\n\n—  AAAAAAA=\n",
                "text\n\n— na+me AAAAAAA=\n",
                "text\n\n— na\u00a0me AAAAAAA=\n",
                "text\n\n— name AAAAAAA\n",
                "text\n\n— name AAAAAAB=\n",
                "text\n\n— name AAAAAA==\n",
                "text\n\n— name AAAAAAA= \n",
                "text\n\n— name !!!!\n",
                "te\txt\n\n— name AAAAAAA=\n",
                "te\rxt\n\n— name AAAAAAA=\n"
            })
    void that_is_malformed_is_refused(String malformed) {
        refused(() -> note(malformed));
    }

    @Test
    void that_is_well_formed_shows_that_the_others_are_not() throws Exception {
        assertThat(note("text\n\n— name AAAAAAA=\n").signatures()).hasSize(1);
    }

    @Test
    void that_is_not_utf_8_is_refused() {
        refused(() -> Note.of(new byte[] {(byte) 0xC3, 'a', '\n', '\n'}));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann\n",
                "PeterNeumann\n5\n",
                "PeterNeumann\n05\nTju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ=\n",
                "PeterNeumann\n-5\nTju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ=\n",
                "PeterNeumann\n9223372036854775808\nTju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ=\n",
                "PeterNeumann\n5\nTju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZA==\n",
                "PeterNeumann\n5\n\nTju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ=\n",
                "\n5\nTju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ=\n",
                "PeterNeumann\n5\nTju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ=\n\nmore\n",
                "PeterNeumann\n0\nTju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ=\n"
            })
    void that_is_no_checkpoint_is_refused_as_one(String text) {
        refused(() -> checkpoint(PETER.sign(text)));
    }

    @Test
    void that_says_more_than_a_checkpoint_must_is_accepted_as_one() throws Exception {
        var text = "PeterNeumann\n5\nTju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ=\nmore\n";
        assertThat(checkpoint(PETER.sign(text)).signers(keys(PETER_NEUMANN))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10Q=",
                "PeterNeumann+c74f20a3+"
            })
    void has_no_signer_without_a_proper_key(String malformed) {
        refused(() -> Key.of(malformed));
    }

    @Test
    void may_be_checked_with_every_published_key() throws Exception {
        assertThat(keys(
                        "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx",
                        "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop",
                        "log2025-alpha1.rekor.sigstage.dev+f30d5a99+AT5/gERB6AWme8IEtcwaqcZi0hp8ocV4+JRcUnVlQfKP",
                        "log2025-1.rekor.sigstore.dev+cf119915+AbfK5adZJxsI323FwGD2AJJ9F4i89cfDuLdGJBIYntuO"))
                .hasSize(4);
    }

    private interface Check {
        void run() throws DoesNotHold;
    }

    private static void refused(Check check) {
        assertThatThrownBy(check::run).isInstanceOf(DoesNotHold.class);
    }
}

package org.learningledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningledger.verify.Entry.utf8;
import static org.learningledger.verify.Exported.SIGNER;
import static org.learningledger.verify.Exported.SOUTH_TEES;
import static org.learningledger.verify.Exported.entries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The verifier")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VerifyTest {

    private final List<Entry> entries = entries(SOUTH_TEES, 20);
    private final Recursively tree = Exported.tree(entries);

    @TempDir
    private Path home;

    private Path proof;
    private Path leaf;
    private Path older;
    private Path newer;
    private Path consistency;

    @BeforeEach
    void files() throws IOException {
        proof = file(
                "entry.tlog-proof",
                "c2sp.org/tlog-proof@v1\nindex 11\n" + lines(tree.inclusion(11, 20)) + "\n"
                        + SIGNER.checkpoint(20, tree.root(20)));
        leaf = Files.write(home.resolve("leaf"), entries.get(11).leaf());
        older = file("older", SIGNER.checkpoint(7, tree.root(7)));
        newer = file("newer", SIGNER.checkpoint(20, tree.root(20)));
        consistency = file("consistency", lines(tree.consistency(7, 20)));
    }

    private Path file(String name, String text) throws IOException {
        return Files.write(home.resolve(name), utf8(text));
    }

    private static String lines(List<byte[]> hashes) {
        return hashes.stream().map(hash -> Hash.base64(hash) + "\n").collect(Collectors.joining());
    }

    @Test
    void accepts_the_proof_of_one_entry_and_names_it() {
        var said = Said.by("--proof", proof, "--leaf", leaf, "--key", SIGNER.key());
        assertThat(said.exit()).as(said.toString()).isZero();
        assertThat(said.out())
                .contains("entry 12 of south-tees (ActionVerified, recorded on 2 March 2026 09:15:12 UTC)")
                .contains("signed the checkpoint of 20 entries");
    }

    @Test
    void refuses_the_proof_of_another_entry() throws Exception {
        Files.write(leaf, entries.get(12).leaf());
        assertFails("The proof is of entry 12, this is entry 13.");
        Files.write(leaf, entries.get(11).withFact(utf8("{}")).leaf());
        assertFails("The proof does not lead from this entry to the tree head.");
    }

    @Test
    void refuses_the_proof_of_an_entry_by_another_signer() {
        var said = Said.by(
                "--proof",
                proof,
                "--leaf",
                leaf,
                "--key",
                Signer.named(SIGNER.name()).key());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("None of the known keys");
    }

    private void assertFails(String found) {
        var said = Said.by("--proof", proof, "--leaf", leaf, "--key", SIGNER.key());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("FAILS  " + found);
    }

    @Test
    void accepts_that_a_checkpoint_grew_out_of_an_older_one() {
        var said = grown();
        assertThat(said.exit()).as(said.toString()).isZero();
        assertThat(said.out())
                .contains("the newer log of 20 entries is the older one of 7 entries, with entries added only");
    }

    @Test
    void refuses_a_fork() throws Exception {
        var other = entries(SOUTH_TEES, 20);
        other.set(3, other.get(3).withFact(utf8("{}")));
        var fork = Exported.tree(other);
        file("newer", SIGNER.checkpoint(20, fork.root(20)));
        assertThat(grown().exit()).isEqualTo(1);
        file("consistency", lines(fork.consistency(7, 20)));
        assertThat(grown().exit()).isEqualTo(1);
    }

    @Test
    void refuses_checkpoints_of_two_logs() throws Exception {
        file("older", Signer.named("ledger.example/moor").checkpoint(7, tree.root(7)));
        var said = grown();
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("The checkpoints are of two logs");
    }

    @Test
    void refuses_a_checkpoint_that_nobody_known_signed() throws Exception {
        file("older", Signer.named(SIGNER.name()).checkpoint(7, tree.root(7)));
        assertThat(grown().exit()).isEqualTo(1);
    }

    private Said grown() {
        return Said.by("--older", older, "--newer", newer, "--consistency", consistency, "--key", SIGNER.key());
    }

    @Test
    void cannot_read_what_is_not_what_it_is_called() throws Exception {
        file("older", "nothing");
        assertUnreadable(grown(), "is no checkpoint");
        assertUnreadable(Said.by("--proof", proof, "--leaf", leaf, "--key", "nothing+1+2"), "is no key");
        assertUnreadable(Said.by("--proof", proof, "--leaf", leaf, "--key", "nowhere"), "There is no file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--proof",
                "--proof a",
                "--proof a --leaf b",
                "a --proof b",
                "a b",
                "--older a --newer b --key c",
                "a --kye b",
                "a --key"
            })
    void does_not_guess_what_was_meant(String arguments) {
        var said = Said.by((Object[]) arguments.split(" "));
        assertUnreadable(said, "");
    }

    private static void assertUnreadable(Said said, String found) {
        assertThat(said.exit()).as(said.toString()).isEqualTo(2);
        assertThat(said.err()).isNotBlank().contains(found);
    }

    @Test
    void tells_its_options() {
        var said = Said.by("--help");
        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains("--key", "--checkpoint", "--proof", "--leaf", "--older", "--newer", "--consistency");
    }
}

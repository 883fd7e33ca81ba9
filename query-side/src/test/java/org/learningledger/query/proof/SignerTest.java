package org.learningledger.query.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.learningledger.query.proof.LoggedEntries.ELSEWHERE;
import static org.learningledger.query.proof.LoggedEntries.HERE;
import static org.learningledger.query.proof.LoggedEntries.ORIGIN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.store.start.CannotStart;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The signer")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignerTest {

    @TempDir
    private Path machine;

    private final LoggedEntries ledger = new LoggedEntries();
    private Path key;

    @BeforeEach
    void a_key_has_its_place() {
        key = machine.resolve("proof/key");
    }

    @Test
    void signs_the_head_of_each_log() throws SQLException {
        ledger.records(HERE, 37);
        ledger.records(ELSEWHERE, 1);
        signs();

        var here = latest(HERE);
        assertThat(here.origin()).isEqualTo(ORIGIN + "/" + HERE);
        assertThat(here.size()).isEqualTo(37);
        assertThat(here.root()).isEqualTo(GrownTree.of(leaves(HERE)).root(37));
        assertThat(latest(ELSEWHERE).size()).isEqualTo(1);
    }

    @Test
    void goes_on_from_what_it_signed_and_each_head_is_proved_to_continue_those_before() throws SQLException {
        for (int round = 0; round < 8; round++) {
            ledger.records(HERE, 1 + round * 7);
            signs();
        }
        var sizes = ledger.asProgram()
                .queryForList(
                        "SELECT size FROM proof.checkpoint WHERE partnership = ? ORDER BY size", Long.class, HERE);
        assertThat(sizes).hasSize(8);
        var proofs = new TreeProofs(tree(HERE));
        var now = latest(HERE);
        for (var size : sizes) {
            var then = checkpoint(HERE, size);
            assertThat(ProofCheck.continues(
                            size, then.root(), now.size(), now.root(), proofs.consistency(size, now.size())))
                    .isTrue();
        }
        var leaves = leaves(HERE);
        for (int index = 0; index < now.size(); index++) {
            assertThat(ProofCheck.includes(
                            index, now.size(), leaves.get(index), proofs.inclusion(index, now.size()), now.root()))
                    .isTrue();
        }
    }

    @Test
    void signs_nothing_where_nothing_was_recorded() throws SQLException {
        ledger.records(HERE, 3);
        signs();
        signs();
        assertThat(ledger.database.count("proof.checkpoint")).isEqualTo(1);
    }

    @Test
    void keeps_its_key_where_nobody_else_can_read_it() throws SQLException, IOException {
        ledger.records(HERE, 1);
        signs();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(this::signs)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("may be read by others")
                .hasMessageContaining("chmod 600");
    }

    @Test
    void does_not_make_another_key_for_a_ledger_that_was_signed() throws SQLException, IOException {
        ledger.records(HERE, 1);
        signs();
        Files.delete(key);
        ledger.records(HERE, 1);
        assertThatThrownBy(this::signs).isInstanceOf(CannotStart.class).hasMessageContaining("is not there");
        assertThat(key).doesNotExist();
    }

    @Test
    void waits_while_another_is_at_work() throws SQLException {
        ledger.records(HERE, 1);
        try (var first = ledger.signer(key);
                var second = ledger.signer(key)) {
            assertThat(first.round()).isTrue();
            assertThat(second.round()).isFalse();
            first.close();
            assertThat(second.round()).isTrue();
        }
    }

    @Test
    void does_not_sign_a_tree_that_somebody_changed() throws SQLException {
        ledger.records(HERE, 20);
        signs();
        ledger.pastTheGuards("proof.leaf", () -> ledger.asSuperuser()
                .update("UPDATE proof.leaf SET hash = sha256(hash) WHERE position = 20"));
        ledger.records(HERE, 1);
        refuses("the proof log was changed since 20 entries were signed");
    }

    @Test
    void does_not_sign_a_log_that_was_set_back_and_went_another_way() throws SQLException {
        ledger.records(HERE, 10);
        signs();
        ledger.records(HERE, 10);
        signs();
        ledger.setsBackTo(HERE, 10);
        refuses("20 entries were signed, and 10 are there");
        ledger.records(HERE, 10);
        refuses("the first 20 entries are not those that were signed");
        ledger.records(HERE, 10);
        refuses("the first 20 entries are not those that were signed");
        assertThat(latest(HERE).size()).isEqualTo(10);
    }

    /** The control: what the test above shows rests on the signer's own memory. */
    @Test
    void would_sign_it_if_it_remembered_nothing() throws SQLException, IOException {
        ledger.records(HERE, 20);
        signs();
        var fork = latest(HERE);
        ledger.setsBackTo(HERE, 0);
        ledger.records(HERE, 20);
        Files.delete(key.resolveSibling("key.signed").resolve(HERE));
        signs();
        assertThat(latest(HERE).size()).isEqualTo(20);
        assertThat(latest(HERE).root()).isNotEqualTo(fork.root());
    }

    @Test
    void does_not_sign_what_no_leaf_can_be_made_of() throws SQLException {
        ledger.records(HERE, 5);
        ledger.pastTheGuards("ledger.event", () -> ledger.asSuperuser()
                .update("UPDATE ledger.event SET time_stamp = 'yesterday' WHERE position = 4"));
        refuses("entry 4: The time \"yesterday\" is not as the ledger writes it.");
        assertThat(ledger.database.count("proof.leaf")).isZero();
    }

    @Test
    void does_not_sign_past_a_missing_entry() throws SQLException {
        ledger.records(HERE, 5);
        ledger.pastTheGuards(
                "ledger.event", () -> ledger.asSuperuser().update("DELETE FROM ledger.event WHERE position = 3"));
        refuses("entry 3 is missing");
    }

    @Test
    void goes_by_the_name_that_was_chosen_first() throws SQLException {
        ledger.records(HERE, 1);
        signs();
        ledger.records(HERE, 1);
        try (var renamed = new Signer(ledger.asSigner(), KeyFile.at(key), "other.example")) {
            renamed.round();
            assertThat(renamed.refused().get(HERE)).contains("it is known as ledger.example/south-tees");
        }
    }

    @Test
    void changes_its_key_and_both_have_signed_the_same_head() throws SQLException {
        ledger.records(HERE, 7);
        signs();
        ledger.records(HERE, 2);
        List<String> added;
        try (var signer = ledger.signer(key)) {
            added = signer.rotate();
        }
        var keys = keys(HERE);
        assertThat(keys).hasSize(2);
        assertThat(added).containsExactly(keys.getLast().toString());
        var heads = ledger.asProgram()
                .queryForList(
                        "SELECT note FROM proof.checkpoint WHERE partnership = ? AND size = 9 ORDER BY key_number",
                        String.class,
                        HERE);
        assertThat(heads).hasSize(2);
        assertThat(Checkpoint.of(SignedNote.parse(heads.get(0)), List.of(keys.get(0))))
                .isEqualTo(Checkpoint.of(SignedNote.parse(heads.get(1)), List.of(keys.get(1))));

        ledger.records(HERE, 1);
        signs();
        var note = note(HERE, 10);
        assertThat(note.signedBy(List.of(keys.get(1)))).hasSize(1);
        assertThatThrownBy(() -> note.signedBy(List.of(keys.get(0)))).isInstanceOf(NotProved.class);
    }

    @Test
    void goes_on_with_a_new_key_where_the_old_one_is_lost() throws SQLException, IOException {
        ledger.records(HERE, 7);
        signs();
        ledger.records(HERE, 2);
        Files.delete(key);
        try (var signer = ledger.signer(key)) {
            signer.rotate();
        }
        signs();
        assertThat(latest(HERE).size()).isEqualTo(9);
        assertThat(keys(HERE)).hasSize(2);
    }

    @Test
    void keeps_its_key_where_the_new_one_could_not_go_on() throws SQLException, IOException {
        ledger.records(HERE, 7);
        signs();
        var old = Files.readString(key);
        ledger.pastTheGuards("proof.leaf", () -> ledger.asSuperuser()
                .update("UPDATE proof.leaf SET hash = sha256(hash) WHERE position = 7"));
        try (var signer = ledger.signer(key)) {
            assertThatThrownBy(signer::rotate)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("The key is not changed: the first 7 entries are not those that were signed");
        }
        assertThat(key).hasContent(old);
        assertThat(keys(HERE)).hasSize(1);
    }

    @Test
    void does_not_sign_with_a_key_that_is_not_the_newest() throws SQLException, IOException {
        ledger.records(HERE, 7);
        signs();
        var old = Files.copy(key, machine.resolve("old"));
        try (var signer = ledger.signer(key)) {
            signer.rotate();
        }
        Files.copy(old, key, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        ledger.records(HERE, 1);
        refuses("its key is not the one in the key file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE proof.leaf SET hash = hash",
                "DELETE FROM proof.leaf",
                "TRUNCATE proof.leaf",
                "UPDATE proof.checkpoint SET note = ''",
                "DELETE FROM proof.checkpoint",
                "UPDATE proof.node SET level = level",
                "DELETE FROM proof.verifier_key",
                "UPDATE proof.log SET origin = 'other'",
                "DELETE FROM proof.cosignature"
            })
    void leaves_behind_what_no_role_of_the_ledger_can_change(String statement) throws SQLException {
        ledger.records(HERE, 20);
        signs();
        for (var role : List.of("ledger_app", "ledger_signer")) {
            assertThatThrownBy(() -> new JdbcTemplate(ledger.database.as(role)).execute(statement))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        if (!statement.contains("cosignature")) {
            assertThatThrownBy(() -> new JdbcTemplate(ledger.database.as("ledger_owner")).execute(statement))
                    .rootCause()
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void is_the_only_one_who_adds_to_the_proof_log_and_records_nothing_itself() {
        assertThatThrownBy(
                        () -> ledger.asProgram().update("INSERT INTO proof.leaf VALUES ('here', 1, sha256('made up'))"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> new JdbcTemplate(ledger.asSigner())
                        .update("INSERT INTO ledger.event (event_identifier) VALUES ('made up')"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private void signs() throws SQLException {
        try (var signer = ledger.signer(key)) {
            assertThat(signer.round()).isTrue();
            assertThat(signer.refused()).isEmpty();
        }
    }

    private void refuses(String why) throws SQLException {
        long signed = ledger.database.count("proof.checkpoint");
        try (var signer = ledger.signer(key)) {
            signer.round();
            assertThat(signer.refused())
                    .hasEntrySatisfying(HERE, said -> assertThat(said).contains(why));
        }
        assertThat(ledger.database.count("proof.checkpoint")).isEqualTo(signed);
    }

    private List<Hash> leaves(String partnership) {
        return ledger
                .asProgram()
                .query(
                        "SELECT " + StoredEntry.COLUMNS
                                + " FROM ledger.ledger_log log WHERE partnership = ? ORDER BY position",
                        StoredEntry::read,
                        partnership)
                .stream()
                .map(entry -> Merkle.leaf(Leaf.of(entry)))
                .toList();
    }

    private StoredTree tree(String partnership) {
        return new StoredTree(JdbcClient.create(ledger.asProgram()), partnership);
    }

    private List<VerifierKey> keys(String partnership) {
        return ledger
                .asProgram()
                .queryForList(
                        "SELECT key FROM proof.verifier_key WHERE partnership = ? ORDER BY number",
                        String.class,
                        partnership)
                .stream()
                .map(VerifierKey::parse)
                .toList();
    }

    private SignedNote note(String partnership, long size) {
        return SignedNote.parse(ledger.asProgram()
                .queryForObject(
                        "SELECT note FROM proof.checkpoint WHERE partnership = ? AND size = ?",
                        String.class,
                        partnership,
                        size));
    }

    private Checkpoint checkpoint(String partnership, long size) {
        return Checkpoint.of(note(partnership, size), keys(partnership));
    }

    private Checkpoint latest(String partnership) {
        return checkpoint(
                partnership,
                ledger.asProgram()
                        .queryForObject(
                                "SELECT max(size) FROM proof.checkpoint WHERE partnership = ?",
                                Long.class,
                                partnership));
    }
}

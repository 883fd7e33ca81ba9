package org.learningledger.query.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningledger.query.proof.LoggedEntries.ELSEWHERE;
import static org.learningledger.query.proof.LoggedEntries.HERE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.query.proof.Differing.How;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Twenty entries of two partnerships, signed, and somebody with every right there is who gets past the guards. */
@DisplayName("The self-check")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SelfCheckTest {

    private static final int OF_HERE = 15;
    private static final List<String> TEXTS = List.of(
            "event_identifier",
            "aggregate_identifier",
            "type",
            "time_stamp",
            "payload_type",
            "payload_revision",
            "partnership");
    private static final List<String> BYTES = List.of("payload", "meta_data");
    private static final List<String> NUMBERS = List.of("global_index", "sequence_number", "position");

    @TempDir
    private Path machine;

    private final LoggedEntries ledger = new LoggedEntries();
    private Tampering tampering;
    private JdbcTemplate superuser;
    private SelfCheck check;

    @BeforeEach
    void all_is_well() throws SQLException {
        ledger.records(HERE, 10);
        ledger.records(ELSEWHERE, 3);
        signs();
        ledger.records(HERE, OF_HERE - 10);
        ledger.records(ELSEWHERE, 2);
        signs();
        tampering = Tampering.of(ledger.database);
        superuser = tampering.sql();
        check = tampering.check();
        assertThat(check.everything()).isEmpty();
    }

    @AfterEach
    void is_over() {
        tampering.close();
    }

    private void signs() throws SQLException {
        try (var signer = ledger.signer(machine.resolve("key"))) {
            assertThat(signer.round()).isTrue();
            assertThat(signer.refused()).isEmpty();
        }
    }

    /** An event, a column and, of what it holds, a byte. */
    private record Stored(String partnership, long position, String column, int at) {}

    @Test
    void finds_every_stored_byte_of_every_column_that_is_flipped() {
        var all = everyByte();
        assertThat(all).hasSizeGreaterThan(5_000);
        int refused = 0;
        for (var one : all) {
            try {
                assertThat(superuser.update(flip(one), one.partnership, one.position))
                        .as("%s", one)
                        .isEqualTo(1);
                assertThat(named(found(), one.partnership)).as("%s", one).contains(one.position);
            } catch (DuplicateKeyException otherOneIsThere) {
                refused++;
            } finally {
                tampering.undo();
            }
        }
        // Few numbers turn into one that is taken already, which PostgreSQL does not allow.
        assertThat(refused).isLessThan(60);
        assertThat(check.everything()).isEmpty();
    }

    /** All that is asked; the trees only where nothing else was found, for each of thousands. */
    private List<Differing> found() {
        var found = new ArrayList<>(check.entries(Long.MIN_VALUE, Long.MAX_VALUE));
        found.addAll(check.ends());
        return found.isEmpty() ? check.trees(found) : found;
    }

    private List<Stored> everyByte() {
        var all = new ArrayList<Stored>();
        for (var column : TEXTS) add(all, column, "octet_length(" + column + ")");
        for (var column : BYTES) add(all, column, "octet_length(" + column + ")");
        for (var column : NUMBERS) add(all, column, "8");
        add(all, "recorded_at", "8");
        return all;
    }

    private void add(List<Stored> all, String column, String bytes) {
        superuser.query(
                "SELECT event.partnership AS here, event.position AS place, " + bytes + " AS bytes FROM ledger.event",
                row -> {
                    for (int at = 0; at < row.getInt("bytes"); at++) {
                        all.add(new Stored(row.getString("here"), row.getLong("place"), column, at));
                    }
                });
    }

    /** One bit of the byte, so that text stays text; of a time, its 8 bytes count microseconds. */
    private static String flip(Stored one) {
        var column = one.column;
        var flipped = "set_byte(%s, %d, get_byte(%s, %d) # 1)";
        String value;
        if (BYTES.contains(column)) {
            value = flipped.formatted(column, one.at, column, one.at);
        } else if (TEXTS.contains(column)) {
            var bytes = "convert_to(%s, 'UTF8')".formatted(column);
            value = "convert_from(" + flipped.formatted(bytes, one.at, bytes, one.at) + ", 'UTF8')";
        } else if (NUMBERS.contains(column)) {
            value = "%s # (1::bigint << %d)".formatted(column, one.at * Byte.SIZE);
        } else {
            value = "%s + (1::bigint << %d) * interval '1 microsecond'".formatted(column, one.at * Byte.SIZE);
        }
        return "UPDATE ledger.event SET %s = %s WHERE partnership = ? AND position = ?".formatted(column, value);
    }

    /** The control: it is the signed leaf that shows it. */
    @Test
    void would_not_see_a_changed_entry_if_its_leaf_were_changed_too_but_for_the_signed_head() {
        change("UPDATE ledger.event SET payload = 'made up' WHERE partnership = 'south-tees' AND position = 7");
        assertThat(check.entries(0, 20)).containsExactly(new Differing(HERE, How.CHANGED, List.of(7L)));

        forgesLeaf(HERE, 7);
        assertThat(check.entries(0, 20)).isEmpty();
        assertThat(check.ends()).isEmpty();
        assertThat(check.trees(List.of())).containsExactly(new Differing(HERE, How.OTHER_TREE, upTo(OF_HERE)));
    }

    @Test
    void narrows_a_forged_leaf_down_to_sixteen() throws SQLException {
        tampering.undo();
        ledger.records(HERE, 100);
        signs();
        change("UPDATE ledger.event SET payload = 'made up' WHERE partnership = 'south-tees' AND position = 40");
        forgesLeaf(HERE, 40);
        assertThat(check.everything())
                .containsExactly(new Differing(
                        HERE,
                        How.OTHER_TREE,
                        IntStream.rangeClosed(33, 48).mapToObj(Long::valueOf).toList()));
    }

    @Test
    void names_entries_that_were_deleted_and_a_tail_that_was_cut() {
        change("DELETE FROM ledger.event WHERE partnership = 'south-tees' AND position IN (1, 4, 5, 14, 15)");
        change("DELETE FROM ledger.event WHERE partnership = 'moor'");
        assertThat(check.everything())
                .containsExactlyInAnyOrder(
                        new Differing(HERE, How.MISSING, List.of(1L, 4L, 5L)),
                        new Differing(ELSEWHERE, How.MISSING, upTo(5)),
                        new Differing(HERE, How.MISSING, List.of(14L, 15L)));
    }

    @Test
    void names_entries_that_the_ledger_never_recorded() {
        change("""
                INSERT INTO ledger.event SELECT global_index + 20, event_identifier || '!', aggregate_identifier,
                       sequence_number + 1000, type, time_stamp, payload_type, payload_revision, payload, meta_data,
                       partnership, position + 15, recorded_at
                  FROM ledger.event WHERE partnership = 'south-tees' AND position = 2""");
        assertThat(named(check.everything(), HERE)).containsExactly(17L);
    }

    @Test
    void names_entries_that_changed_places() {
        change("UPDATE ledger.event SET position = -1 WHERE partnership = 'south-tees' AND position = 3");
        change("UPDATE ledger.event SET position = 3 WHERE partnership = 'south-tees' AND position = 9");
        change("UPDATE ledger.event SET position = 9 WHERE partnership = 'south-tees' AND position = -1");
        assertThat(check.everything()).containsExactly(new Differing(HERE, How.CHANGED, List.of(3L, 9L)));
    }

    @Test
    void names_entries_that_changed_places_in_the_order_over_all_partnerships() {
        change("UPDATE ledger.event SET global_index = -1 WHERE global_index = 2");
        change("UPDATE ledger.event SET global_index = 2 WHERE global_index = 12");
        change("UPDATE ledger.event SET global_index = 12 WHERE global_index = -1");
        assertThat(check.everything())
                .containsExactlyInAnyOrder(
                        new Differing(HERE, How.OUT_OF_ORDER, List.of(2L)),
                        new Differing(ELSEWHERE, How.OUT_OF_ORDER, List.of(2L)));
    }

    @Test
    void names_entries_whose_leaf_is_gone() {
        change("DELETE FROM proof.leaf WHERE partnership = 'south-tees' AND position = 6");
        assertThat(check.entries(0, 20)).containsExactly(new Differing(HERE, How.WITHOUT_LEAF, List.of(6L)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE proof.checkpoint SET root = sha256(root) WHERE partnership = 'moor' AND size = 3",
                "UPDATE proof.checkpoint SET size = 2 WHERE partnership = 'moor' AND size = 3",
                "UPDATE proof.checkpoint SET note = replace(note, E'\n3\n', E'\n2\n') WHERE partnership = 'moor' AND size = 3",
                "UPDATE proof.checkpoint SET note = (SELECT note FROM proof.checkpoint WHERE partnership = 'south-tees' LIMIT 1) WHERE partnership = 'moor' AND size = 3",
                "UPDATE proof.leaf SET hash = sha256(hash) WHERE partnership = 'moor' AND position = 2",
                "DELETE FROM proof.leaf WHERE partnership = 'moor' AND position = 5"
            })
    void sees_that_the_proof_log_itself_was_changed(String tampered) {
        change(tampered);
        assertThat(named(check.everything(), ELSEWHERE)).isNotEmpty();
        assertThat(named(check.everything(), HERE)).isEmpty();
    }

    @Test
    void says_what_it_found_in_a_sentence() {
        assertThat(new Differing(HERE, How.CHANGED, List.of(4L)).sentence())
                .isEqualTo("Of south-tees, 1 entry is not as signed: 4.");
        assertThat(new Differing(HERE, How.MISSING, List.of(19L, 4L, 7L, 8L, 9L, 18L)).sentence())
                .isEqualTo("Of south-tees, 6 entries are signed, and not there any more: 4, 7 to 9, 18, 19.");
    }

    /** What everything within the ledger agrees on, a checkpoint shows that was kept elsewhere. */
    @Nested
    @DisplayName("against a checkpoint that was kept elsewhere")
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class AgainstACheckpoint {

        private SignedNote kept;
        private List<VerifierKey> keys;

        @BeforeEach
        void somebody_keeps_a_checkpoint() {
            kept = SignedNote.parse(superuser.queryForObject(
                    "SELECT note FROM proof.checkpoint WHERE partnership = ? AND size = ?",
                    String.class,
                    HERE,
                    OF_HERE));
            keys =
                    superuser
                            .queryForList(
                                    "SELECT key FROM proof.verifier_key WHERE partnership = ?", String.class, HERE)
                            .stream()
                            .map(VerifierKey::parse)
                            .toList();
            tampering.undo();
        }

        @Test
        void finds_nothing_where_nothing_is_wrong() {
            assertThat(check.against(kept, keys)).isNull();
            ledger.records(HERE, 30);
            assertThat(check.against(kept, keys)).isNull();
        }

        @Test
        void finds_a_tail_that_was_cut_off_everywhere() {
            setsBackTo(12);
            assertThat(check.everything()).isEmpty();
            assertThat(check.against(kept, keys))
                    .isEqualTo("Of south-tees, 15 entries were signed in this checkpoint, and 12 are there.");
        }

        @Test
        void finds_that_everything_was_deleted() {
            setsBackTo(0);
            assertThat(check.everything()).isEmpty();
            assertThat(check.against(kept, keys))
                    .isEqualTo("Of south-tees, 15 entries were signed in this checkpoint, and 0 are there.");
        }

        @Test
        void finds_that_an_old_state_was_restored_and_went_another_way_signed_with_the_same_key() throws SQLException {
            setsBackTo(12);
            ledger.records(HERE, 8);
            forgets();
            signs();
            assertThat(check.everything()).isEmpty();
            assertThat(check.against(kept, keys))
                    .isEqualTo("The first 15 entries of south-tees are not those of this checkpoint.");
        }

        @Test
        void finds_that_history_was_changed_and_signed_anew_with_the_same_key() throws SQLException {
            ledger.pastTheGuards("ledger.event", () -> ledger.asSuperuser()
                    .update(
                            "UPDATE ledger.event SET payload = 'made up' WHERE partnership = ? AND position = 1",
                            HERE));
            for (var table : List.of("proof.leaf", "proof.node", "proof.checkpoint")) {
                ledger.pastTheGuards(table, () -> ledger.asSuperuser().update("DELETE FROM " + table));
            }
            forgets();
            signs();
            assertThat(check.everything()).isEmpty();
            assertThat(check.against(kept, keys))
                    .isEqualTo("The first 15 entries of south-tees are not those of this checkpoint.");
        }

        private void setsBackTo(long position) {
            ledger.setsBackTo(HERE, position);
        }

        /** Whoever owns the machine can make the signer forget. */
        private void forgets() {
            try {
                Files.deleteIfExists(machine.resolve("key.signed").resolve(HERE));
                Files.deleteIfExists(machine.resolve("key.signed").resolve(ELSEWHERE));
            } catch (IOException cannot) {
                throw new UncheckedIOException(cannot);
            }
        }
    }

    private void change(String statement) {
        assertThat(superuser.update(statement)).isPositive();
    }

    private void forgesLeaf(String partnership, long position) {
        var entry = superuser
                .query(
                        "SELECT " + StoredEntry.COLUMNS
                                + " FROM ledger.event log WHERE partnership = ? AND position = ?",
                        StoredEntry::read,
                        partnership,
                        position)
                .getFirst();
        superuser.update(
                "UPDATE proof.leaf SET hash = ? WHERE partnership = ? AND position = ?",
                Merkle.leaf(Leaf.of(entry)).bytes(),
                partnership,
                position);
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static Set<Long> named(Collection<Differing> found, String partnership) {
        return found.stream()
                .filter(each -> each.partnership().equals(partnership))
                .flatMap(each -> each.positions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

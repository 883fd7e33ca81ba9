package org.learningledger.query.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningledger.events.EventTypes;
import org.learningledger.query.ProofSchema;
import org.learningledger.query.ReadSchema;
import org.learningledger.query.TestDatabase;
import org.learningledger.query.proof.CannotRestore;
import org.learningledger.query.proof.KeyFile;
import org.learningledger.query.proof.Leaf;
import org.learningledger.query.proof.SignedNote;
import org.learningledger.query.proof.Signer;
import org.learningledger.query.proof.VerifierKey;
import org.learningledger.store.guard.Guards;
import org.learningledger.store.log.LogSchema;
import org.learningledger.store.start.CannotStart;
import org.learningledger.store.start.DatabaseAddress;
import org.learningledger.store.start.StoreChoice;
import org.springframework.jdbc.core.JdbcTemplate;

/** From one database into another, with a real signer; what is restored is then compared column by column. */
@DisplayName("An archive that is brought back")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RestoreTest {

    private static final List<Consumer<DataSource>> TABLES =
            List.of(LogSchema::migrate, ReadSchema::migrate, ProofSchema::migrate);
    private static final String KNOWN = EventTypes.all().getFirst().getName();

    private static final InstantSource CLOCK = InstantSource.system();

    private static final List<String> KEPT = List.of(
            "SELECT * FROM ledger.event ORDER BY global_index",
            "SELECT * FROM ledger.head",
            "SELECT * FROM ledger.partnership_head ORDER BY 1",
            "SELECT * FROM proof.log ORDER BY 1",
            "SELECT * FROM proof.leaf ORDER BY 1, 2",
            "SELECT * FROM proof.node ORDER BY 1, 2, 3",
            "SELECT partnership, number, key, since_size FROM proof.verifier_key ORDER BY 1, 2",
            "SELECT partnership, size, key_number, root, note FROM proof.checkpoint ORDER BY 1, 2, 3");

    @TempDir
    private Path home;

    private final DatabaseAddress from = TestDatabase.empty();
    private final DatabaseAddress into = TestDatabase.empty();
    private final JdbcTemplate source = TestDatabase.asOwner(from.url());
    private final JdbcTemplate target = TestDatabase.asOwner(into.url());

    @BeforeEach
    void a_ledger_of_two_partnerships() throws SQLException {
        from.migrate(TABLES, new StoreChoice.PostgreSql());
        for (int number = 1; number <= 40; number++) {
            record(source, number % 3 == 0 ? "coast" : "moor", number, KNOWN);
            if (number % 10 == 0) sign(from, "key");
        }
    }

    private static void record(JdbcTemplate ledger, String partnership, int number, String type) {
        ledger.update(
                """
                INSERT INTO ledger.event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                                          payload_type, payload_revision, payload, meta_data)
                VALUES (?, ?, 0, ?, ?, ?, '1', ?, ?)""",
                UUID.randomUUID().toString(),
                "thing-" + number,
                number % 2 == 0 ? "SOURCE" : null,
                "2026-03-02T09:15:00.%03dZ".formatted(number),
                type,
                utf8("{\"n\":%d,\"t\":\"\\\"✓\"}".formatted(number)),
                utf8("{\"account\":\"\\u0001 \\\"é\\\"\\n\",\"partnership\":\"%s\"}".formatted(partnership)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void sign(DatabaseAddress ledger, String key) throws SQLException {
        try (var signer = new Signer(ledger.asSigner(), KeyFile.at(home.resolve(key)), "ledger.local")) {
            assertThat(signer.round()).isTrue();
            assertThat(signer.refused()).isEmpty();
        }
    }

    /** What {@link Archives} writes of the log, without its spreadsheets, which restoring does not read. */
    private static Map<String, byte[]> files(JdbcTemplate ledger) {
        var logs = new SignedLogs(ledger.getDataSource());
        var files = new LinkedHashMap<String, byte[]>();
        var listed = new ArrayList<String>();
        for (var partnership : logs.partnerships()) {
            var head = logs.newest(partnership).orElseThrow();
            listed.add("{\"partnership\":\"%s\",\"entries\":%d}".formatted(partnership, head.size()));
            files.put(partnership + "/checkpoint", utf8(head.note()));
            files.put(partnership + "/key.txt", utf8(String.join("\n", logs.keys(partnership)) + "\n"));
            for (var older : logs.older(partnership, head.size(), 200)) {
                files.put(partnership + "/checkpoints/%011d".formatted(older.size()), utf8(older.note()));
            }
            var leaves = new ByteArrayOutputStream();
            var lines = new ByteArrayOutputStream();
            logs.entries(partnership, head.size(), kept -> {
                var leaf = Leaf.of(kept.entry());
                leaves.writeBytes(ByteBuffer.allocate(4).putInt(leaf.length).array());
                leaves.writeBytes(leaf);
                lines.writeBytes(EventLine.of(kept.entry(), kept.leafHash()));
            });
            files.put(partnership + "/leaves.lp32", leaves.toByteArray());
            files.put(partnership + "/events.jsonl", lines.toByteArray());
        }
        files.put(
                "manifest.json",
                utf8("{\"format\":\"learning-ledger/archive/v1\",\"partnerships\":[%s]}"
                        .formatted(String.join(",", listed))));
        return files;
    }

    private Path zipped(Map<String, byte[]> files) throws IOException {
        var file = home.resolve("ledger.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return file;
    }

    private List<String> restore(Path file, List<VerifierKey> keys, List<SignedNote> kept) throws SQLException {
        var lines = new ArrayList<String>();
        try (var restore = Restore.checked(file, keys, kept, lines::add, CLOCK)) {
            into.migrateAnd(restore::into, TABLES, new StoreChoice.PostgreSql());
        }
        return lines;
    }

    private static List<List<Map<String, Object>>> kept(JdbcTemplate ledger) {
        return KEPT.stream().map(ledger::queryForList).toList();
    }

    private static List<String> kept(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> file.getKey() + " " + new String(file.getValue(), StandardCharsets.ISO_8859_1))
                .toList();
    }

    private static void isEmpty(JdbcTemplate ledger) {
        assertThat(ledger.queryForObject("SELECT count(*) FROM ledger.event", Long.class))
                .isZero();
        assertThat(ledger.queryForObject("SELECT count(*) FROM proof.log", Long.class))
                .isZero();
        assertThat(ledger.queryForObject("SELECT count(*) FROM ledger.restored", Long.class))
                .isZero();
        assertThat(ledger.queryForObject(
                        "SELECT tgenabled = 'A' FROM pg_trigger WHERE tgname = 'seal_event'", Boolean.class))
                .isTrue();
    }

    @Test
    void is_the_same_ledger_to_the_byte_in_its_places_with_its_times_and_its_proofs() throws Exception {
        var files = files(source);
        restore(zipped(files), List.of(), List.of());
        assertThat(kept(target)).usingRecursiveComparison().isEqualTo(kept(source));
        assertThat(kept(files(target))).isEqualTo(kept(files));
    }

    @Test
    void goes_on_from_there_with_the_same_key() throws Exception {
        restore(zipped(files(source)), List.of(), List.of());
        record(target, "moor", 41, KNOWN);
        assertThat(
                        target.queryForMap(
                                "SELECT global_index, position, recorded_at > (SELECT max(recorded_at) FROM ledger.event WHERE global_index < 41) AS later FROM ledger.event WHERE aggregate_identifier = 'thing-41'"))
                .containsEntry("global_index", 41L)
                .containsEntry("position", 28L)
                .containsEntry("later", true);
        sign(into, "key");
        assertThat(target.queryForObject(
                        "SELECT max(size) FROM proof.checkpoint WHERE partnership = 'moor'", Long.class))
                .isEqualTo(28);
    }

    @Test
    void goes_on_with_a_new_key_where_the_old_one_is_lost() throws Exception {
        restore(zipped(files(source)), List.of(), List.of());
        try (var signer = new Signer(into.asSigner(), KeyFile.at(home.resolve("another")), "ledger.local")) {
            assertThatThrownBy(signer::round).isInstanceOf(CannotStart.class).hasMessageContaining("is not there");
            assertThat(signer.rotate()).hasSize(2);
        }
        record(target, "moor", 41, KNOWN);
        sign(into, "another");
    }

    @Test
    void says_where_it_came_from() throws Exception {
        restore(zipped(files(source)), List.of(), List.of());
        assertThat(target.queryForMap("SELECT * FROM ledger.restored WHERE partnership = 'moor'"))
                .containsEntry("file", "ledger.zip")
                .containsEntry("origin", "ledger.local/moor")
                .containsEntry("entries", 27L)
                .containsEntry(
                        "root",
                        source.queryForObject(
                                "SELECT root FROM proof.checkpoint WHERE partnership = 'moor' AND size = 27",
                                byte[].class));
        assertThatThrownBy(() -> target.update("DELETE FROM ledger.restored"))
                .rootCause()
                .hasMessageContaining("append-only");
    }

    @Test
    void is_not_brought_into_a_ledger_that_has_an_entry() throws Exception {
        into.migrate(TABLES, new StoreChoice.PostgreSql());
        record(target, "moor", 1, KNOWN);
        var before = kept(target);
        var file = zipped(files(source));
        assertThatThrownBy(() -> restore(file, List.of(), List.of()))
                .isInstanceOf(CannotRestore.class)
                .hasMessageContaining("is not empty");
        assertThat(kept(target)).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void leaves_an_empty_ledger_where_it_was_killed_and_comes_whole_the_next_time() throws Exception {
        var file = zipped(files(source));
        try (var restore = Restore.checked(file, List.of(), List.of(), line -> {}, CLOCK)) {
            assertThatThrownBy(() -> into.migrateAnd(
                            owner -> {
                                restore.into(owner);
                                new JdbcTemplate(TestDatabase.asSuperuser(into.url()))
                                        .execute(
                                                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'ledger_owner' AND datname = current_database() AND state = 'idle in transaction'");
                            },
                            TABLES,
                            new StoreChoice.PostgreSql()))
                    .isInstanceOf(SQLException.class);
        }
        isEmpty(target);
        restore(file, List.of(), List.of());
        assertThat(kept(target)).usingRecursiveComparison().isEqualTo(kept(source));
    }

    @Test
    void is_not_brought_in_beside_a_ledger_that_runs() throws Exception {
        into.migrate(TABLES, new StoreChoice.PostgreSql());
        var file = zipped(files(source));
        try (var running = into.asSigner().getConnection()) {
            assertThat(running.isValid(1)).isTrue();
            assertThatThrownBy(() -> restore(file, List.of(), List.of()))
                    .isInstanceOf(CannotRestore.class)
                    .hasMessageContaining("Stop it");
        }
        isEmpty(target);
    }

    @Test
    void closes_the_guards_and_needs_a_superuser_where_they_were_closed_before() throws Exception {
        var file = zipped(files(source));
        try (var superuser = TestDatabase.asSuperuser(into.url()).getConnection()) {
            Guards.install(superuser);
            into.migrate(TABLES, new StoreChoice.PostgreSql());
            assertThatThrownBy(() -> restore(file, List.of(), List.of()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("SELECT ledger_guard.open('why')");
            isEmpty(target);
            Guards.open(superuser, "Restore of ledger.zip");
            restore(file, List.of(), List.of());
            assertThat(Guards.areClosed(superuser)).isTrue();
            assertThat(Guards.problems(superuser)).isEmpty();
            assertThat(Guards.openings(superuser))
                    .extracting(Guards.Opening::reason)
                    .containsExactly("Restore of ledger.zip");
        }
        into.migrate(TABLES, new StoreChoice.PostgreSql());
        assertThat(kept(target)).usingRecursiveComparison().isEqualTo(kept(source));
    }

    @Test
    void closes_the_guards_again_where_nothing_was_restored() throws Exception {
        var file = zipped(files(source));
        try (var superuser = TestDatabase.asSuperuser(into.url()).getConnection()) {
            Guards.install(superuser);
            into.migrate(TABLES, new StoreChoice.PostgreSql());
            record(target, "moor", 1, KNOWN);
            Guards.open(superuser, "Restore of ledger.zip");
            assertThatThrownBy(() -> restore(file, List.of(), List.of())).isInstanceOf(CannotRestore.class);
            assertThat(Guards.areClosed(superuser)).isTrue();
            assertThat(Guards.problems(superuser)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            moor/checkpoint               | has no moor/checkpoint
            moor/key.txt                  | has no moor/key.txt
            moor/leaves.lp32              | has no moor/leaves.lp32
            moor/events.jsonl             | has no moor/events.jsonl
            manifest.json                 | has no manifest.json
            """, delimiter = '|')
    void is_refused_without_one_of_its_files(String name, String sentence) throws Exception {
        var files = files(source);
        files.remove(name);
        refused(zipped(files), sentence);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ../moor/checkpoint        | names a place outside
            /etc/passwd               | names a place outside
            moor\\..\\x               | names a place outside
            moor/                     | does not belong to an archive
            moor/more.txt             | does not belong to an archive
            MOOR/checkpoint           | does not belong to an archive
            fen/checkpoint            | lists other partnerships
            """, delimiter = '|')
    void is_refused_with_a_file_too_many(String name, String sentence) throws Exception {
        var files = files(source);
        files.put(name, utf8("x"));
        refused(zipped(files), sentence);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            archive/v1  | archive/v2       | of another version
            archive/v1  | other            | not an archive of a ledger
            "entries":27 | "entries":26    | The manifest says 26 entries, the checkpoint 27
            "entries":27 | "entries":27.5  | does not list the partnerships
            {           | x                | is no JSON
            moor        | fen              | lists other partnerships
            """, delimiter = '|')
    void is_refused_where_its_manifest_says_something_else(String said, String instead, String sentence)
            throws Exception {
        var files = files(source);
        files.compute(
                "manifest.json", (name, text) -> utf8(new String(text, StandardCharsets.UTF_8).replace(said, instead)));
        refused(zipped(files), sentence);
    }

    @Test
    void is_refused_where_any_byte_of_an_entry_is_another() throws Exception {
        for (var name : List.of("moor/leaves.lp32", "moor/events.jsonl", "coast/checkpoint", "moor/key.txt")) {
            int length = files(source).get(name).length;
            for (int at = 0; at < length; at += Math.max(1, length / 20)) {
                var files = files(source);
                files.get(name)[at] ^= 1;
                refused(zipped(files), "");
            }
        }
    }

    @Test
    void is_refused_where_it_is_cut() throws Exception {
        var whole = Files.readAllBytes(zipped(files(source)));
        for (int length = 0; length < whole.length; length += whole.length / 20) {
            refused(Files.write(home.resolve("cut.zip"), Arrays.copyOf(whole, length)), "");
        }
    }

    @Test
    void is_refused_where_a_file_comes_twice() throws Exception {
        var files = files(source);
        files.put("moor/registers/twice-1.csv", utf8("x"));
        files.put("moor/registers/twice-2.csv", utf8("y"));
        var bytes = new String(Files.readAllBytes(zipped(files)), StandardCharsets.ISO_8859_1)
                .replace("twice-2.csv", "twice-1.csv")
                .getBytes(StandardCharsets.ISO_8859_1);
        refused(Files.write(home.resolve("twice.zip"), bytes), "twice");
    }

    @Test
    void is_refused_where_a_small_file_blows_up_and_does_not_unpack_what_it_does_not_need() throws Exception {
        var files = files(source);
        files.put("moor/registers/bomb.csv", new byte[50 << 20]);
        try (var restore = Restore.checked(zipped(files), List.of(), List.of(), line -> {}, CLOCK)) {
            assertThat(restore.logs()).hasSize(2);
        }
        files.put("moor/checkpoint", new byte[2 << 20]);
        refused(zipped(files), "moor/checkpoint is larger than it can be");
        var leaves = files(source);
        leaves.put("moor/leaves.lp32", new byte[50 << 20]);
        refused(zipped(leaves), "Entry 1 of moor");
        leaves.get("moor/leaves.lp32")[0] = 0x7f;
        refused(zipped(leaves), "larger than an entry can be");
    }

    @Test
    void is_refused_where_it_has_more_than_was_signed() throws Exception {
        for (var name : List.of("leaves.lp32", "events.jsonl")) {
            var files = files(source);
            var longer = new ByteArrayOutputStream();
            longer.writeBytes(files.get("moor/" + name));
            longer.write(0);
            files.put("moor/" + name, longer.toByteArray());
            refused(zipped(files), name + " goes on behind its last entry");
        }
    }

    @Test
    void is_refused_with_an_event_of_a_kind_that_is_not_known() throws Exception {
        record(source, "moor", 41, "org.learningledger.events.source.NotYetThoughtOf");
        sign(from, "key");
        refused(zipped(files(source)), "Entry 28 is of a kind that this program does not know");
    }

    @Test
    void is_held_against_a_key_and_a_checkpoint_that_somebody_kept() throws Exception {
        var file = zipped(files(source));
        var key = VerifierKey.parse(
                source.queryForObject("SELECT key FROM proof.verifier_key WHERE partnership = 'moor'", String.class));
        var kept = SignedNote.parse(source.queryForObject(
                "SELECT note FROM proof.checkpoint WHERE partnership = 'moor' ORDER BY size LIMIT 1", String.class));
        assertThat(restore(file, List.of(key), List.of(kept)))
                .anyMatch(line -> line.startsWith("coast: the key came with the archive"))
                .noneMatch(line -> line.startsWith("moor: the key came with the archive"));
    }

    /** A second ledger of the same name, that says something else. */
    @Test
    void is_refused_by_a_key_and_a_checkpoint_of_another_history() throws Exception {
        var file = zipped(files(source));
        into.migrate(TABLES, new StoreChoice.PostgreSql());
        record(target, "moor", 1, KNOWN);
        Files.copy(home.resolve("key"), home.resolve("same"), StandardCopyOption.COPY_ATTRIBUTES);
        sign(into, "same");
        var forked = SignedNote.parse(
                target.queryForObject("SELECT note FROM proof.checkpoint WHERE partnership = 'moor'", String.class));
        assertThatThrownBy(() -> Restore.checked(file, List.of(), List.of(forked), line -> {}, CLOCK))
                .isInstanceOf(CannotRestore.class)
                .hasMessageContaining("The entries do not give the checkpoint of 1 entries that you kept");
        try (var signer = new Signer(into.asSigner(), KeyFile.at(home.resolve("same")), "ledger.local")) {
            var other = VerifierKey.parse(signer.rotate().getFirst());
            assertThatThrownBy(() -> Restore.checked(file, List.of(other), List.of(), line -> {}, CLOCK))
                    .isInstanceOf(CannotRestore.class)
                    .hasMessageContaining("not signed by a key that is known");
        }
    }

    private void refused(Path file, String sentence) {
        assertThatThrownBy(() -> Restore.checked(file, List.of(), List.of(), line -> {}, CLOCK))
                .isInstanceOf(CannotRestore.class)
                .hasMessageContaining(sentence);
    }
}

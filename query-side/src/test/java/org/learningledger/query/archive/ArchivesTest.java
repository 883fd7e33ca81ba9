package org.learningledger.query.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.learningledger.events.EventTypes;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.privacy.LawfulGround;
import org.learningledger.events.privacy.PersonalDataErased;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.TestDatabase;
import org.learningledger.query.proof.SelfCheck;
import org.learningledger.query.proof.Signer;
import org.learningledger.store.restricted.Commitment;
import org.learningledger.store.restricted.RestrictedTexts;
import org.learningledger.verify.Verify;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** What is exported, read by the verifier, which shares no code with it. */
@QueryTest
@DisplayName("An archive")
class ArchivesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path machine;

    private final String partnership = Ledger.newPartnership();

    @TempDir
    private Path home;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Archives archives;

    @Autowired
    private Signer signer;

    @Autowired
    private SelfCheck check;

    @Autowired
    private RestrictedTexts texts;

    private JdbcTemplate owner;
    private Path file;

    /** A database of its own, whose log is signed within the program. */
    @DynamicPropertySource
    static void signs(DynamicPropertyRegistry properties) {
        properties.add("ledger.proof.signer.user", () -> "ledger_signer");
        properties.add("ledger.proof.signer.password", () -> "signer");
        properties.add("ledger.proof.key-file", () -> machine.resolve("key").toString());
    }

    @BeforeEach
    void tell(@Value("${ledger.db.url}") String url) {
        owner = TestDatabase.asOwner(url);
        file = home.resolve("ledger.zip");
        var chain = new Mother();
        ledger.records(
                partnership,
                chain.reviewOpened(),
                chain.findingRecorded(),
                chain.made(),
                chain.agreed(),
                chain.measured(),
                chain.planOpened());
        ledger.records(Ledger.newPartnership(), new Mother().reviewOpened());
    }

    private record Said(int exit, String text) {}

    private static Said verified(Object... arguments) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int exit = new Verify(print, print)
                .run(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        return new Said(exit, out.toString(StandardCharsets.UTF_8));
    }

    private List<String> written() {
        var lines = new ArrayList<String>();
        archives.write(file, lines::add);
        return lines;
    }

    private Map<String, String> files() throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private String key() {
        return owner.queryForObject(
                "SELECT key FROM proof.verifier_key WHERE partnership = ? ORDER BY number DESC LIMIT 1",
                String.class,
                partnership);
    }

    private Path kept() throws Exception {
        signer.round();
        var note = owner.queryForObject(
                "SELECT note FROM proof.checkpoint WHERE partnership = ? ORDER BY size DESC LIMIT 1",
                String.class,
                partnership);
        return Files.writeString(home.resolve("kept"), note);
    }

    /** The evidence stays, with its commitment; so does every head that was signed over it before. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void holds_no_word_of_an_erased_text_and_fits_the_checkpoint_from_before(CapturedOutput output) throws Exception {
        var canary = "canary-" + UUID.randomUUID();
        var commitment = Commitment.to(partnership, canary);
        texts.keep(partnership, UUID.randomUUID(), commitment);
        var evidence = new EvidenceId(UUID.randomUUID());
        ledger.records(
                partnership,
                new EvidenceAdded(
                        evidence, "E-1", new Mother().action, EvidenceLevel.PRACTICE, commitment.words(), null, null));
        var kept = kept();
        ledger.records(
                partnership,
                new PersonalDataErased(
                        new Thing(ThingKind.EVIDENCE, evidence.value()),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        LawfulGround.OBJECTED_TO,
                        Words.plain("The letter"),
                        List.of(commitment.words().value())));
        ledger.isRead();
        assertThat(texts.read(partnership, commitment.words())).isEmpty();

        written();
        var said = verified(file, "--key", key(), "--checkpoint", kept);
        assertThat(said.exit).as(said.text).isEqualTo(Verify.HOLDS);
        assertThat(said.text).contains("the checkpoint that you kept (7 entries) is of this same history");
        assertThat(check.everything()).isEmpty();
        assertThat(files()).allSatisfy((name, text) -> assertThat(text).as(name).doesNotContain(canary));
        assertThat(files().get(partnership + "/events.jsonl"))
                .contains(commitment.words().commitment());
        assertThat(output.getAll()).doesNotContain(canary);
        assertThat(owner.queryForList(
                        "SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname !~ '^pg_|^information'",
                        String.class))
                .allSatisfy(table -> assertThat(owner.queryForObject(
                                "SELECT count(*) FROM " + table + " held WHERE strpos(held::text, ?) > 0",
                                Long.class,
                                canary))
                        .as(table)
                        .isZero());
    }

    @Test
    void is_what_the_verifier_expects_to_the_byte() throws Exception {
        var kept = kept();
        ledger.records(partnership, new Mother().reviewOpened(), new Mother().reviewOpened());
        assertThat(written()).contains(partnership + ": 8 entries, signed");
        var said = verified(file, "--key", key(), "--checkpoint", kept);
        assertThat(said.exit).as(said.text).isEqualTo(Verify.HOLDS);
        assertThat(said.text)
                .contains(partnership + ": 8 entries, log ledger.local/" + partnership)
                .contains("the checkpoint that you kept (6 entries) is of this same history")
                .contains("the older checkpoint in the archive is of this same history")
                .contains("All of it holds.");
    }

    @Test
    void opens_without_the_ledger() throws Exception {
        written();
        var files = files();
        var events = files.get(partnership + "/events.jsonl")
                .lines()
                .map(JSON::readTree)
                .toList();
        assertThat(events).hasSize(6);
        assertThat(events.getFirst().path("eventType").asString())
                .isEqualTo("org.learningledger.events.source.ReviewOpened");
        assertThat(events.get(3).path("fact").path("text").path("plain").asString())
                .isEqualTo("Train all teams in the neglect tool");
        assertThat(events.getLast().path("metadata").path("partnership").asString())
                .isEqualTo(partnership);
        assertThat(files.get(partnership + "/registers/actions.csv")).contains("Train all teams in the neglect tool");
        assertThat(files.get(partnership + "/key.txt")).isEqualTo(key() + "\n");
        assertThat(files.get("README.html")).contains("<html lang=\"en-GB\">", partnership, key());
        for (var type : EventTypes.all()) {
            assertThat(files.keySet()).anyMatch(name -> name.startsWith("schemas/" + type.getSimpleName() + "."));
        }
    }

    @Test
    void keeps_heads_that_were_signed_before_but_not_all_of_them() throws Exception {
        for (int more = 0; more < 5; more++) {
            ledger.records(partnership, new Mother().reviewOpened());
            signer.round();
        }
        var logs = new SignedLogs(owner.getDataSource());
        assertThat(logs.older(partnership, 11, 10))
                .extracting(SignedLogs.Head::size)
                .containsExactly(7L, 8L, 9L, 10L);
        assertThat(logs.older(partnership, 11, 2)).hasSize(2);
        assertThat(logs.older(partnership, 7, 2)).isEmpty();
    }

    @Test
    void of_a_changed_event_is_written_and_the_verifier_names_the_event() throws Exception {
        signer.round();
        var before = payload(3);
        try {
            change(3, "{\"somebody\":\"was here\"}".getBytes(StandardCharsets.UTF_8));
            written();
        } finally {
            change(3, before);
        }
        var said = verified(file, "--key", key());
        assertThat(said.exit).isEqualTo(Verify.DOES_NOT_HOLD);
        assertThat(said.text)
                .containsPattern(
                        partnership + ": Entry 3 \\(RecommendationMade, recorded on .*\\) is the first wrong one")
                .contains("the entry was changed after its hash was taken");
    }

    @Test
    void shows_an_event_that_is_no_json_in_base64() throws Exception {
        signer.round();
        var before = payload(2);
        try {
            change(2, new byte[] {'{', '\n', '}'});
            written();
        } finally {
            change(2, before);
        }
        assertThat(files().get(partnership + "/events.jsonl")).contains("\"factBase64\":\"ewp9\"}");
        assertThat(verified(file).text).contains(partnership + ": Entry 2 (FindingRecorded");
    }

    @Test
    void of_an_event_that_has_no_leaf_is_not_written_and_the_event_is_named() throws Exception {
        signer.round();
        var before = owner.queryForObject(
                "SELECT meta_data FROM ledger.event WHERE partnership = ? AND position = 5", byte[].class, partnership);
        try {
            pastTheGuards(
                    "UPDATE ledger.event SET meta_data = ? WHERE partnership = ? AND position = 5", new byte[] {'x'});
            assertThatThrownBy(this::written)
                    .isInstanceOf(CannotExport.class)
                    .hasMessageContaining("Entry 5 of %s is not as the ledger writes it".formatted(partnership));
        } finally {
            pastTheGuards("UPDATE ledger.event SET meta_data = ? WHERE partnership = ? AND position = 5", before);
        }
        try (var left = Files.list(home)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void is_nobody_elses_to_read_and_never_written_over_a_file() throws Exception {
        written();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var before = Files.readAllBytes(file);
        assertThatThrownBy(this::written).isInstanceOf(CannotExport.class).hasMessageContaining("is there already");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        file = home.resolve("nowhere/ledger.zip");
        assertThatThrownBy(this::written).isInstanceOf(CannotExport.class).hasMessageContaining("There is no folder");
    }

    private byte[] payload(long position) {
        return owner.queryForObject(
                "SELECT payload FROM ledger.event WHERE partnership = ? AND position = ?",
                byte[].class,
                partnership,
                position);
    }

    private void change(long position, byte[] payload) {
        pastTheGuards("UPDATE ledger.event SET payload = ? WHERE partnership = ? AND position = " + position, payload);
    }

    /** What only somebody can do who owns the tables. */
    private void pastTheGuards(String update, byte[] bytes) {
        owner.execute("ALTER TABLE ledger.event DISABLE TRIGGER USER");
        assertThat(owner.update(update, bytes, partnership)).isEqualTo(1);
        owner.execute("ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER no_update_or_delete");
        owner.execute("ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER no_truncate");
        owner.execute("ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER seal_event");
        owner.execute("ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER erase_personal_data");
    }
}

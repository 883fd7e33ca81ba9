package org.learningledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.TestDatabase;
import org.learningledger.query.integrity.Check;
import org.learningledger.query.proof.LogProof;
import org.learningledger.query.proof.ProofLog;
import org.learningledger.query.proof.Signer;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.learningledger.web.directory.Directory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = PagesProgram.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "ledger.proof.signer.user=ledger_signer",
            "ledger.proof.signer.password=signer",
            "ledger.proof.origin=ledger.example",
            "ledger.proof.every=1h"
        })
@ContextConfiguration(initializers = WebDatabase.class)
@DisplayName("The integrity page, and what can be taken away from it")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntegrityPagesTest {

    private final Story here = new Story("moor");
    private final Story elsewhere = new Story("vale");
    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerLog log;

    @Autowired
    private ProofLog proofs;

    @Autowired
    private Signer signer;

    @Autowired
    private Check check;

    @Value("${ledger.db.url}")
    private String url;

    @LocalServerPort
    private int port;

    private Browser scrutineer;
    private long firstSigned;

    @DynamicPropertySource
    static void key(DynamicPropertyRegistry properties) throws IOException {
        var machine = Files.createTempDirectory(Path.of("target"), "signer-");
        properties.add("ledger.proof.key-file", machine.resolve("key")::toString);
    }

    @BeforeAll
    void tell(@Autowired Accounts accounts, @Autowired Directory directory) throws Exception {
        here.tell(ledger, accounts, directory);
        elsewhere.tell(ledger, accounts, directory);
        scrutineer = browser(Role.SCRUTINEER);
        ledger.isRead();
        assertThat(scrutineer.page("/integrity").text())
                .contains("Nothing was ever signed of this ledger")
                .doesNotContain("Keep a checkpoint");
        assertThat(anybody("/proof/moor/checkpoint").statusCode()).isEqualTo(404);
        signer.round();
        firstSigned = log.count("moor");
        check.everything();
    }

    @Test
    void a_ledger_says_that_its_first_entries_came_from_an_archive() throws Exception {
        TestDatabase.asOwner(url)
                .update(
                        "INSERT INTO ledger.restored (partnership, file, origin, entries, root) VALUES ('moor', 'ledger.zip', 'ledger.example/moor', 2, ?)",
                        new byte[32]);
        assertThat(scrutineer.page("/integrity").text())
                .contains(
                        "Restored from an archive",
                        "entries 1 to 2 were brought back from the file ledger.zip",
                        "log ledger.example/moor, root AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                        "Restricted text of these entries was not in it");
    }

    private Browser browser(Role role) throws Exception {
        var browser = new Browser(URI.create("http://localhost:" + port));
        browser.signIn(here.signInName(role), Story.PASSWORD);
        return browser;
    }

    private HttpResponse<String> anybody(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private Document asked(String kept) throws Exception {
        return scrutineer.page("/integrity?kept=" + URLEncoder.encode(kept, StandardCharsets.UTF_8));
    }

    @Test
    void says_what_is_signed_and_what_is_not_proved() throws Exception {
        var page = scrutineer.page("/integrity").text();
        assertThat(page)
                .contains("Over %,d entries, signed on ".formatted(log.count("moor")))
                .contains("Nothing wrong")
                .contains("No witness")
                .contains("In a file on the machine that runs this ledger")
                .contains("no checkpoint is kept anywhere else")
                .contains("sign it anew, and nothing here would show it");
    }

    @Test
    void is_led_to_from_home_and_from_every_entry() throws Exception {
        assertThat(scrutineer.page("/").select("main a[href=/integrity]")).hasSize(1);
        assertThat(browser(Role.LD_GROUP).page("/").select("main a[href=/integrity]"))
                .hasSize(1);
        assertThat(browser(Role.ADMINISTRATOR).page("/").select("main a[href=/integrity]"))
                .hasSize(1);
        var entry = scrutineer.page("/history/entry/3");
        assertThat(entry.select("main a[href=/history/entry/3.tlog-proof]").text())
                .isEqualTo("Proof that this entry is in the log");
    }

    @Test
    void anybody_can_take_checkpoints_keys_and_consistency_away() throws Exception {
        var latest = anybody("/proof/moor/checkpoint");
        assertThat(latest.statusCode()).isEqualTo(200);
        assertThat(latest.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(latest.body()).startsWith("ledger.example/moor\n" + log.count("moor") + "\n");
        assertThat(anybody("/proof/moor/checkpoint/" + log.count("moor")).body())
                .isEqualTo(latest.body());
        assertThat(anybody("/proof/moor/checkpoint/2").statusCode()).isEqualTo(404);
        assertThat(anybody("/proof/moor/keys").body())
                .startsWith("ledger.example/moor+")
                .endsWith("\n");
        assertThat(anybody("/proof/moor/consistency/3/5").body().lines())
                .isNotEmpty()
                .allMatch(line -> line.length() == 44);
        assertThat(anybody("/proof/moor/consistency/5/3").statusCode()).isEqualTo(404);
        assertThat(anybody("/proof/moor/consistency/3/" + (log.count("moor") + 1))
                        .statusCode())
                .isEqualTo(404);
        assertThat(anybody("/proof/nowhere/checkpoint").statusCode()).isEqualTo(404);
    }

    @Test
    void what_a_report_rests_on_is_covered_by_the_first_checkpoint_after_it() {
        assertThat(proofs.covering("moor", 1)).map(ProofLog.Head::size).contains(firstSigned);
        assertThat(proofs.covering("moor", log.count("moor") + 1)).isEmpty();
    }

    @Test
    void an_entry_has_a_proof_that_fits_its_bytes() throws Exception {
        var proof = LogProof.parse(scrutineer.get("/history/entry/4.tlog-proof").body());
        var leaf = proofs.leaf("moor", 4).orElseThrow();
        assertThat(proof.index()).isEqualTo(3);
        assertThat(proof.shows(leaf, proofs.keys("moor")).size()).isEqualTo(log.count("moor"));
        assertThat(scrutineer.get("/history/entry/4.leaf").body())
                .contains("learning-ledger/leaf/v1")
                .contains("org.learningledger.events.");
        assertThat(scrutineer.get("/history/entry/999999.tlog-proof").statusCode())
                .isEqualTo(404);
        assertThat(scrutineer.get("/history/entry/4.zip").statusCode()).isEqualTo(404);
        assertThat(anybody("/history/entry/4.leaf").statusCode()).isNotEqualTo(200);
    }

    @Test
    void a_checkpoint_that_was_kept_still_holds() throws Exception {
        var kept = anybody("/proof/moor/checkpoint").body();
        assertThat(asked(kept).select("[role=status]").text()).startsWith("It holds.");
        assertThat(asked(kept.replace("\n", "\r\n").strip())
                        .select("[role=status]")
                        .text())
                .startsWith("It holds.");
    }

    @Test
    void what_is_no_checkpoint_of_this_ledger_is_told_to_be_none() throws Exception {
        assertThat(asked("a note to self").select("[role=status]").text())
                .contains("This does not pass for a checkpoint of this ledger.");
        var others = anybody("/proof/vale/checkpoint").body();
        assertThat(others).startsWith("ledger.example/vale");
        assertThat(asked(others).select("[role=status]").text())
                .contains("This does not pass for a checkpoint of this ledger.");
    }

    @Test
    void a_checkpoint_in_its_name_by_another_key_is_a_reason_to_ask() throws Exception {
        var forged = anybody("/proof/vale/checkpoint").body().replace("ledger.example/vale", "ledger.example/moor");
        assertThat(asked(forged).select("[role=status]").text())
                .contains("It names this ledger, but no key that this ledger shows has signed it.");
    }

    @Test
    void a_changed_entry_raises_an_alarm_and_the_kept_checkpoint_does_not_hold() throws Exception {
        var kept = anybody("/proof/moor/checkpoint").body();
        var owner = TestDatabase.asOwner(url);
        var before = owner.queryForObject(
                "SELECT payload FROM ledger.event WHERE partnership = 'moor' AND position = 2", byte[].class);
        try {
            change(owner, "made up".getBytes(StandardCharsets.UTF_8));
            check.everything();
            assertThat(scrutineer.page("/integrity").text())
                    .contains("The self-check found something wrong.")
                    .contains("Of moor, 1 entry is not as signed: 2.");
            assertThat(asked(kept).select("[role=status]").text())
                    .contains("It does not hold: this ledger was changed since.");
        } finally {
            change(owner, before);
        }
        check.everything();
        assertThat(scrutineer.page("/integrity").text()).contains("Nothing wrong");
    }

    @Test
    void an_entry_that_waits_too_long_to_be_signed_raises_an_alarm() throws Exception {
        ledger.records("moor", new Mother().agreed());
        check.everything();
        assertThat(scrutineer.page("/integrity").text())
                .as("not before it has waited")
                .contains("Nothing wrong");
        recordedEarlier(2);
        try {
            check.everything();
            assertThat(scrutineer.page("/integrity").text())
                    .contains("Entries wait to be signed.")
                    .contains("%,d events of moor were recorded, and %,d are signed"
                            .formatted(log.count("moor"), log.count("moor") - 1));
        } finally {
            recordedEarlier(-2);
        }
        signer.round();
        check.everything();
        assertThat(scrutineer.page("/integrity").text()).contains("Nothing wrong");
    }

    private void recordedEarlier(int minutes) {
        var owner = TestDatabase.asOwner(url);
        owner.execute("ALTER TABLE ledger.event DISABLE TRIGGER no_update_or_delete");
        owner.update(
                "UPDATE ledger.event SET recorded_at = recorded_at - ? * interval '1 minute' WHERE partnership = 'moor' AND position = ?",
                minutes,
                log.count("moor"));
        owner.execute("ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER no_update_or_delete");
    }

    private static void change(JdbcTemplate owner, byte[] payload) {
        owner.execute("ALTER TABLE ledger.event DISABLE TRIGGER no_update_or_delete");
        owner.update("UPDATE ledger.event SET payload = ? WHERE partnership = 'moor' AND position = 2", payload);
        owner.execute("ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER no_update_or_delete");
    }
}

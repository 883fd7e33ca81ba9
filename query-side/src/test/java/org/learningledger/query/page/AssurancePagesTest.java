package org.learningledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.register.AssuranceGiven;
import org.learningledger.events.register.EntryId;
import org.learningledger.query.Ledger;
import org.learningledger.query.proof.Signer;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.learningledger.web.directory.Directory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
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
@DisplayName("Assurance, as a browser meets it")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssurancePagesTest {

    private final Story here = new Story("fell");
    private final Story unsigned = new Story("tarn");

    @LocalServerPort
    private int port;

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerLog log;

    private String root;
    private long signed;

    @DynamicPropertySource
    static void key(DynamicPropertyRegistry properties) throws IOException {
        var machine = Files.createTempDirectory(Path.of("target"), "signer-");
        properties.add("ledger.proof.key-file", machine.resolve("key")::toString);
    }

    @BeforeAll
    void tell(@Autowired Signer signer, @Autowired Accounts accounts, @Autowired Directory directory) throws Exception {
        here.tell(ledger, accounts, directory);
        ledger.isRead();
        signer.round();
        signed = log.count("fell");
        unsigned.tell(ledger, accounts, directory);
        ledger.isRead();
        root = browser(here, Role.SCRUTINEER)
                .page("/assurances/new")
                .select("input[name=head]")
                .first()
                .val()
                .replaceAll("^[0-9]+:", "");
    }

    private Browser browser(Story story, Role role) throws Exception {
        var browser = new Browser(URI.create("http://localhost:" + port));
        browser.signIn(story.signInName(role), Story.PASSWORD);
        return browser;
    }

    private AssuranceGiven given(String treeHead, String ownPart) {
        var given = new AssuranceGiven(
                new EntryId(UUID.randomUUID()),
                "A-" + UUID.randomUUID().toString().substring(0, 8),
                Words.plain("The record of the year is complete"),
                StatedDate.of("2000-01-01"),
                StatedDate.of("2999-12-31"),
                null,
                signed,
                treeHead,
                Words.plainOrNull(ownPart),
                null);
        ledger.records("fell", given);
        ledger.isRead();
        return given;
    }

    @Test
    void the_scrutineer_alone_is_asked_and_chooses_a_signed_state() throws Exception {
        var scrutineer = browser(here, Role.SCRUTINEER);
        assertThat(scrutineer.page("/registers/assurances").select("main a[href=/assurances/new]"))
                .hasSize(1);
        var form = scrutineer.page("/assurances/new");
        assertThat(form.text())
                .contains("Which state of the ledger does it rest on?", "Entries 1 to " + signed + ", signed on");
        var group = browser(here, Role.LD_GROUP);
        assertThat(group.get("/assurances/new").statusCode()).isEqualTo(403);
        assertThat(group.page("/registers/assurances").select("main a[href=/assurances/new]"))
                .isEmpty();
    }

    @Test
    void where_nothing_is_signed_the_form_says_what_to_do() throws Exception {
        var refused = browser(unsigned, Role.SCRUTINEER).get("/assurances/new");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Nothing of this ledger is signed yet");
    }

    @Test
    void its_page_says_what_it_rests_on_and_what_changed_since() throws Exception {
        var given = given(root, null);
        var page = browser(here, Role.LD_GROUP).page("/assurances/" + given.entryId());
        assertThat(page.text())
                .contains(
                        "The record of the year is complete",
                        "Entries 1 to " + signed,
                        "Yes: the ledger signed this head on",
                        "None, as the scrutineer says",
                        "Changed since this assurance");
        assertThat(page.select("a[href$=.tlog-proof]")).hasSize(1);

        ledger.records("fell", here.chain.measurement("50", "2026-05-01"));
        ledger.isRead();
        assertThat(browser(here, Role.SCRUTINEER)
                        .page("/assurances/" + given.entryId())
                        .text())
                .containsPattern("Later, [1-9][0-9]* more entr(y|ies) about the period (was|were) recorded");
        assertThat(browser(here, Role.LD_GROUP)
                        .page("/registers/assurances/" + given.entryId())
                        .select("main a[href=/assurances/" + given.entryId() + "]"))
                .hasSize(1);
    }

    @Test
    void another_head_and_a_part_in_the_work_are_warned_of() throws Exception {
        var given = given("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "I chaired the challenge event");
        var page = browser(here, Role.BUSINESS_UNIT).page("/assurances/" + given.entryId());
        assertThat(page.text()).contains("No: the ledger signed another head", "I chaired the challenge event");
        assertThat(page.select(".govuk-warning-text").text()).contains("says that they had a part in the work");
    }

    @Test
    void what_is_no_assurance_has_no_such_page() throws Exception {
        var lead = browser(here, Role.AGENCY_LEAD);
        assertThat(lead.get("/assurances/" + here.chain.action.value()).statusCode())
                .isEqualTo(404);
        assertThat(lead.get("/assurances/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(browser(unsigned, Role.LD_GROUP)
                        .get("/assurances/" + given(root, null).entryId())
                        .statusCode())
                .as("another partnership")
                .isEqualTo(404);
    }
}

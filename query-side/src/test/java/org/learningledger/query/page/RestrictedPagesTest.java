package org.learningledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.learningledger.events.Words;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.privacy.ErasureRequested;
import org.learningledger.events.privacy.LawfulGround;
import org.learningledger.events.privacy.PersonalDataErased;
import org.learningledger.query.Ledger;
import org.learningledger.query.TestDatabase;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.restricted.Commitment;
import org.learningledger.store.restricted.RestrictedTexts;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.learningledger.web.directory.Directory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = PagesProgram.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WebDatabase.class)
@DisplayName("Restricted text, as a browser meets it")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestrictedPagesTest {

    private static final String CANARY = "canary-7c1d";

    private final Story here = new Story("carr");
    private final Story elsewhere = new Story("weir");
    private final EvidenceId evidence = new EvidenceId(UUID.randomUUID());

    @LocalServerPort
    private int port;

    private Commitment commitment;
    private JdbcTemplate owner;
    private String entry;

    @BeforeAll
    void tell(
            @Autowired Ledger ledger,
            @Autowired LedgerLog log,
            @Autowired RestrictedTexts texts,
            @Autowired Accounts accounts,
            @Autowired Directory directory,
            @Value("${ledger.db.url}") String url) {
        owner = TestDatabase.asOwner(url);
        here.tell(ledger, accounts, directory);
        elsewhere.tell(ledger, accounts, directory);
        commitment = Commitment.to(here.partnership, CANARY);
        texts.keep(here.partnership, here.chain.action.value(), commitment);
        ledger.records(
                here.partnership,
                new EvidenceAdded(
                        evidence, "E-77", here.chain.action, EvidenceLevel.PRACTICE, commitment.words(), null, null));
        var fact = log.stream(here.partnership, evidence.value()).getFirst();
        entry = "/history/entry/" + fact.at().position();
    }

    private Browser browser(Story story, Role role) throws Exception {
        var browser = new Browser(URI.create("http://localhost:" + port));
        browser.signIn(story.signInName(role), Story.PASSWORD);
        return browser;
    }

    private Browser browser(Role role) throws Exception {
        return browser(here, role);
    }

    private long readings() {
        return owner.queryForObject("SELECT count(*) FROM restricted.reading", Long.class);
    }

    @Test
    void it_is_withheld_wherever_the_entry_is_shown() throws Exception {
        var group = browser(Role.LD_GROUP);
        for (var page : List.of(
                entry, "/actions/" + here.chain.action.value(), "/history/evidence/" + evidence.value(), "/history")) {
            assertThat(group.get(page).body())
                    .as(page)
                    .contains("[text withheld]")
                    .doesNotContain(CANARY);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SCRUTINEER", "LD_GROUP", "QP_GROUP", "BUSINESS_UNIT"})
    void those_who_may_read_it_are_led_to_it_and_noted(Role role) throws Exception {
        var reader = browser(role);
        assertThat(reader.page(entry).select("main a[href=" + entry + "/restricted]"))
                .hasSize(1);
        long before = readings();
        var page = reader.page(entry + "/restricted");
        assertThat(page.select(".govuk-summary-list").first().text()).isEqualTo("Description " + CANARY);
        assertThat(page.text()).contains("That you opened this page was noted");
        assertThat(readings()).isEqualTo(before + 1);
        assertThat(reader.page(entry + "/restricted")
                        .select("main h2 ~ .govuk-summary-list")
                        .text())
                .as("who opened it before")
                .contains(role.title());
    }

    @ParameterizedTest
    @EnumSource(names = {"AGENCY_LEAD", "COMMITTEE_MEMBER", "ADMINISTRATOR"})
    void others_are_not_led_to_it_and_not_let_in(Role role) throws Exception {
        var other = browser(role);
        long before = readings();
        var refused = other.get(entry + "/restricted");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain(CANARY);
        if (role == Role.AGENCY_LEAD) {
            assertThat(other.get(entry).body()).contains("[text withheld]").doesNotContain("/restricted");
        }
        assertThat(readings()).isEqualTo(before);
    }

    @Test
    void another_partnership_does_not_come_to_it() throws Exception {
        assertThat(browser(elsewhere, Role.LD_GROUP).get(entry + "/restricted").body())
                .doesNotContain(CANARY);
    }

    @Test
    void an_entry_without_any_has_no_such_page() throws Exception {
        assertThat(browser(Role.LD_GROUP).get("/history/entry/1/restricted").statusCode())
                .isEqualTo(404);
    }

    @Test
    void one_that_was_changed_is_not_shown_and_the_page_says_so() throws Exception {
        var id = commitment.words().value();
        owner.update(
                "UPDATE restricted.value SET sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) WHERE id = ?", id);
        assertThat(browser(Role.LD_GROUP).page(entry + "/restricted").text())
                .contains("not the text that was recorded: it was changed")
                .doesNotContain(CANARY);
        owner.update(
                "UPDATE restricted.value SET sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) WHERE id = ?", id);
        assertThat(browser(Role.LD_GROUP).page(entry + "/restricted").text()).contains(CANARY);
    }

    @Test
    void it_stands_in_no_table_of_the_read_models() {
        var tables = owner.queryForList(
                "SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname !~ '^pg_|^information'",
                String.class);
        assertThat(tables).hasSizeGreaterThan(20).allSatisfy(table -> assertThat(owner.queryForObject(
                        "SELECT count(*) FROM " + table + " held WHERE strpos(held::text, ?) > 0", Long.class, CANARY))
                .as(table)
                .isZero());
    }

    @Test
    void a_form_lets_a_text_be_marked_and_carries_the_mark_on() throws Exception {
        var group = browser(Role.LD_GROUP);
        var path = "/actions/" + here.open().value() + "/evidence";
        var box = group.page(path).select("#description-restricted");
        assertThat(box.attr("name")).isEqualTo("restricted");
        assertThat(box.val()).isEqualTo("description");
        assertThat(box.hasAttr("checked")).isFalse();

        group.keep(path + "/check", Map.of(), Map.of("key", "k", "description", "Some", "restricted", "description"));
        var check = group.page(path + "/check");
        assertThat(check.select("main form input[name=restricted]").val()).isEqualTo("description");
        assertThat(check.text()).contains("Some This text is restricted");
        assertThat(group.page(path).select("#description-restricted").hasAttr("checked"))
                .isTrue();
    }

    /** Its own entry: other tests read the first one. */
    @Test
    void one_asks_for_it_to_be_erased_another_decides_and_everybody_is_told(
            @Autowired Ledger ledger, @Autowired LedgerLog log, @Autowired RestrictedTexts texts) throws Exception {
        var other = Commitment.to(here.partnership, CANARY);
        texts.keep(here.partnership, UUID.randomUUID(), other);
        var id = new EvidenceId(UUID.randomUUID());
        ledger.records(
                here.partnership,
                new EvidenceAdded(id, "E-78", here.chain.action, EvidenceLevel.PRACTICE, other.words(), null, null));
        var fact = log.stream(here.partnership, id.value()).getFirst();
        var factId = UUID.fromString(fact.at().eventId());
        var path = "/history/entry/" + fact.at().position() + "/restricted";
        var forms = "/erasures/" + factId;
        var group = browser(Role.LD_GROUP);
        var unit = browser(Role.BUSINESS_UNIT);
        assertThat(group.page(path).select("main a[href^=/erasures]").eachAttr("href"))
                .containsExactly(forms + "/request");
        assertThat(browser(Role.SCRUTINEER).page(path).select("main a[href^=/erasures]"))
                .isEmpty();
        assertThat(group.page(forms + "/request").text())
                .contains("Why does it have to be erased?", "these words stay in the log for ever");
        assertThat(unit.get(forms + "/erase").statusCode()).isEqualTo(409);

        ledger.records(
                here.partnership,
                new ErasureRequested(
                        fact.event().thing(), factId, LawfulGround.OBJECTED_TO, Words.plain("A letter of 3 May")));
        assertThat(unit.page(path).select("main a[href^=/erasures]").eachAttr("href"))
                .containsExactly(forms + "/erase", forms + "/refuse");
        assertThat(unit.page(path).text()).contains("Erasure asked for");
        assertThat(unit.page("/erasures").select("table").text())
                .contains("Waiting for a decision", "The person objects, and nothing outweighs that");
        assertThat(unit.page("/erasures").select("table a").first().attr("href"))
                .isEqualTo(path);
        assertThat(browser(Role.AGENCY_LEAD).get("/erasures").statusCode()).isEqualTo(403);
        assertThat(unit.page(forms + "/erase").text())
                .contains("nobody can bring it back", "That rests on A letter of 3 May");
        assertThat(group.get(forms + "/request").statusCode()).isEqualTo(409);

        ledger.records(
                here.partnership,
                new PersonalDataErased(
                        fact.event().thing(),
                        factId,
                        UUID.randomUUID(),
                        LawfulGround.OBJECTED_TO,
                        Words.plain("The letter"),
                        List.of(other.words().value())));
        var page = group.page(path);
        assertThat(page.select(".govuk-summary-list").first().text()).contains("This text was erased on");
        assertThat(page.text()).contains("Personal data erased").doesNotContain(CANARY);
        assertThat(page.select("main a[href^=/erasures]")).isEmpty();
        assertThat(group.page("/erasures").text()).contains("Nothing waits for a decision.", "Erased on");
        assertThat(group.page("/history/evidence/" + id.value()).text())
                .contains("Personal data erased", "The person objects, and nothing outweighs that");
    }
}

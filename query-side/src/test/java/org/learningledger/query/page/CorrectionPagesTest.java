package org.learningledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Words;
import org.learningledger.events.correction.FactCorrected;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.learningledger.web.directory.Directory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = PagesProgram.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WebDatabase.class)
@DisplayName("What was put right, as a browser meets it")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionPagesTest {

    private static final Words WHY = Words.plain("a slip of the pen");

    private final Story here = new Story("fell");

    @Autowired
    private Ledger ledger;

    @LocalServerPort
    private int port;

    private Browser group;

    @BeforeAll
    void tell(@Autowired Accounts accounts, @Autowired Directory directory) throws Exception {
        here.tell(ledger, accounts, directory);
        group = browser(Role.LD_GROUP);
    }

    private Browser browser(Role role) throws Exception {
        var browser = new Browser(URI.create("http://localhost:" + port));
        browser.signIn(here.signInName(role), Story.PASSWORD);
        return browser;
    }

    private UUID records(LedgerEvent event) {
        var id = ledger.appends(Mother.officer(here.partnership, null), null, event);
        ledger.isRead(here.partnership);
        return UUID.fromString(id);
    }

    private Element newest(Mother chain) throws Exception {
        return group.page("/history/action/" + chain.action.value()).selectFirst(".moj-timeline__item");
    }

    private static String number(Element entry) {
        return entry.id().replace("entry-", "");
    }

    @Test
    void an_entry_stays_as_recorded_with_a_mark_that_leads_to_what_put_it_right() throws Exception {
        var chain = new Mother();
        var agreed = records(chain.agreed());
        var original = number(newest(chain));
        records(new FactCorrected(chain.agreed().thing(), agreed, "dueOn", Words.plain("2021-12"), WHY));
        var correction = number(newest(chain));

        var first = group.page("/history/entry/" + original);
        assertThat(first.select("main").text())
                .contains("Due: September 2021")
                .contains("Corrected See entry " + correction + ", which corrected it");
        var second = group.page("/history/entry/" + correction);
        assertThat(second.select("main").text())
                .contains("It puts right entry " + original)
                .contains("It said before September 2021")
                .contains("should say: 2021-12")
                .contains("Why: a slip of the pen");
        assertThat(second.select("a[href^=/corrections]")).isEmpty();
    }

    @Test
    void a_withdrawn_entry_is_marked_and_not_offered_again() throws Exception {
        var chain = new Mother();
        records(chain.agreed());
        var done = records(chain.saidDone());
        var original = number(newest(chain));
        assertThat(group.page("/history/entry/" + original)
                        .select("a[href^=/corrections]")
                        .eachAttr("href"))
                .containsExactly("/corrections/" + done + "/correct", "/corrections/" + done + "/withdraw");
        records(new FactWithdrawn(chain.agreed().thing(), done, WHY));
        var page = group.page("/history/entry/" + original);
        assertThat(page.select(".govuk-tag").eachText()).contains("Withdrawn");
        assertThat(page.select("a[href^=/corrections]")).isEmpty();
        assertThat(group.get("/corrections/" + done + "/correct").statusCode()).isEqualTo(409);
    }

    @Test
    void the_form_asks_which_part_and_says_what_stands_there() throws Exception {
        var chain = new Mother();
        var agreed = records(chain.agreed());
        var form = group.page("/corrections/" + agreed + "/correct");
        assertThat(form.select("input[name=field]").eachAttr("value"))
                .containsExactly("reference", "text", "dueOn", "intendedOutcome", "occurredOn");
        assertThat(form.select("main").text()).contains("When it happened It says: June 2021. A date.");
        assertThat(form.selectFirst("input[name=version]").attr("value")).isEqualTo("0");
        assertThat(group.page("/corrections/" + agreed + "/withdraw")
                        .select("textarea")
                        .eachAttr("name"))
                .containsExactly("reason");
    }

    @Test
    void an_agency_is_not_offered_to_put_right_what_somebody_else_recorded() throws Exception {
        var chain = new Mother();
        var agreed = records(chain.agreed());
        var lead = browser(Role.AGENCY_LEAD);
        assertThat(lead.page("/history/entry/" + number(newest(chain))).select("a[href^=/corrections]"))
                .isEmpty();
        assertThat(lead.get("/corrections/" + agreed + "/correct").statusCode()).isEqualTo(409);
        assertThat(browser(Role.SCRUTINEER)
                        .get("/corrections/" + agreed + "/correct")
                        .statusCode())
                .isEqualTo(403);
        assertThat(group.get("/corrections/" + UUID.randomUUID() + "/correct").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_thing_that_should_not_have_been_recorded_stays_in_its_list_and_on_its_page_marked() throws Exception {
        var chain = new Mother();
        var opened = records(chain.reviewOpened());
        var agreed = records(chain.agreed());
        records(new FactWithdrawn(chain.agreed().thing(), agreed, WHY));
        records(new FactWithdrawn(chain.reviewOpened().thing(), opened, WHY));
        for (var page : Map.of("/actions", chain.action.value(), "/reviews", chain.review.value())
                .entrySet()) {
            var lines = group.page(page.getKey()).select("li:has(h2)");
            assertThat(lines.stream()
                            .filter(line -> line.html().contains(page.getValue().toString())))
                    .hasSize(1)
                    .allSatisfy(line ->
                            assertThat(line.select(".govuk-tag").eachText()).contains("Withdrawn"));
            assertThat(lines.stream().filter(line -> !line.html()
                            .contains(page.getValue().toString())))
                    .isNotEmpty()
                    .allSatisfy(line ->
                            assertThat(line.select(".govuk-tag").eachText()).doesNotContain("Withdrawn"));
        }
        assertThat(group.page("/actions/" + chain.action.value())
                        .select(".govuk-inset-text")
                        .text())
                .startsWith("Withdrawn This record was withdrawn");
        assertThat(group.page("/actions/" + here.chain.action.value()).text())
                .doesNotContain("This record was withdrawn");
    }

    @Test
    void a_withdrawn_entry_stays_on_the_page_of_its_record_with_the_reason() throws Exception {
        var chain = new Mother();
        records(chain.agreed());
        records(chain.saidDone());
        records(chain.practice());
        var verified = records(chain.verified());
        var page = "/actions/" + chain.action.value();
        assertThat(group.page(page).select("#withdrawn")).isEmpty();
        var entry = number(newest(chain));
        records(new FactWithdrawn(chain.verified().thing(), verified, WHY));
        var withdrawn = group.page(page).select("#withdrawn");
        assertThat(withdrawn.text()).contains("Withdrawn").contains("Why it was withdrawn: a slip of the pen");
        assertThat(withdrawn.select("a").eachAttr("href")).containsExactly("/history/entry/" + entry);
    }

    @Test
    void withdrawn_evidence_stays_in_its_table_and_the_check_against_it_says_so() throws Exception {
        var chain = new Mother();
        records(chain.agreed());
        records(chain.saidDone());
        var evidence = records(chain.practice());
        records(chain.verified());
        records(new FactWithdrawn(chain.practice().thing(), evidence, WHY));
        var page = group.page("/actions/" + chain.action.value());
        assertThat(page.select("#evidence ~ table, #evidence ~ * table").text()).contains("E-1 Withdrawn");
        assertThat(page.select(".govuk-inset-text").text()).contains("What it rests on was withdrawn.");
    }

    @Test
    void a_withdrawn_recommendation_offers_nothing_and_is_marked_on_its_source() throws Exception {
        var chain = new Mother();
        records(chain.reviewOpened());
        records(chain.findingRecorded());
        var made = records(chain.made());
        var page = "/recommendations/" + chain.recommendation.value();
        assertThat(group.page(page).select("a[href*=/answer/]")).isNotEmpty();
        records(new FactWithdrawn(chain.made().thing(), made, WHY));
        assertThat(group.page(page).select("main a[href^=" + page + "/]")).isEmpty();
        var source = group.page("/sources/" + chain.review.value());
        assertThat(source.select("main li a[href='" + page + "']").text()).endsWith("withdrawn");
        assertThat(source.select("main li a[href^=/findings/]").text()).doesNotContain("withdrawn");
    }

    @Test
    void what_was_withdrawn_waits_for_nobody() throws Exception {
        var chain = new Mother();
        records(chain.reviewOpened());
        var found = records(chain.findingRecorded());
        var unanswered = "/findings?only=unanswered";
        assertThat(group.page(unanswered).html()).contains(chain.finding.value().toString());
        records(new FactWithdrawn(chain.findingRecorded().thing(), found, WHY));
        assertThat(group.page(unanswered).html())
                .doesNotContain(chain.finding.value().toString());
        assertThat(group.page("/findings").html())
                .contains(chain.finding.value().toString());
    }

    @Test
    void actions_left_behind_by_a_body_that_is_gone_are_counted_on_the_home_page() throws Exception {
        assertThat(group.page("/").select("main tr").eachText())
                .anyMatch(line -> line.startsWith("Actions whose owner no longer exists"));
    }
}

package org.learningledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
@DisplayName("The forms of a recommendation")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecommendationFormsTest {

    private final Story here = new Story("combe");
    private final String recommendation = "/recommendations/" + here.chain.recommendation.value();
    private final String printed = "/recommendations/" + here.papers.recommendation.value();
    private final String measure = "/measures/" + here.chain.measure.value();

    @LocalServerPort
    private int port;

    @BeforeAll
    void tell(@Autowired Ledger ledger, @Autowired Accounts accounts, @Autowired Directory directory) {
        here.tell(ledger, accounts, directory);
    }

    private Browser browser(Role role) throws Exception {
        var browser = new Browser(URI.create("http://localhost:" + port));
        browser.signIn(here.signInName(role), Story.PASSWORD);
        return browser;
    }

    private static List<String> offered(Browser browser, String page) throws Exception {
        return browser.page(page).select("main a[href^=" + page + "/]").eachAttr("href").stream()
                .map(href -> href.substring(page.length()))
                .toList();
    }

    @Test
    void what_a_role_may_do_is_offered_and_nothing_else() throws Exception {
        assertThat(offered(browser(Role.LD_GROUP), recommendation))
                .containsExactly(
                        "/answer/accepted",
                        "/answer/in-part",
                        "/answer/not-accepted",
                        "/links",
                        "/links/undo",
                        "/smart",
                        "/not-in-place",
                        "/not-in-place/challenge",
                        "/measure");
        assertThat(offered(browser(Role.AGENCY_LEAD), recommendation))
                .containsExactly("/answer/accepted", "/answer/in-part", "/answer/not-accepted", "/measure");
        assertThat(offered(browser(Role.SCRUTINEER), recommendation)).isEmpty();
        assertThat(offered(browser(Role.LD_GROUP), measure)).containsExactly("/measurement", "/target");
    }

    @ParameterizedTest
    @CsvSource({
        "/answer/accepted, agency remark occurredOn-day occurredOn-month occurredOn-year",
        "/answer/in-part, agency accepted reason occurredOn-day occurredOn-month occurredOn-year",
        "/answer/not-accepted, agency reason occurredOn-day occurredOn-month occurredOn-year",
        "/links, findings reason occurredOn-day occurredOn-month occurredOn-year",
        "/links/undo, findings reason occurredOn-day occurredOn-month occurredOn-year",
        "/smart, met remark occurredOn-day occurredOn-month occurredOn-year",
        "/not-in-place, source what occurredOn-day occurredOn-month occurredOn-year",
        "/not-in-place/challenge, challengeEvent what occurredOn-day occurredOn-month occurredOn-year"
    })
    void a_form_asks_for_what_the_command_side_takes_at_the_same_address(String path, String fields) throws Exception {
        var form = browser(Role.BUSINESS_UNIT).page(recommendation + path).selectFirst("main form");
        assertThat(form.attr("action")).isEqualTo(recommendation + path);
        assertThat(form.select("[name]:not([type=hidden], button)").eachAttr("name").stream()
                        .distinct())
                .containsExactly(fields.split(" "));
    }

    @Test
    void a_later_target_is_asked_for_beside_the_targets_that_there_are() throws Exception {
        var page = browser(Role.QP_GROUP).page(measure + "/target");
        assertThat(page.selectFirst("main form").attr("action")).isEqualTo(measure + "/target");
        assertThat(page.select("main input[name=comparator]")).hasSize(2);
        assertThat(page.select("main input[name=target]")).hasSize(1);
        assertThat(page.select(".govuk-summary-list").text()).contains("At least 80, set on 1 June 2021");
    }

    @Test
    void an_agency_answers_only_for_itself_and_a_group_for_every_addressee() throws Exception {
        var path = recommendation + "/answer/accepted";
        assertThat(browser(Role.AGENCY_LEAD)
                        .page(path)
                        .select("input[name=agency]")
                        .eachAttr("value"))
                .containsExactly(Mother.POLICE);
        assertThat(browser(Role.LD_GROUP)
                        .page(path)
                        .select("input[name=agency]")
                        .eachAttr("value"))
                .containsExactly(Mother.POLICE, Mother.COUNCIL);
        assertThat(browser(Role.LD_GROUP).page(path).text()).contains("Moorland Council");
    }

    @Test
    void what_is_addressed_to_nobody_in_the_ledger_cannot_be_answered() throws Exception {
        var group = browser(Role.LD_GROUP);
        assertThat(offered(group, printed)).doesNotContain("/answer/accepted");
        var refused = group.get(printed + "/answer/accepted");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("This recommendation is not addressed to any agency in the ledger");
    }

    @Test
    void agencies_do_not_link_findings_nor_say_that_something_is_not_in_place() throws Exception {
        var lead = browser(Role.AGENCY_LEAD);
        for (var path : List.of("/links", "/links/undo", "/smart", "/not-in-place", "/not-in-place/challenge")) {
            assertThat(lead.get(recommendation + path).statusCode()).as(path).isEqualTo(403);
            assertThat(lead.get(recommendation + path + "/check").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void only_findings_that_are_not_linked_yet_are_offered_for_linking_and_only_linked_ones_for_undoing()
            throws Exception {
        var group = browser(Role.LD_GROUP);
        var linked = here.chain.finding.toString();
        var other = here.papers.finding.toString();
        assertThat(group.page(recommendation + "/links")
                        .select("input[name=findings]")
                        .eachAttr("value"))
                .contains(other)
                .doesNotContain(linked);
        assertThat(group.page(recommendation + "/links/undo")
                        .select("input[name=findings]")
                        .eachAttr("value"))
                .containsExactly(linked);
    }

    @Test
    void what_was_chosen_is_read_back_in_words() throws Exception {
        var group = browser(Role.LD_GROUP);
        var path = recommendation + "/answer/in-part";
        group.keep(
                path + "/check",
                Map.of(),
                Map.of("key", "k", "agency", Mother.COUNCIL, "accepted", "New cases", "reason", "No staff"));
        assertThat(group.page(path + "/check")
                        .select(".govuk-summary-list__value")
                        .eachText())
                .contains("Moorland Council", "New cases", "No staff");
    }
}

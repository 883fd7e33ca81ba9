package org.learningledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.finding.RecurrenceConfirmed;
import org.learningledger.events.finding.RecurrenceDismissed;
import org.learningledger.events.source.SourceId;
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
@DisplayName("The pages of what was found again and of what is due to be tested")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecurrencePagesTest {

    private final Story here = new Story("skerry");
    private final String recommendation = "/recommendations/" + here.chain.recommendation.value();
    private final Thing earlier = new Thing(ThingKind.RECOMMENDATION, here.chain.recommendation.value());
    private final FindingRecorded suggested = later("F-20", "2023-04");
    private final FindingRecorded confirmed = later("F-21", "2023-05");
    private final FindingRecorded dismissed = later("F-22", "2023-06");

    @LocalServerPort
    private int port;

    private static FindingRecorded later(String reference, String on) {
        return Mother.finding(
                new FindingId(UUID.randomUUID()),
                reference,
                new SourceId(UUID.randomUUID()),
                List.of("T6"),
                "Middlesbrough",
                on);
    }

    @BeforeAll
    void tell(@Autowired Ledger ledger, @Autowired Accounts accounts, @Autowired Directory directory) {
        here.tell(ledger, accounts, directory);
        ledger.records(
                here.actor(Role.LD_GROUP, null),
                null,
                suggested,
                confirmed,
                dismissed,
                new RecurrenceConfirmed(
                        confirmed.findingId(),
                        earlier,
                        Words.plain("The tool was <not> used again"),
                        StatedDate.of("2023-05-10")),
                new RecurrenceDismissed(dismissed.findingId(), earlier, Words.plain("Another kind of neglect"), null),
                here.chain.measurement("60", "2023-01-20"));
    }

    private Browser browser(Role role) throws Exception {
        var browser = new Browser(URI.create("http://localhost:" + port));
        browser.signIn(here.signInName(role), Story.PASSWORD);
        return browser;
    }

    private static String page(FindingRecorded finding) {
        return "/findings/" + finding.findingId().value();
    }

    private String form(FindingRecorded finding, String name) {
        return page(finding) + "/recurrences/" + name + "?earlier=" + earlier.id();
    }

    private static List<String> forms(Document page) {
        return page.select("main a[href*=/recurrences/]").eachAttr("href");
    }

    @Test
    void a_recommendation_shows_each_as_suggested_confirmed_or_dismissed_with_who_said_so_and_why() throws Exception {
        var page = browser(Role.LD_GROUP).page(recommendation);
        assertThat(page.select("#found-again ~ ul").first().children().eachText())
                .satisfiesExactly(
                        one -> assertThat(one).as("of the papers").startsWith("F-1:"),
                        one -> assertThat(one)
                                .startsWith("F-20:")
                                .contains("Suggested", "Hidden harm", "It may be the same learning again."),
                        one -> assertThat(one)
                                .startsWith("F-21:")
                                .contains(
                                        "Confirmed by",
                                        "Learning and Development group",
                                        "10 May 2023: The tool was <not> used again. Entry"),
                        one -> assertThat(one)
                                .startsWith("F-22:")
                                .contains("Dismissed by", "Another kind of neglect."));
        assertThat(forms(page))
                .containsSubsequence(
                        form(suggested, "confirmation"),
                        form(suggested, "dismissal"),
                        form(confirmed, "dismissal"),
                        form(dismissed, "confirmation"));
        assertThat(page.select("h1 ~ p").first().text()).contains("Found again later");
    }

    @Test
    void the_later_finding_shows_the_same_from_its_side() throws Exception {
        var page = browser(Role.QP_GROUP).page(page(confirmed));
        var beside = page.select("#beside-" + earlier.id());
        assertThat(beside.text())
                .startsWith("R-1: Use the neglect tool")
                .contains("Confirmed", "Every action on it had been verified before this was found.", "<not>");
        assertThat(beside.select("a").first().attr("href")).isEqualTo(recommendation);
        assertThat(forms(page)).containsExactly(form(confirmed, "dismissal"));
    }

    @Test
    void whoever_does_not_keep_the_records_only_reads() throws Exception {
        for (var role : List.of(Role.SCRUTINEER, Role.AGENCY_LEAD)) {
            var reader = browser(role);
            assertThat(forms(reader.page(recommendation))).isEmpty();
            assertThat(reader.page(page(suggested)).text()).contains("Suggested");
            assertThat(reader.get(form(suggested, "confirmation")).statusCode()).isEqualTo(403);
            assertThat(reader.get(form(suggested, "dismissal")).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void nobody_confirms_while_looking_back() throws Exception {
        assertThat(forms(browser(Role.LD_GROUP).page(recommendation + "?trueOn=2025-01-01")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"confirmation", "dismissal"})
    void a_form_asks_for_what_the_command_side_takes_at_the_same_address(String name) throws Exception {
        var form = browser(Role.BUSINESS_UNIT).page(form(suggested, name)).selectFirst("main form");
        assertThat(form.attr("action")).isEqualTo(page(suggested) + "/recurrences/" + name);
        assertThat(form.select("[name]:not([type=hidden], button)").eachAttr("name").stream()
                        .distinct())
                .containsExactly("earlier", "reason", "occurredOn-day", "occurredOn-month", "occurredOn-year");
        assertThat(form.select("input[name=earlier][checked]").eachAttr("value"))
                .containsExactly(earlier.id().toString());
    }

    @Test
    void what_was_said_already_is_not_said_again() throws Exception {
        var again = browser(Role.LD_GROUP).get(form(confirmed, "confirmation"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("it has been said already");
    }

    @Test
    void the_list_is_narrowed_by_how_each_stands_and_leads_to_the_place_on_the_findings_page() throws Exception {
        var reader = browser(Role.SCRUTINEER);
        assertThat(reader.page("/recurrences?theme=T6&area=Middlesbrough")
                        .select("main h2 a")
                        .eachText())
                .containsExactly("F-1", "F-20", "F-21", "F-22");
        var page = reader.page("/recurrences?state=CONFIRMED");
        assertThat(page.select("main h2 a").eachAttr("href"))
                .containsExactly(page(confirmed) + "#beside-" + earlier.id());
        assertThat(page.select("main").text()).contains("Is again: R-1", "The tool was <not> used again");
        assertThat(page.select(".moj-sub-navigation a").eachText())
                .containsExactly("Recommendations", "Found again", "Tests due");
    }

    @Test
    void what_slipped_back_says_since_when() throws Exception {
        var page = browser(Role.SCRUTINEER).page(recommendation);
        assertThat(page.select("#slipping-back ~ p").first().text())
                .isEqualTo("It slipped back and has not returned. It has not held since: 20 January 2023.");
        assertThat(page.select("#slipping-back ~ ol").first().select("a[href^=/history/entry/]"))
                .hasSize(1);
    }

    @Test
    void what_was_due_to_be_tested_is_shown_as_of_the_day_that_is_looked_at() throws Exception {
        var reader = browser(Role.SCRUTINEER);
        var then = reader.page("/re-tests?trueOn=2022-12-31").select("main").text();
        assertThat(then).contains("R-1", "Test due later", "Next test due: between 1 June 2023 and 30 June 2023");
        assertThat(reader.page("/re-tests").select("main").text())
                .as("it has regressed since")
                .doesNotContain("Next test due");
        assertThat(reader.page(recommendation + "?trueOn=2022-12-31")
                        .select("main")
                        .text())
                .contains("Next test due between 1 June 2023 and 30 June 2023");
    }
}

package org.learningledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
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
import org.learningledger.events.Words;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.ReviewPublished;
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
@DisplayName("The pages of reviews, audits and discrepancies")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourcePagesTest {

    private final Story story = new Story("heath");
    private final SourceStory sources = story.sources;

    @LocalServerPort
    private int port;

    private Browser group;
    private Browser lead;
    private Browser scrutineer;

    @BeforeAll
    void tell(@Autowired Ledger ledger, @Autowired Accounts accounts, @Autowired Directory directory) throws Exception {
        story.tell(ledger, accounts, directory);
        group = browser(Role.LD_GROUP);
        lead = browser(Role.AGENCY_LEAD);
        scrutineer = browser(Role.SCRUTINEER);
    }

    private Browser browser(Role role) throws Exception {
        var browser = new Browser(URI.create("http://localhost:" + port));
        browser.signIn(story.signInName(role), Story.PASSWORD);
        return browser;
    }

    @Test
    void a_rapid_review_shows_its_notification_and_the_review_that_was_opened_on_its_decision() throws Exception {
        var page = group.page("/sources/" + sources.rapid);
        assertThat(page.text())
                .contains("Notified to the national Panel")
                .contains("A local child safeguarding practice review follows")
                .contains("More can be learnt");
        assertThat(page.select("dd a[href='/sources/" + sources.following + "']"))
                .hasSize(1);
        assertThat(group.page("/sources/" + sources.following).text())
                .contains("Opened on the decision of RR-1")
                .contains("Published now");
    }

    @Test
    void the_scrutiny_committee_reads_what_is_on_the_site_now_and_nothing_else(@Autowired Ledger ledger)
            throws Exception {
        var review = new SourceId(UUID.randomUUID());
        ledger.records(
                story.partnership,
                new ReviewOpened(review, "RV-12", ReviewKind.LCSPR, "Heron", Words.plain("Review"), null),
                new ReviewPublished(review, Words.plain("the website"), null, null));
        assertThat(browser(Role.COMMITTEE_MEMBER).page("/").select("main tbody").text())
                .contains("Heron")
                .doesNotContain("Plover");
    }

    @Test
    void the_scrutiny_committee_reads_what_was_on_the_site_on_any_day() throws Exception {
        var committee = browser(Role.COMMITTEE_MEMBER);
        var then = committee.page("/?on-day=15&on-month=1&on-year=2024");
        assertThat(then.select("main table caption").text()).isEqualTo("Reviews published on 15 January 2024");
        assertThat(then.select("main tbody").text()).contains("Plover", "1 September 2023", "31 August 2024");
        assertThat(committee
                        .page("/?on-day=1&on-month=9&on-year=2024")
                        .select("main")
                        .text())
                .doesNotContain("Plover");
        assertThat(committee
                        .page("/?on-month=1&on-year=2024")
                        .select(".govuk-error-summary")
                        .text())
                .contains("The day must include a day, a month and a year");
    }

    @Test
    void a_review_shows_its_clocks_and_how_their_days_are_counted() throws Exception {
        var page = group.page("/sources/" + sources.rapid);
        assertThat(card(page, "Rapid review"))
                .contains("Met", "Within 15 working days", "6 February 2026", "27 February 2026", "24 February 2026");
        assertThat(card(page, "Notification of a serious incident")).contains("Met", "9 February 2026");
        assertThat(page.select("main").text()).contains("Day 1 is the first working day after the clock started");
        assertThat(card(
                        group.page("/sources/" + sources.following),
                        "Publication of a local child safeguarding practice review"))
                .contains("Within 6 months", "Criminal proceedings", "3 April 2023", "still paused");
    }

    private static String card(Document page, String title) {
        return page.selectXpath(
                        "//div[contains(@class, 'govuk-summary-card')][.//h2[normalize-space()='" + title + "']]")
                .text();
    }

    @Test
    void what_runs_and_what_ran_late_is_listed_for_any_day_with_the_review_it_is_about() throws Exception {
        var late = group.page("/clocks?trueOn=2026-02-10&rule=rapid-review");
        assertThat(late.select("main h2 a").eachText()).containsExactly("Rapid review, RR-1: Rapid review");
        assertThat(late.select("main").text())
                .contains("As at 10 February 2026", "Running", "13 working days")
                .contains("Day 1 is the first working day after");
        assertThat(group.page("/clocks?state=MET&rule=rapid-review")
                        .select("main h2 a[href=/sources/" + sources.rapid + "]"))
                .hasSize(1);
        assertThat(scrutineer.page("/clocks/rules").select("main tbody").text())
                .contains("Copy of the report to the Panel and the Secretary of State", "Not checked");
    }

    @Test
    void a_clock_that_is_paused_can_only_run_again_and_one_that_is_not_can_only_be_paused() throws Exception {
        var form = "/sources/" + sources.following + "/clocks/";
        assertThat(group.page(form + "pause").select("input[name=clock]").eachAttr("value"))
                .contains("publicly-available")
                .doesNotContain("lcspr-publication", "rapid-review", "report-copy");
        assertThat(group.page(form + "resumption").select("input[name=clock]").eachAttr("value"))
                .containsExactly("lcspr-publication");
        assertThat(group.get("/sources/" + sources.rapid + "/clocks/resumption").statusCode())
                .isEqualTo(409);
        assertThat(group.get("/sources/" + sources.selfAssessment + "/clocks/pause")
                        .statusCode())
                .isEqualTo(409);
        assertThat(lead.get(form + "pause").statusCode()).isEqualTo(403);
    }

    @Test
    void a_self_score_stands_beside_the_moderated_one_each_with_its_scale_and_the_reason() throws Exception {
        var row = group.page("/sources/" + sources.selfAssessment)
                .selectXpath("//table[caption='Scores']//tr[th[contains(., 'Police')]]")
                .text();
        assertThat(row)
                .contains("Green: In place everywhere", "Amber: In place in part")
                .contains("Section 11 RAG, version 2021")
                .contains("Evidence named: Supervision policy")
                .contains("Two teams have no supervision");
    }

    @Test
    void the_form_of_a_moderation_comes_with_the_score_and_the_scale_filled_in() throws Exception {
        var moderate = group.page("/sources/" + sources.selfAssessment)
                .select("a[href*='scores/moderation?agency=" + Mother.COUNCIL + "']");
        assertThat(moderate).hasSize(1);
        var form = group.page(moderate.attr("href"));
        assertThat(form.select("#agency option[selected]").val()).isEqualTo(Mother.COUNCIL);
        assertThat(form.select("#standard option[selected]").val()).isEqualTo("Standard 3");
        assertThat(form.select("#scale").val()).isEqualTo("Section 11 RAG");
    }

    @Test
    void an_agency_records_its_own_scores_only_and_moderates_none() throws Exception {
        var page = "/sources/" + sources.selfAssessment;
        assertThat(lead.page(page + "/scores").select("#agency option").eachAttr("value"))
                .containsExactly("", Mother.POLICE);
        assertThat(lead.page(page).select("a[href*=moderation]")).isEmpty();
        assertThat(lead.get(page + "/scores/moderation").statusCode()).isEqualTo(403);
    }

    @Test
    void reviews_are_found_by_whether_they_are_published_now() throws Exception {
        assertThat(group.page("/reviews?publication=PUBLISHED")
                        .select("main h2 a")
                        .eachText())
                .containsExactly("RV-9: Plover");
    }

    @Test
    void a_review_that_stays_published_after_its_time_is_marked() throws Exception {
        assertThat(group.page("/reviews?publication=PUBLISHED").text()).contains("Publication period over");
        assertThat(group.page("/sources/" + sources.following).text()).contains("Publication period over");
        assertThat(group.page("/sources/" + sources.rapid).text()).doesNotContain("Publication period over");
    }

    @Test
    void home_leads_to_what_checks_suggested() throws Exception {
        var waiting = group.page("/").select("a[href='/discrepancies?state=SUGGESTED']");
        assertThat(waiting).hasSize(1);
        assertThat(group.page(waiting.attr("href")).select("main h2 a").eachText())
                .containsExactly("D-8");
    }

    @ParameterizedTest
    @CsvSource({"rapid, scores", "selfAssessment, notification", "selfAssessment, publication", "following, decision"})
    void a_form_that_does_not_fit_says_why(String source, String form) throws Exception {
        var id = Map.of(
                        "rapid", sources.rapid,
                        "selfAssessment", sources.selfAssessment,
                        "following", sources.following)
                .get(source);
        assertThat(group.get("/sources/" + id + "/" + form).statusCode()).isEqualTo(409);
    }

    @Test
    void a_suggestion_can_be_confirmed_by_a_group_but_not_by_an_agency_or_the_scrutineer() throws Exception {
        var page = "/discrepancies/" + sources.suggested;
        assertThat(group.page(page).select("a[role=button]").eachText()).containsExactly("Confirm it", "Dismiss it");
        assertThat(lead.page(page).select("a[role=button]")).isEmpty();
        assertThat(scrutineer.page(page).select("a[role=button]")).isEmpty();
        assertThat(lead.get(page + "/confirmation").statusCode()).isEqualTo(403);
        assertThat(group.get(page + "/resolution").statusCode()).isEqualTo(409);
    }

    @Test
    void a_discrepancy_leads_to_both_records_and_each_of_them_back() throws Exception {
        var page = group.page("/discrepancies/" + sources.explained);
        assertThat(page.text()).contains("Counted from different days");
        for (var source : new Object[] {sources.rapid, sources.following}) {
            assertThat(page.select("li a[href='/sources/" + source + "']")).hasSize(1);
            assertThat(group.page("/sources/" + source).select("li a[href='/discrepancies/" + sources.explained + "']"))
                    .hasSize(1);
        }
    }

    @Test
    void records_that_disagree_are_looked_up_and_stay_chosen_until_the_form_asks_what_they_say() throws Exception {
        var chosen = sources.rapid.toString();
        var found = group.page("/discrepancies/records?text=rv-9&about=" + chosen);
        assertThat(found.select("input[name=about][checked]").eachAttr("value")).containsExactly(chosen);
        assertThat(found.select("input[name=about]").eachAttr("value")).contains(sources.following.toString());
        var form = group.page("/discrepancies/new?about=" + chosen + "&about=" + sources.following);
        assertThat(form.select("input[name=about][checked]")).hasSize(2);
        assertThat(new Browser(URI.create("http://localhost:" + port))
                        .get("/discrepancies/records")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void answers_that_were_refused_still_offer_the_records_they_were_about() throws Exception {
        group.keep(
                "/discrepancies/new",
                Map.of("firstSays", "Enter what the first statement says"),
                Map.of("about", sources.rapid.toString()));
        var form = group.page("/discrepancies/new");
        assertThat(form.select(".govuk-error-summary").text()).contains("Enter what the first statement says");
        assertThat(form.select("input[name=about][checked]").eachAttr("value"))
                .containsExactly(sources.rapid.toString());
        assertThat(group.get("/discrepancies/new").statusCode())
                .as("nothing is chosen any more")
                .isEqualTo(303);
    }
}

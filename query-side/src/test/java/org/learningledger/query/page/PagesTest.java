package org.learningledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.action.Owner;
import org.learningledger.events.measure.MeasurementTaken;
import org.learningledger.events.register.EvidenceCitedForClaim;
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
@DisplayName("The pages, as a browser meets them")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private final Story here = new Story("moor");
    private final Story elsewhere = new Story("vale");

    @Autowired
    private Ledger ledger;

    @LocalServerPort
    private int port;

    private Browser group;
    private Browser administrator;
    private Browser committee;

    @BeforeAll
    void tell(@Autowired Accounts accounts, @Autowired Directory directory) throws Exception {
        here.tell(ledger, accounts, directory);
        elsewhere.tell(ledger, accounts, directory);
        group = browser(Role.LD_GROUP);
        administrator = browser(Role.ADMINISTRATOR);
        committee = browser(Role.COMMITTEE_MEMBER);
    }

    private Browser browser(Role role) throws Exception {
        return browser(here, role);
    }

    private Browser browser(Story story, Role role) throws Exception {
        return browser(story.signInName(role));
    }

    private Browser browser(String signInName) throws Exception {
        var browser = new Browser(URI.create("http://localhost:" + port));
        browser.signIn(signInName, Story.PASSWORD);
        return browser;
    }

    // Every page, for everybody who reads, and for nobody of another partnership

    Stream<String> pages() {
        return here.pages().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void opens_for_every_reader_and_says_that_the_partnership_is_invented(String path) throws Exception {
        var page = group.page(path);
        assertThat(page.select("h1")).as(path).hasSize(1);
        assertThat(page.title()).endsWith("Moorland Safeguarding Children Partnership – Learning Ledger");
        assertThat(page.select(".ledger-invented").text()).contains("this partnership is invented");
        assertThat(page.text()).doesNotContain("00:00").doesNotContain("null").doesNotContainIgnoringCase("invalid");
        for (var id : page.select("[id]").eachAttr("id")) {
            assertThat(page.select("[id='" + id + "']"))
                    .as("id %s on %s", id, path)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void is_not_for_the_technical_administrator_nor_for_anybody_who_is_not_signed_in(String path) throws Exception {
        var nobody = new Browser(URI.create("http://localhost:" + port));
        assertThat(nobody.get(path).statusCode()).isEqualTo(303);
        if (path.equals("/")) return;
        assertThat(administrator.get(path).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void is_not_for_the_scrutiny_committee_before_it_is_published(String path) throws Exception {
        assertThat(committee.get(path).statusCode()).as(path).isEqualTo(path.equals("/") ? 200 : 403);
    }

    Stream<String> pagesOfAnotherPartnership() {
        return elsewhere.pages().stream().filter(path -> path.matches(".*[0-9a-f]{8}-.*"));
    }

    @ParameterizedTest
    @MethodSource("pagesOfAnotherPartnership")
    void what_belongs_to_another_partnership_is_not_found(String path) throws Exception {
        assertThat(group.get(path).statusCode()).as(path).isEqualTo(404);
    }

    @Test
    void links_on_the_pages_lead_somewhere() throws Exception {
        var links = new TreeSet<String>();
        for (var path : here.pages()) {
            group.page(path).select("a[href^=/]").forEach(link -> links.add(link.attr("href")));
        }
        links.removeIf(link -> link.startsWith("/assets"));
        assertThat(links).hasSizeGreaterThan(60);
        for (var link : links) {
            assertThat(group.get(link.replaceAll("#.*", "")).statusCode())
                    .as(link)
                    .isIn(200, 303);
        }
    }

    // Home

    @Test
    void home_counts_what_needs_doing_and_leads_there() throws Exception {
        var home = group.page("/");
        assertThat(home.text()).contains("Actions said done, waiting to be verified 1");
        assertThat(group.page("/actions?state=SAID_DONE").select("main h2 a").eachText())
                .contains("A-2");
        assertThat(home.select("a[href='/recommendations?step=EMBEDDED']")).hasSize(1);

        var lead = browser(Role.AGENCY_LEAD).page("/");
        assertThat(lead.select("caption").eachText()).contains("Actions of Moorland Police");
    }

    @Test
    void home_counts_recommendations_as_their_list_does() throws Exception {
        var steps = group.page("/").selectXpath("//table[caption='Where recommendations stand']//tbody/tr");
        long counted = steps.stream()
                .mapToLong(row -> Long.parseLong(row.select("td").last().text()))
                .sum();
        assertThat(group.page("/recommendations").select("[role=status]").text())
                .isEqualTo(counted + " recommendations");
    }

    @Test
    void home_tells_the_scrutiny_committee_that_nothing_is_published_now() throws Exception {
        var home = committee.page("/");
        assertThat(home.select("main").text())
                .contains("Nothing is published now. What the partnership publishes is shown here.");
        assertThat(home.select("main a, main table")).isEmpty();
        assertThat(home.select("nav a, .govuk-service-navigation a").eachAttr("href"))
                .containsOnly("/");
    }

    // Lists

    @Test
    void a_filter_stands_in_the_address_and_can_be_taken_away() throws Exception {
        var all = group.page("/actions");
        assertThat(all.select("[role=status]").text()).isEqualTo("3 actions");
        var overdue = group.page("/actions?only=overdue&only=owner-unknown&agency=nobody");
        assertThat(overdue.select(".moj-filter__tag").eachAttr("href"))
                .containsExactly("/actions?only=owner-unknown", "/actions?only=overdue");
        assertThat(overdue.selectFirst("input[value=overdue]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void a_long_list_has_pages_and_keeps_its_filter() throws Exception {
        var second = group.page("/registers/organisations?text=agency&page=2");
        assertThat(second.select("[role=status]").text()).isEqualTo("26 to 30 of 30 organisations");
        assertThat(second.title()).startsWith("Organisations (page 2 of 2)");
        assertThat(second.select("a[rel=prev]").attr("href")).isEqualTo("/registers/organisations?text=agency");
        assertThat(group.page("/registers/organisations?text=agency&page=9")
                        .select("[role=status]")
                        .text())
                .isEqualTo("26 to 30 of 30 organisations");
    }

    @Test
    void a_filter_that_finds_nothing_says_so() throws Exception {
        assertThat(group.page("/findings?text=%3Cscript%3E")
                        .select("[role=status]")
                        .text())
                .isEqualTo("No findings");
    }

    // Statements and acts

    @Test
    void what_a_paper_says_is_never_taken_for_what_was_done() throws Exception {
        var stated = group.page("/actions/" + here.papers.action.value());
        assertThat(stated.select("main .govuk-tag").eachText()).contains("Stated in a paper");
        assertThat(stated.select(".govuk-inset-text").text()).contains("Nobody has agreed it in the ledger");
        assertThat(stated.select("main .govuk-button").eachText()).containsExactly("Agree this action");
        assertThat(stated.text()).contains("“done” (stated in a paper; it is no status of the ledger)");
        assertThat(group.get("/actions/" + here.papers.action.value() + "/progress")
                        .statusCode())
                .isEqualTo(409);
        assertThat(stated.text())
                .contains("Document: Annual report 2021 to 2022 (DOC-1)")
                .contains("paper.txt:1");

        var agreed = group.page("/actions/" + here.chain.action.value());
        assertThat(agreed.select("h1 + p").text())
                .isEqualTo("Outcome recorded Judged by own agency Recorded in the ledger");
        assertThat(agreed.select(".govuk-summary-card__title").eachText())
                .contains("Stated in a paper", "Progress reported", "Said done");
    }

    @Test
    void a_claim_of_impact_is_tagged_on_its_own_page_as_in_the_list_until_evidence_is_cited() throws Exception {
        var claim = "/registers/assurance-statements/" + here.claim.value();
        assertThat(group.page(claim).select("h1 + p").text()).contains("Uncited");
        assertThat(group.page("/impact-claims?standing=UNCITED").select("main").text())
                .contains("In: IC-1: Practice is better Uncited");
        ledger.records(
                here.partnership,
                new EvidenceCitedForClaim(
                        here.claim, List.of(new Thing(ThingKind.REGISTER_ENTRY, here.document.value())), null, null));
        assertThat(group.page(claim).select("h1 + p").text())
                .contains("Evidence cited")
                .doesNotContain("Uncited");
        assertThat(group.page("/impact-claims?origin=ASSURANCE").select("main").text())
                .contains("Evidence: DOC-1: Annual report 2021 to 2022");
        assertThat(group.page("/registers/documents/" + here.document.value())
                        .select("h1 + p")
                        .text())
                .doesNotContain("cited");
    }

    @Test
    void a_partial_date_is_shown_as_exactly_as_it_is_known() throws Exception {
        assertThat(group.page("/sources/" + here.papers.review.value()).text())
                .contains("Summer 2022 (printed as “the summer”)");
    }

    @Test
    void a_post_shows_who_held_it_where_that_was_published() throws Exception {
        assertThat(group.page("/registers/posts").text()).contains("Name, as published: Jo Published");
    }

    // The ladder

    @Test
    void the_ladder_shows_every_step_its_facts_and_what_is_missing() throws Exception {
        var page = group.page("/recommendations/" + here.chain.recommendation.value());
        var steps = page.select(".ledger-ladder__step");
        assertThat(steps).hasSize(8);
        assertThat(steps.get(6).text()).startsWith("Embedded (it stands here)");
        assertThat(steps.get(7).text()).startsWith("Sustained (not reached)").contains("Missing: ");
        assertThat(steps.get(2).text())
                .contains("Moorland Police accepted the recommendation.")
                .doesNotContain(Mother.POLICE);
        for (var fact : steps.select("a")) {
            assertThat(group.page(fact.attr("href")).select("h1")).hasSize(1);
        }
        assertThat(page.select("td").eachText()).contains("Met", "Cannot be told");
    }

    // What somebody may do

    @Test
    void only_what_a_role_may_do_is_offered() throws Exception {
        var action = "/actions/" + here.open().value();
        var recommendation = "/recommendations/" + here.chain.recommendation.value();
        assertThat(group.page(action).select("main .govuk-button").eachText())
                .containsExactly("Add evidence", "Verify it was done", "Record an outcome");
        assertThat(group.page(recommendation).select("main .govuk-button").eachText())
                .containsExactly("Set a measure and its target");

        var scrutineer = browser(Role.SCRUTINEER);
        assertThat(scrutineer.page(action).select("main .govuk-button")).isEmpty();
        assertThat(scrutineer.page(recommendation).select("main .govuk-button")).isEmpty();
        assertThat(scrutineer.get(action + "/evidence").statusCode()).isEqualTo(403);

        var lead = browser(Role.AGENCY_LEAD);
        assertThat(lead.page(action).select("main .govuk-button").eachText())
                .containsExactly("Add evidence", "Record an outcome");
        assertThat(lead.page(action).text()).contains("somebody else has to verify it");
        assertThat(lead.get(action + "/evidence").statusCode()).isEqualTo(200);
    }

    @Test
    void an_agency_measures_only_what_is_addressed_to_it() throws Exception {
        var lead = browser(Role.AGENCY_LEAD);
        var addressed = "/recommendations/" + here.chain.recommendation.value();
        assertThat(lead.page(addressed).select("main .govuk-button").eachText())
                .containsExactly("Set a measure and its target");
        assertThat(lead.get(addressed + "/measure").statusCode()).isEqualTo(200);
        var measure = "/measures/" + here.chain.measure.value();
        assertThat(lead.page(measure).select("main .govuk-button").eachText()).containsExactly("Add a measurement");
        assertThat(lead.get(measure + "/measurement").statusCode()).isEqualTo(200);

        var printed = "/recommendations/" + here.papers.recommendation.value();
        assertThat(lead.page(printed).select("main .govuk-button")).isEmpty();
        var refused = lead.get(printed + "/measure");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("This recommendation is not addressed to your agency.");
        assertThat(lead.get(printed + "/measure/check").statusCode()).isEqualTo(403);
        assertThat(group.get(printed + "/measure").statusCode()).isEqualTo(200);
    }

    @Test
    void a_measure_of_several_recommendations_is_for_every_agency_that_one_of_them_is_addressed_to() throws Exception {
        var others = new Mother();
        var shared = new Mother();
        ledger.records(
                Mother.officer(elsewhere.partnership, null),
                null,
                Story.recommended(others, Mother.COUNCIL),
                Story.measure(others, others.recommendation),
                Story.measure(shared, others.recommendation, elsewhere.chain.recommendation));
        var lead = browser(elsewhere, Role.AGENCY_LEAD);
        var page = lead.page("/recommendations/" + others.recommendation.value());
        assertThat(page.select("main .govuk-button")).isEmpty();
        assertThat(page.select("a[href$=/measurement]").eachAttr("href"))
                .containsExactly("/measures/" + shared.measure.value() + "/measurement");

        assertThat(lead.page("/measures/" + others.measure.value()).select("main .govuk-button"))
                .isEmpty();
        var refused = lead.get("/measures/" + others.measure.value() + "/measurement");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("No recommendation that this measures is addressed to your agency.");
        assertThat(lead.get("/measures/" + shared.measure.value() + "/measurement")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoever_holds_the_post_that_owns_an_action_alone_is_not_asked_to_verify_it(@Autowired Accounts accounts)
            throws Exception {
        var owned = new Mother();
        ledger.records(
                Mother.officer(elsewhere.partnership, null),
                null,
                Story.agreedAlone(owned, new Owner(AgencyCode.of(Mother.POLICE), "Head of Safeguarding", null)),
                owned.saidDone(owned.action));
        var page = "/actions/" + owned.action.value();
        for (var agency : Arrays.asList(null, Mother.POLICE)) {
            var holder = browser(elsewhere.open(accounts, agency, "Head of Safeguarding"));
            assertThat(holder.page(page).select("main .govuk-button").eachText())
                    .containsExactly("Add evidence", "Record an outcome");
            assertThat(holder.page(page).text()).contains("somebody else has to verify it");
        }
        var namesake = browser(elsewhere.open(accounts, Mother.COUNCIL, "Head of Safeguarding"));
        assertThat(namesake.page(page).select("main .govuk-button").eachText()).contains("Verify it was done");
        var colleague = browser(elsewhere.open(accounts, null, "Chair"));
        assertThat(colleague.page(page).select("main .govuk-button").eachText()).contains("Verify it was done");
    }

    // History

    @Test
    void the_history_of_an_action_shows_all_of_it_and_proves_it() throws Exception {
        var path = "/history/action/" + here.chain.action.value();
        var page = group.page(path);
        var entries = page.select(".moj-timeline__item");
        assertThat(page.select("#completeness").text())
                .matches("Showing all " + entries.size()
                        + " entries\\. The ledger holds (\\d+) facts of this action itself; this history has \\1 of them\\."
                        + " Other entries are about what is linked to it\\.");
        assertThat(page.select(".govuk-warning-text")).isEmpty();
        assertThat(page.select(".moj-timeline__byline").eachText())
                .contains("by Alex Agency lead, Agency lead, Moorland Police", "by Operator at the command line");
        assertThat(page.text())
                .contains("Stated on: October 2021 (declared, not proved)")
                .contains("Why: Trainers fell ill");
        var only = group.page(path + "?type=DueDateExtended");
        assertThat(only.select("#completeness").text()).startsWith("Showing only 1 entry that the filter lets through");
        assertThat(group.get("/history/finding/" + here.chain.action.value()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void every_entry_has_an_address_for_good() throws Exception {
        var newest = group.page("/history").selectFirst(".moj-timeline__item");
        int position = Integer.parseInt(newest.id().replace("entry-", ""));
        assertThat(position).isGreaterThan(50);
        for (int each = 1; each <= position; each += 7) {
            assertThat(group.page("/history/entry/" + each)
                            .select(".govuk-caption-l")
                            .text())
                    .isEqualTo("Entry " + each + " of the ledger");
        }
        assertThat(group.get("/history/entry/" + (position + 1)).statusCode()).isEqualTo(404);
    }

    // Forms

    @ParameterizedTest
    @CsvSource({
        "progress, progress, Record this progress",
        "done, whatWasDone, Record that it is done",
        "evidence, description, Record this evidence",
        "outcome/seen, difference, Record this outcome",
        "outcome/none, remark, Record this outcome",
        "outcome/too-early, why, Record this outcome"
    })
    void a_form_asks_reads_back_and_changes(String form, String field, String record) throws Exception {
        var path = "/actions/" + here.open().value() + "/" + form;
        var blank = group.page(path);
        assertThat(blank.select("main form").attr("action")).isEqualTo(path);
        var key = blank.selectFirst("main form input[name=key]").val();
        assertThat(blank.selectFirst("main form input[name=version]").val()).isEqualTo("1");
        assertThat(group.get(path + "/check").statusCode()).isEqualTo(303);

        group.keep(path, Map.of("form", "Nobody may do this", field, "Enter it"), Map.of("key", key, field, ""));
        var refused = group.page(path);
        assertThat(refused.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#form", "#" + field);
        assertThat(refused.select("#form, #" + field)).hasSize(2);
        assertThat(refused.selectFirst("main form input[name=key]").val()).isEqualTo(key);
        assertThat(refused.title()).startsWith("Error: ");

        group.keep(
                path + "/check",
                Map.of(),
                Map.of(
                        "key",
                        key,
                        "version",
                        "1",
                        field,
                        "Line <one>\nline two",
                        "occurredOn-year",
                        "2022",
                        "occurredOn-month",
                        "3"));
        for (int look = 0; look < 2; look++) {
            var check = group.page(path + "/check");
            assertThat(check.text())
                    .contains(
                            "This will be added to the permanent record. You can correct it later, but not delete it.")
                    .contains("Line <one> line two")
                    .contains("March 2022");
            var sent = check.select("main form");
            assertThat(sent.attr("action")).isEqualTo(path);
            assertThat(sent.select("input[name=key]").val()).isEqualTo(key);
            assertThat(sent.select("input[name=version]").val()).isEqualTo("1");
            assertThat(sent.select("input[name=" + field + "]").val()).isEqualTo("Line <one>\nline two");
            assertThat(sent.select("button[name=step][value=record]").text()).isEqualTo(record);
            assertThat(check.select(".govuk-summary-list__actions a").eachAttr("href"))
                    .contains(path + "#" + field, path + "#occurredOn");
        }
        assertThat(group.page(path).selectFirst("[name=" + field + "]").val()).isEqualTo("Line <one>\nline two");
    }

    @Test
    void a_form_asks_whether_details_in_its_text_may_stand_and_carries_the_answer_on() throws Exception {
        var path = "/actions/" + here.open().value() + "/progress";
        assertThat(group.page(path).select("[name=mayStand]")).isEmpty();

        var found = "progress:POSTCODE progress:PHONE_NUMBER";
        group.keep(
                path,
                Map.of("progress", "This holds what looks like a postcode", "mayStand", "Take it out, or tick"),
                Map.of("key", "k", "progress", "At TS1 2AA", "mayStand", "progress:POSTCODE", "mayStandAsked", found));
        var asked = group.page(path);
        assertThat(asked.select(".govuk-error-summary a").eachAttr("href")).contains("#mayStand");
        assertThat(asked.select("#mayStand").val()).isEqualTo(found);
        assertThat(asked.select("#mayStand").hasAttr("checked"))
                .as("an answer about less is no answer")
                .isFalse();
        assertThat(asked.select("label[for=mayStand]").text())
                .isEqualTo("This is not about a child or family, or must stand here");
        assertThat(asked.select("input[name=mayStandAsked]")).isEmpty();

        group.keep(path + "/check", Map.of(), Map.of("key", "k", "progress", "At TS1 2AA", "mayStand", found));
        var check = group.page(path + "/check");
        assertThat(check.select("main form input[name=mayStand]").val()).isEqualTo(found);
        assertThat(check.text()).contains("Details that were found in your text");
        assertThat(group.page(path).select("#mayStand").hasAttr("checked")).isTrue();
    }

    @Test
    void what_was_chosen_is_read_back_in_words() throws Exception {
        var path = "/actions/" + here.open().value() + "/verification";
        assertThat(group.page(path).select("input[type=checkbox]")).hasSize(1);
        group.keep(
                path + "/check",
                Map.of(),
                Map.of("key", "k", "evidence", here.evidence.value().toString()));
        assertThat(group.page(path + "/check")
                        .select(".govuk-summary-list__value")
                        .eachText())
                .contains("E-2: Register of the sessions (activity)")
                .contains("Not provided");

        var measurement = "/measures/" + here.chain.measure.value() + "/measurement";
        assertThat(group.page(measurement).select("select[name=source] option")).hasSizeGreaterThan(2);
        var measure = "/recommendations/" + here.chain.recommendation.value() + "/measure";
        assertThat(group.page(measure).select("input[name=comparator]")).hasSize(2);
    }

    @Test
    void the_kind_of_outcome_is_asked_without_a_script() throws Exception {
        var path = "/actions/" + here.open().value() + "/outcome";
        assertThat(group.page(path).select("input[name=kind]").eachAttr("value"))
                .containsExactly("seen", "none", "too-early");
        assertThat(group.page(path + "?step=choose")
                        .select(".govuk-error-summary a")
                        .attr("href"))
                .isEqualTo("#kind");
        var chosen = group.get(path + "?kind=none&step=choose");
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.headers().firstValue("Location").orElseThrow()).endsWith(path + "/none");
    }

    @Test
    void what_was_intended_is_asked_only_where_the_action_does_not_say() throws Exception {
        var said = group.page("/actions/" + here.chain.action.value() + "/outcome/seen");
        assertThat(said.select("[name=intended]")).isEmpty();
        assertThat(said.text()).contains("Neglect is seen early");
        assertThat(group.page("/actions/" + here.open().value() + "/outcome/seen")
                        .select("[name=intended]"))
                .hasSize(1);
    }

    @Test
    void who_has_just_recorded_something_sees_it() throws Exception {
        var after = ledger.appends(
                Mother.officer("moor", null),
                null,
                new MeasurementTaken(
                        here.chain.measure,
                        new BigDecimal("91.5"),
                        null,
                        Words.plain("40 cases"),
                        StatedDate.of("2022-07")));
        var path = "/measures/" + here.chain.measure.value();
        group.keep(path + "/measurement", Map.of(), Map.of("key", "used", "value", "91.5"));
        var page = group.page(path + "?after=" + after + "&recorded=measurement");
        assertThat(page.select(".govuk-notification-banner--success").text())
                .contains("Recorded. The measurement has been added.");
        assertThat(page.select("td").eachText()).contains("91.5");
        assertThat(group.page(path + "/measurement")
                        .selectFirst("input[name=key]")
                        .val())
                .as("the next form is a new one")
                .isNotEqualTo("used");
        assertThat(group.page(path + "?after=" + UUID.randomUUID()).select(".govuk-notification-banner"))
                .isEmpty();
    }
}

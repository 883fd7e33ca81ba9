package org.learningledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
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
import org.learningledger.events.Citation;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionMerged;
import org.learningledger.events.action.ActionMoved;
import org.learningledger.events.action.ActionReopened;
import org.learningledger.events.action.ActionReworded;
import org.learningledger.events.action.ActionSplit;
import org.learningledger.events.action.ActionStrength;
import org.learningledger.events.action.ActionStrengthJudged;
import org.learningledger.events.action.ActionTakenAsDone;
import org.learningledger.events.action.ActionWithdrawn;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.OwnerHandedOver;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.action.ProgressStated;
import org.learningledger.events.plan.ActionPutIntoPlan;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.plan.PlanOpened;
import org.learningledger.events.plan.SeenAction;
import org.learningledger.events.register.BodyReplaced;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.register.OrganisationStated;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.action.ActionReader;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.learningledger.web.directory.Directory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = PagesProgram.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WebDatabase.class)
@DisplayName("Plans, challenge events and changed actions, as a browser meets them")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanPagesTest {

    private static final Words WHY = Words.plain("as agreed by the group");

    private final Story here = new Story("wold");
    private final Mother signed = new Mother();
    private final Mother open = new Mother();
    private final Mother paper = new Mother();
    private final PlanId own = new PlanId(UUID.randomUUID());
    private final PlanId alone = new PlanId(UUID.randomUUID());

    @Autowired
    private Ledger ledger;

    @LocalServerPort
    private int port;

    private Browser group;
    private Browser lead;

    @BeforeAll
    void tell(@Autowired Accounts accounts, @Autowired Directory directory, @Autowired ActionReader actions)
            throws Exception {
        here.tell(ledger, accounts, directory);
        var of = here.partnership;
        ledger.records(
                of,
                signed.reviewOpened(),
                signed.findingRecorded(),
                signed.made(),
                signed.planOpened(),
                signed.agreed(),
                signed.putIn(signed.action),
                signed.saidDone(),
                signed.practice(),
                signed.verified(),
                signed.held(),
                signed.answered(Mother.POLICE, signed.evidence),
                signed.answered(Mother.COUNCIL),
                signed.concluded());
        ledger.records(Mother.officer(of, Mother.POLICE), null, signed.signedOff(new SeenAction(signed.action, 2)));
        ledger.records(of, new ActionReopened(signed.action, WHY, null));
        ledger.records(
                of,
                open.reviewOpened(),
                open.findingRecorded(),
                open.made(),
                paper.made(),
                open.planOpened(),
                undated(open),
                open.agreed(open.otherAction, "A-8", new Owner(AgencyCode.of(Mother.COUNCIL), null, null)),
                new ActionMoved(open.action, null, open.plan, PlanKind.MULTI_AGENCY, WHY, null),
                open.putIn(open.action),
                open.putIn(open.otherAction),
                new ActionReworded(open.action, Words.plain("Train and observe all teams"), WHY, null),
                new OwnerHandedOver(
                        open.action, new Owner(AgencyCode.of(Mother.COUNCIL), "Head of Service", null), WHY, null),
                new ActionStrengthJudged(open.action, ActionStrength.WEAKER, WHY, null),
                new ActionWithdrawn(open.otherAction, WHY, null),
                open.held(),
                new PlanOpened(
                        alone,
                        "P-7",
                        PlanKind.SINGLE_AGENCY,
                        Words.plain("The council's own plan"),
                        AgencyCode.of(Mother.COUNCIL),
                        List.of(),
                        null),
                new PlanOpened(
                        own,
                        "P-6",
                        PlanKind.SINGLE_AGENCY,
                        Words.plain("The police's own plan"),
                        AgencyCode.of(Mother.POLICE),
                        List.of(),
                        null),
                new ActionPutIntoPlan(alone, paper.action, null, null),
                paper.stated(),
                paper.progressStated());
        var statement = actions.one(of, paper.action.value())
                .orElseThrow()
                .statements()
                .getLast()
                .fact();
        ledger.records(
                of,
                new ActionTakenAsDone(
                        paper.action, statement, Words.plain("All trained"), PlanKind.SINGLE_AGENCY, null, null));
        group = browser(Role.LD_GROUP);
        lead = browser(Role.AGENCY_LEAD);
    }

    private static ActionAgreed undated(Mother chain) {
        var agreed = chain.agreed();
        return new ActionAgreed(
                agreed.actionId(),
                agreed.reference(),
                agreed.recommendations(),
                agreed.findings(),
                agreed.text(),
                agreed.owner(),
                agreed.plan(),
                null,
                null,
                null);
    }

    private Browser browser(Role role) throws Exception {
        var browser = new Browser(URI.create("http://localhost:" + port));
        browser.signIn(here.signInName(role), Story.PASSWORD);
        return browser;
    }

    private static String plan(Mother chain) {
        return "/plans/" + chain.plan.value();
    }

    private static String action(Mother chain) {
        return "/actions/" + chain.action.value();
    }

    Stream<String> pages() {
        var event = "/challenge-events/" + open.challenge.value();
        return Stream.concat(
                Stream.of(
                        "/plans",
                        "/plans/new",
                        plan(signed),
                        plan(open),
                        "/plans/" + alone.value(),
                        plan(open) + "/actions/new",
                        plan(open) + "/actions/add",
                        plan(open) + "/sign-off",
                        plan(signed) + "/reopening",
                        "/challenge-events",
                        "/challenge-events/new",
                        "/challenge-events/" + signed.challenge.value(),
                        event,
                        event + "/answers",
                        event + "/conclusion",
                        action(signed),
                        action(paper),
                        "/actions/" + open.otherAction.value(),
                        action(paper) + "/reopening",
                        action(signed) + "/extension"),
                Stream.of(
                                "",
                                "/rewording",
                                "/split",
                                "/merge",
                                "/move",
                                "/hand-over",
                                "/first-due-date",
                                "/links",
                                "/links/undo",
                                "/strength",
                                "/entry-as-evidence",
                                "/withdrawal")
                        .map(form -> action(open) + form));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_opens_and_every_link_on_it_leads_somewhere(String path) throws Exception {
        var page = group.page(path);
        assertThat(page.select("h1")).as(path).hasSize(1);
        assertThat(page.select("main").text()).doesNotContain("null").doesNotContain("Not recorded yet");
        for (var id : page.select("[id]").eachAttr("id")) {
            assertThat(page.select("[id='" + id + "']"))
                    .as("id %s on %s", id, path)
                    .hasSize(1);
        }
        for (var link : page.select("main a[href^=/]").eachAttr("href")) {
            assertThat(group.get(link.replaceAll("#.*", "")).statusCode())
                    .as(link)
                    .isIn(200, 303);
        }
    }

    @Test
    void a_plan_says_what_is_missing_and_offers_only_what_can_be_done() throws Exception {
        var page = group.page(plan(open));
        assertThat(page.select("#missing + ul").text())
                .contains("Still open: A-1.")
                .contains("No challenge event that covers it has a conclusion yet");
        assertThat(page.select("main .govuk-button").eachText())
                .containsExactly("Agree a new action", "Put an agreed action in");
        assertThat(page.select("main h3").eachText()).contains("A-1", "A-8");
        assertThat(page.text()).contains("Withdrawn");
        assertThat(browser(Role.SCRUTINEER).page(plan(open)).select("main .govuk-button"))
                .isEmpty();
    }

    @Test
    void a_plan_warns_of_what_took_the_place_of_its_actions_and_is_not_in_it() throws Exception {
        var chain = new Mother();
        var other = new Mother();
        var owner = new Owner(AgencyCode.of(Mother.POLICE), null, null);
        var stays = new ActionId(UUID.randomUUID());
        ledger.records(
                here.partnership,
                chain.planOpened(),
                chain.agreed(chain.action, "A-21", owner),
                chain.agreed(chain.otherAction, "A-22", owner),
                chain.agreed(stays, "A-23", owner),
                other.agreed(other.action, "A-24", owner),
                other.agreed(other.otherAction, "A-25", owner),
                chain.putIn(chain.action),
                chain.putIn(chain.otherAction),
                chain.putIn(stays),
                new ActionSplit(chain.action, List.of(stays, other.action), WHY, null),
                new ActionMerged(chain.otherAction, stays, WHY, null));
        assertThat(group.page(plan(chain)).select("#elsewhere").text())
                .isEqualTo("A-21 was split: A-24 is in no plan.");
        ledger.records(
                here.partnership,
                new ActionMerged(other.action, other.otherAction, WHY, null),
                new ActionPutIntoPlan(alone, other.otherAction, null, null));
        assertThat(group.page(plan(chain)).select("#elsewhere").text())
                .isEqualTo("A-21 was split: A-25 is in plan P-7.");
        assertThat(group.page(plan(chain)).select(".govuk-warning-text").text())
                .contains("Signing this plan off does not cover it.");
        assertThat(group.page(plan(chain) + "/sign-off")
                        .select(".govuk-summary-list")
                        .text())
                .contains("A-25 is in plan P-7.");
    }

    @Test
    void a_sign_off_shows_what_was_seen_and_what_contradicts_it_since() throws Exception {
        var page = group.page(plan(signed));
        assertThat(page.select("h1 + p").text()).contains("Contradicted since sign-off", "Judged by own agency");
        assertThat(page.select("#contradictions").text()).isEqualTo("A-1 was opened again");
        assertThat(page.select("#contradictions a").attr("href")).startsWith("/history/entry/");
        assertThat(page.select("main").text()).contains("A-1 with 3 facts in its history");
        assertThat(page.select("main .govuk-button").eachText()).containsExactly("Open this plan again");
        assertThat(group.page("/plans?state=CONTRADICTED").select("main h2 a").eachText())
                .containsExactly("P-1");
        assertThat(group.get(plan(signed) + "/sign-off").statusCode()).isEqualTo(409);
        assertThat(group.get(plan(signed) + "/actions/new").statusCode()).isEqualTo(409);
    }

    @Test
    void an_agency_adds_to_a_plan_of_its_own_alone_and_signs_nothing_off() throws Exception {
        assertThat(lead.page("/plans/" + own.value())
                        .select("main .govuk-button")
                        .eachText())
                .containsExactly("Agree a new action", "Put an agreed action in");
        assertThat(lead.page("/plans/new").select("input[name=kind]").eachAttr("value"))
                .containsExactly("SINGLE_AGENCY");
        for (var other : List.of(alone, open.plan)) {
            assertThat(lead.page("/plans/" + other.value()).select("main .govuk-button"))
                    .isEmpty();
            assertThat(lead.get("/plans/" + other.value() + "/actions/new").statusCode())
                    .isEqualTo(403);
        }
        assertThat(lead.get("/plans/" + own.value() + "/sign-off").statusCode()).isEqualTo(403);
    }

    @Test
    void a_challenge_event_shows_what_is_uncited_and_who_judged_what_they_own() throws Exception {
        var page = group.page("/challenge-events/" + signed.challenge.value());
        assertThat(page.select("h1 + p").text()).contains("Concluded", "Uncited impact", "Judged by own agency");
        assertThat(page.select(".govuk-inset-text").eachText())
                .anyMatch(text -> text.startsWith("Uncited. Moorland Council"))
                .anyMatch(text -> text.startsWith("Judged by own agency. Moorland Council answered"));
        assertThat(page.select("main .govuk-button")).isEmpty();
        assertThat(group.get("/challenge-events/" + signed.challenge.value() + "/answers")
                        .statusCode())
                .isEqualTo(409);
        assertThat(group.page("/challenge-events").text()).contains("Stated in a paper");
    }

    @Test
    void an_action_shows_every_change_its_strength_and_its_plan() throws Exception {
        var page = group.page(action(open));
        assertThat(page.select(".govuk-summary-card__title").eachText())
                .contains("Put into a plan", "Put in other words", "Handed over");
        assertThat(page.select("main").text())
                .contains("Worded first as Train all teams in the neglect tool")
                .contains("Weaker. It rests on people remembering")
                .contains("Multi-agency plan: P-1: Plan after Stork")
                .contains("Before Head of Safeguarding, Moorland Police (ORG-POL)");
        var taken = group.page(action(paper));
        assertThat(taken.select("h1 + p").text()).contains("Said done", "Taken as done on a paper's word");
        assertThat(taken.select("main").text()).contains("The paper says “All trained”");
    }

    @Test
    void what_only_a_paper_states_can_be_agreed_by_a_group_and_linked_and_unlinked() throws Exception {
        var chain = new Mother();
        ledger.records(here.partnership, chain.stated());
        var page = group.page(action(chain));
        assertThat(page.select("main .govuk-button").eachText()).containsExactly("Agree this action");
        assertThat(page.select("main details a").eachText())
                .contains("Link it to a recommendation or finding", "Undo a link")
                .doesNotContain("Agree this action");
        var form = group.page(action(chain) + "/agreement");
        assertThat(form.select("main form").attr("action")).isEqualTo(action(chain) + "/agreement");
        assertThat(form.select(".govuk-summary-list").text())
                .contains("Teams will be trained")
                .contains("the Partnership");
        assertThat(form.select("main [name]").eachAttr("name"))
                .contains("ownerAgency", "ownerPost", "plan", "dueOn-year", "intendedOutcome", "occurredOn-year");
        for (var path : List.of("/links", "/links/undo")) {
            assertThat(group.get(action(chain) + path).statusCode()).as(path).isEqualTo(200);
            assertThat(group.get(action(paper) + path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(lead.page(action(chain)).select("main .govuk-button")).isEmpty();
        assertThat(lead.get(action(chain) + "/agreement").statusCode()).isEqualTo(403);
        assertThat(group.get(action(open) + "/agreement").statusCode()).isEqualTo(409);
    }

    @Test
    void an_approval_on_the_owners_own_word_is_shown_as_such() throws Exception {
        var chain = new Mother();
        ledger.records(here.partnership, chain.agreed());
        ledger.records(Mother.officer(here.partnership, Mother.POLICE), null, chain.extended("2021-12"));
        ledger.records(Mother.officer(here.partnership, null), null, chain.extended("2022-03"));
        assertThat(group.page(action(chain))
                        .select("table")
                        .first()
                        .select("tbody tr td:nth-of-type(2)")
                        .eachText())
                .containsExactly("L&D group (approval as stated by the owner's agency)", "L&D group");
    }

    @Test
    void statements_of_the_same_words_are_told_apart_by_where_they_stand() throws Exception {
        var chain = new Mother();
        var again = chain.progressStated();
        ledger.records(
                here.partnership,
                chain.stated(),
                again,
                new ProgressStated(
                        chain.action,
                        "PR-2",
                        again.statement(),
                        again.state(),
                        null,
                        null,
                        new Citation("papers", "row", "DOC-2", "later.txt:9", null)));
        assertThat(group.page(action(chain) + "/taken-as-done")
                        .select(".govuk-radios__hint")
                        .eachText())
                .anyMatch(hint -> hint.matches("PR-1, .*DOC-1.*, paper.txt:1. Status in the paper: “done”"))
                .contains("PR-2, DOC-2, later.txt:9. Status in the paper: “done”");
    }

    @Test
    void what_is_closed_takes_no_reports_until_it_is_opened_again() throws Exception {
        var path = "/actions/" + open.otherAction.value();
        assertThat(group.page(path).select("main .govuk-button")).isEmpty();
        assertThat(group.page(path).select("main details a").eachAttr("href")).contains(path + "/reopening");
        assertThat(group.get(path + "/progress").statusCode()).isEqualTo(409);
        assertThat(group.get(path + "/rewording").statusCode()).isEqualTo(409);
    }

    @Test
    void an_agency_changes_only_what_it_owns_and_only_some_of_it() throws Exception {
        assertThat(lead.page(action(open)).select("main details")).isEmpty();
        assertThat(lead.get(action(open) + "/strength").statusCode()).isEqualTo(403);
        assertThat(lead.page(action(signed)).select("main details a").eachText())
                .containsExactly(
                        "Hand it over",
                        "Give it a later due date",
                        "Judge its strength",
                        "Cite an entry of a register as evidence");
        assertThat(lead.get(action(signed) + "/withdrawal").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "rewording, text, Record the new wording",
        "hand-over, ownerPost, Record the hand-over",
        "withdrawal, reason, Record the withdrawal",
        "strength, why, Record this judgement"
    })
    void a_change_is_read_back_before_it_is_recorded(String form, String field, String record) throws Exception {
        var path = action(open) + "/" + form;
        assertThat(group.page(path).select("main form").attr("action")).isEqualTo(path);
        group.keep(path + "/check", Map.of(), Map.of("key", "k", field, "As it is now"));
        var check = group.page(path + "/check");
        assertThat(check.text()).contains("As it is now");
        assertThat(check.select("button[value=record]").text()).isEqualTo(record);
    }

    @Test
    void an_open_action_of_a_body_that_was_replaced_is_orphaned_until_handed_over() throws Exception {
        var body = new EntryId(UUID.randomUUID());
        var chain = new Mother();
        ledger.records(
                here.partnership,
                new OrganisationStated(
                        body,
                        "ORG-CCG",
                        Words.plain("Moorland CCG"),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        Mother.citation()),
                chain.agreed(chain.action, "A-5", new Owner(AgencyCode.of("ORG-CCG"), null, null)));
        assertThat(group.page(action(chain)).select("h1 + p").text()).doesNotContain("no longer exists");
        ledger.records(here.partnership, new BodyReplaced(body, List.of(), null, null));
        assertThat(group.page(action(chain)).select("h1 + p").text())
                .contains("Its owner no longer exists: hand it over");
        assertThat(group.page("/actions?only=orphaned").select("main h2 a").eachText())
                .containsExactly("A-5");
        assertThat(group.page(action(chain) + "/hand-over")
                        .select("select[name=ownerAgency] option")
                        .eachAttr("value"))
                .contains(Mother.POLICE)
                .doesNotContain("ORG-CCG");
        ledger.records(
                here.partnership,
                new OwnerHandedOver(chain.action, new Owner(AgencyCode.of(Mother.POLICE), null, null), WHY, null));
        assertThat(group.page("/actions?only=orphaned").select("main h2 a")).isEmpty();
    }
}

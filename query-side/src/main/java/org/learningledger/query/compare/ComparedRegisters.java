package org.learningledger.query.compare;

import static org.learningledger.query.compare.Shape.ORGANISATIONS;
import static org.learningledger.query.compare.Shape.PRIORITIES;
import static org.learningledger.query.compare.Shape.THEMES;
import static org.learningledger.query.compare.Shown.code;
import static org.learningledger.query.compare.Shown.codes;
import static org.learningledger.query.compare.Shown.constant;
import static org.learningledger.query.compare.Shown.constants;
import static org.learningledger.query.compare.Shown.date;
import static org.learningledger.query.compare.Shown.flag;
import static org.learningledger.query.compare.Shown.labelled;
import static org.learningledger.query.compare.Shown.number;
import static org.learningledger.query.compare.Shown.text;
import static org.learningledger.query.compare.Shown.thing;
import static org.learningledger.query.compare.Shown.things;
import static org.learningledger.query.compare.Shown.words;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.ThingKind;
import org.learningledger.events.action.PlanKind;
import org.learningledger.query.action.ActionReader;
import org.learningledger.query.action.ActionState;
import org.learningledger.query.action.ActionWords;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.challenge.ChallengeReader;
import org.learningledger.query.claim.ClaimOrigin;
import org.learningledger.query.claim.ClaimReader;
import org.learningledger.query.claim.ClaimWords;
import org.learningledger.query.claim.Standing;
import org.learningledger.query.discrepancy.DiscrepancyReader;
import org.learningledger.query.discrepancy.DiscrepancyState;
import org.learningledger.query.discrepancy.DiscrepancyWords;
import org.learningledger.query.finding.FindingReader;
import org.learningledger.query.learning.LearningReader;
import org.learningledger.query.learning.Standing.FlagKind;
import org.learningledger.query.learning.Step;
import org.learningledger.query.page.Things;
import org.learningledger.query.plan.PlanReader;
import org.learningledger.query.plan.PlanState;
import org.learningledger.query.plan.PlanWords;
import org.learningledger.query.register.EntryKind;
import org.learningledger.query.register.RegisterReader;
import org.learningledger.query.register.Registers;
import org.learningledger.query.source.PublicationState;
import org.learningledger.query.source.SourceReader;
import org.learningledger.query.source.SourceSort;

/** The registers that can be compared. To show one more column of one takes one line here. */
final class ComparedRegisters {

    private static final String STEPS = "ARRAY["
            + Arrays.stream(Step.values()).map(step -> "'" + step.name() + "'").collect(Collectors.joining(", ")) + "]";

    static final ComparedRegister RECOMMENDATIONS = learning("kind = 'RECOMMENDATION'")
            .of(ThingKind.RECOMMENDATION)
            .listedAt("/recommendations")
            .turning("moved-up", "Reached a higher step", "NOT now.regressed AND " + step("now") + " > " + step("was"))
            .turning(
                    "moved-down",
                    "Stands on a lower step",
                    "NOT now.regressed AND " + step("now") + " < " + step("was"))
            .turning("regressed", "Slipped back", "now.regressed AND NOT was.regressed")
            .turning("returned", "Returned after slipping back", "was.regressed AND NOT now.regressed");

    static final ComparedRegister FINDINGS = new ComparedRegister(
                    "findings", "Findings", "finding", "findings", FindingReader.PROJECTION, FindingReader.KEPT, null)
            .of(ThingKind.FINDING)
            .listedAt("/findings")
            .showing(
                    words("Reference", "reference"),
                    text("What was found", "text"),
                    words("Kind", "kind"),
                    things("Reviews and audits", "sources"),
                    codes(THEMES, "Themes", "themes"),
                    codes(PRIORITIES, "Priorities", "priorities"),
                    words("Area", "area"),
                    date("Date", "date"),
                    things("Recommendations", "recommendations"),
                    flag("Known from papers alone", "stated_only"))
            .notShowing("sort_key", "searched")
            .turning(
                    "answered",
                    "Answered by a recommendation",
                    "cardinality(was.recommendations) = 0 AND cardinality(now.recommendations) > 0");

    static final ComparedRegister ACTIONS = new ComparedRegister(
                    "actions", "Actions", "action", "actions", ActionReader.PROJECTION, ActionReader.KEPT, null)
            .of(ThingKind.ACTION)
            .listedAt("/actions")
            .showing(
                    words("Reference", "reference"),
                    text("What is to be done", "text"),
                    constant("Status", "state", ActionState.class, state -> ActionWords.state(state)
                            .text()),
                    flag("Open", "open"),
                    constant("Kind of plan", "plan", PlanKind.class, ActionWords::plan),
                    thing("In the plan", "plan_id"),
                    code(ORGANISATIONS, "Owner", "owner_agency"),
                    words("Owning post", "owner_post"),
                    words("Owner in words of the paper", "owner_words"),
                    flag("Owner unknown", "owner_unknown"),
                    date("First due date", "first_due"),
                    date("Due date", "current_due"),
                    number("Times extended", "extensions"),
                    words("Status in the newest paper", "stated_status"),
                    flag("Reopened", "reopened"),
                    flag("Taken as done on a paper's word", "taken_as_done"),
                    flag("Judged by own agency", "judged_by_own_agency"),
                    things("Recommendations", "recommendations"))
            .notShowing(
                    "sort_key",
                    "current_due_latest",
                    "first_due_latest",
                    "extended_after",
                    "extended_undated",
                    "approved_by",
                    "own_judgements",
                    "own_judgement_ways",
                    "awaited",
                    "searched")
            .turning("closed", "Closed", "was.open AND NOT now.open")
            .turning(
                    "reopened",
                    "Reopened",
                    "(now.reopened AND NOT was.reopened)"
                            + " OR (was.state IN ('SAID_DONE', 'VERIFIED', 'OUTCOME_RECORDED') AND now.state = 'AGREED')"
                            + " OR (was.state IN ('WITHDRAWN', 'SPLIT', 'MERGED') AND now.open)")
            .turning("extended", "Extended", "now.extensions > was.extensions")
            .turning(
                    "handed-over",
                    "Handed over to another owner",
                    "was.owner_agency IS NOT NULL AND now.owner_agency IS DISTINCT FROM was.owner_agency");

    static final ComparedRegister PLANS = new ComparedRegister(
                    "plans", "Plans", "plan", "plans", PlanReader.PROJECTION, PlanReader.KEPT, null)
            .of(ThingKind.PLAN)
            .listedAt("/plans")
            .entitled("title")
            .showing(
                    words("Reference", "reference"),
                    text("Title", "title"),
                    constant("Kind", "kind", PlanKind.class, ActionWords::plan),
                    code(ORGANISATIONS, "Agency", "agency"),
                    things("Reviews and audits", "sources"),
                    date("Opened", "date"),
                    number("Actions", "actions"),
                    number("Open actions", "open_actions"),
                    constant("Sign-off", "state", PlanState.class, state -> PlanWords.state(state)
                            .text()),
                    flag("Judged by own agency", "judged_by_own_agency"))
            .notShowing("sort_key", "own_judgements", "own_judgement_ways", "searched")
            .turning("signed-off", "Signed off", "now.state = 'SIGNED_OFF' AND was.state <> 'SIGNED_OFF'")
            .turning("reopened", "Reopened", "now.state = 'OPEN' AND was.state <> 'OPEN'")
            .turning(
                    "contradicted",
                    "Contradicted since sign-off",
                    "now.state = 'CONTRADICTED' AND was.state <> 'CONTRADICTED'");

    static final ComparedRegister REVIEWS = source("reviews", "Reviews and inspections", SourceSort.REVIEW)
            .turning(
                    "published",
                    "Published",
                    "now.publication = 'PUBLISHED' AND was.publication IS DISTINCT FROM 'PUBLISHED'")
            .turning(
                    "taken-off",
                    "Taken off the site",
                    "now.publication = 'ENDED' AND was.publication IS DISTINCT FROM 'ENDED'");

    static final ComparedRegister AUDITS = source("audits", "Audits and surveys", SourceSort.AUDIT);

    static final ComparedRegister CHALLENGE_EVENTS = new ComparedRegister(
                    "challenge-events",
                    "Challenge events",
                    "challenge event",
                    "challenge events",
                    ChallengeReader.PROJECTION,
                    ChallengeReader.KEPT,
                    null)
            .of(ThingKind.CHALLENGE_EVENT)
            .listedAt("/challenge-events")
            .entitled("title")
            .showing(
                    words("Reference", "reference"),
                    text("Title", "title"),
                    flag("Known from papers alone", "stated_only"),
                    things("Plans", "plans"),
                    things("Reviews and audits", "sources"),
                    words("Chair", "chair"),
                    date("Date", "date"),
                    number("Answers of agencies", "answers"),
                    number("Claims of impact without evidence", "uncited"),
                    flag("Concluded", "concluded"),
                    flag("Judged by own agency", "judged_by_own_agency"))
            .notShowing("sort_key", "earliest", "latest", "own_judgements", "own_judgement_ways", "searched")
            .turning("held", "Held", "was.stated_only AND NOT now.stated_only")
            .turning("concluded", "Concluded", "now.concluded AND NOT was.concluded");

    static final ComparedRegister CLAIMS = new ComparedRegister(
                    "claims", "Impact claims", "claim", "claims", ClaimReader.PROJECTION, ClaimReader.KEPT, null)
            .listedAt("/impact-claims")
            .orderedBy("text")
            .showing(
                    constant("Claimed", "origin", ClaimOrigin.class, ClaimWords::origin),
                    constant("In a", "thing_kind", ThingKind.class, Things::word),
                    thing("In", "thing"),
                    text("What is claimed", "text"),
                    code(ORGANISATIONS, "Said by", "said_by"),
                    constant("Evidence", "standing", Standing.class, standing -> ClaimWords.tag(standing)
                            .text()),
                    text("Evidence named in words", "named"),
                    things("Evidence cited", "evidence"),
                    date("Date", "date"))
            .notShowing("searched")
            .turning("cited", "Evidence cited", "now.standing = 'CITED' AND was.standing <> 'CITED'")
            .turning("uncited", "No longer cited", "was.standing = 'CITED' AND now.standing <> 'CITED'");

    static final ComparedRegister DISCREPANCIES = new ComparedRegister(
                    "discrepancies",
                    "Discrepancies",
                    "discrepancy",
                    "discrepancies",
                    DiscrepancyReader.PROJECTION,
                    DiscrepancyReader.KEPT,
                    null)
            .of(ThingKind.DISCREPANCY)
            .listedAt("/discrepancies")
            .entitled("first_says")
            .showing(
                    words("Reference", "reference"),
                    constant("How it stands", "state", DiscrepancyState.class, DiscrepancyWords::of),
                    text("One says", "first_says"),
                    text("The other says", "second_says"),
                    words("Found by the check", "found_by"),
                    things("Where they stand", "about"),
                    date("Date", "date"))
            .notShowing("sort_key", "searched")
            .turning(
                    "confirmed", "Confirmed", "was.state = 'SUGGESTED' AND now.state NOT IN ('SUGGESTED', 'DISMISSED')")
            .turning("resolved", "Resolved", "now.state = 'RESOLVED' AND was.state <> 'RESOLVED'")
            .turning("explained", "Explained", "now.state = 'EXPLAINED' AND was.state <> 'EXPLAINED'")
            .turning("left-open", "Left open", "now.state = 'LEFT_OPEN' AND was.state <> 'LEFT_OPEN'")
            .turning("dismissed", "Dismissed", "now.state = 'DISMISSED' AND was.state <> 'DISMISSED'");

    /** The registers that have a description of their own. */
    static final List<ComparedRegister> NAMED = List.of(
            REVIEWS, AUDITS, FINDINGS, RECOMMENDATIONS, ACTIONS, PLANS, CHALLENGE_EVENTS, DISCREPANCIES, CLAIMS);

    /** The registers without rules of their own. */
    static final List<ComparedRegister> ENTRIES = Arrays.stream(EntryKind.values())
            .map(kind -> entries(
                    "registers/" + Registers.segment(kind),
                    title(kind),
                    Registers.one(kind),
                    Registers.many(kind),
                    "kind = '" + kind.name() + "'"))
            .toList();

    private ComparedRegisters() {}

    static Stream<ComparedRegister> all() {
        return Stream.concat(NAMED.stream(), ENTRIES.stream());
    }

    /** @param path as it stands in an address after {@code /compare/} */
    static Optional<ComparedRegister> at(String path) {
        return all().filter(register -> register.path.equals(path)).findFirst();
    }

    /** Where a thing of a kind stands, whatever sort of it it is; empty for what no register shows. */
    static Optional<ComparedRegister> of(ThingKind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case SOURCE -> ANY_SOURCE;
                    case FINDING -> FINDINGS;
                    case RECOMMENDATION -> RECOMMENDATIONS;
                    case PLAN -> PLANS;
                    case ACTION -> ACTIONS;
                    case CHALLENGE_EVENT -> CHALLENGE_EVENTS;
                    case DISCREPANCY -> DISCREPANCIES;
                    case REGISTER_ENTRY -> ANY_ENTRY;
                    case EVIDENCE, MEASURE -> null;
                });
    }

    private static final ComparedRegister ANY_SOURCE = source("sources", "Reviews and audits", null)
            .turning(
                    "published",
                    "Published",
                    "now.publication = 'PUBLISHED' AND was.publication IS DISTINCT FROM 'PUBLISHED'")
            .turning(
                    "taken-off",
                    "Taken off the site",
                    "now.publication = 'ENDED' AND was.publication IS DISTINCT FROM 'ENDED'");

    private static final ComparedRegister ANY_ENTRY = entries("registers", "Registers", "entry", "entries", null);

    private static ComparedRegister learning(String only) {
        return new ComparedRegister(
                        "recommendations",
                        "Recommendations",
                        "recommendation",
                        "recommendations",
                        LearningReader.PROJECTION,
                        LearningReader.KEPT,
                        only)
                .showing(
                        words("Reference", "reference"),
                        text("What is recommended", "text"),
                        constant("Step reached", "step", Step.class, Step::label),
                        flag("Slipped back", "regressed"),
                        things("Reviews and audits", "sources"),
                        codes(THEMES, "Themes", "themes"),
                        codes(PRIORITIES, "Priorities", "priorities"),
                        words("Area", "area"),
                        codes(ORGANISATIONS, "Addressed to", "addressees"),
                        words("Addressed to, in words of the paper", "addressee_words"),
                        date("Date", "date"),
                        flag("Known from papers alone", "stated_only"),
                        number("Actions agreed", "actions"),
                        number("Actions said done", "actions_said_done"),
                        number("Actions verified", "actions_verified"),
                        number("Actions withdrawn", "actions_withdrawn"),
                        number("Actions stated in papers only", "stated_actions"),
                        number("Measures", "measures"),
                        constants("Marked", "flags", FlagKind.class, Wording::plain))
                .notShowing(
                        "kind",
                        "sort_key",
                        "areas",
                        "findings",
                        "closed_on",
                        "tested",
                        "retest_from",
                        "retest_by",
                        "searched");
    }

    private static String title(EntryKind kind) {
        return kind == EntryKind.CHALLENGE_EVENT ? "Challenge events named in papers" : Registers.title(kind);
    }

    private static String step(String row) {
        return "array_position(" + STEPS + ", " + row + ".step)";
    }

    private static ComparedRegister source(String path, String title, @Nullable SourceSort sort) {
        boolean audits = sort == SourceSort.AUDIT;
        return new ComparedRegister(
                        path,
                        title,
                        audits ? "audit or survey" : "review or inspection",
                        audits ? "audits and surveys" : "reviews and inspections",
                        SourceReader.PROJECTION,
                        SourceReader.KEPT,
                        sort == null ? null : "sort = '" + sort.name() + "'")
                .of(ThingKind.SOURCE)
                .listedAt(audits ? "/audits" : "/reviews")
                .entitled("coalesce(pseudonym, title)")
                .showing(
                        words("Reference", "reference"),
                        words("Called", "pseudonym"),
                        text("Title", "title"),
                        words("Kind", "kind"),
                        words("Area", "area"),
                        date("Date", "date"),
                        words("The date is", "date_kind"),
                        flag("Known from papers alone", "stated_only"),
                        text("Result", "result"),
                        things("Repeats", "repeats"),
                        things("Opened", "opened"),
                        constant("Publication", "publication", PublicationState.class, ComparedRegisters::publication),
                        date("Published until", "until"))
                .notShowing("sort", "sort_key", "earliest", "latest", "searched");
    }

    private static String publication(PublicationState state) {
        return switch (state) {
            case PUBLISHED -> "Published";
            case ENDED -> "No longer published";
        };
    }

    private static ComparedRegister entries(String path, String title, String one, String many, @Nullable String only) {
        return new ComparedRegister(path, title, one, many, RegisterReader.PROJECTION, RegisterReader.KEPT, only)
                .listedAt("/" + path)
                .entitled("title")
                .showing(
                        words("Reference", "reference"),
                        text("Title", "title"),
                        words("Formerly", "former"),
                        flag("Replaced", "replaced"),
                        things("Replaced by", "successors"),
                        words("Part of", "parent"),
                        words("Sorted as", "sorted_as"),
                        words("Area", "area"),
                        labelled("What it says", "fact_labels", "fact_values"),
                        text("Note", "note"),
                        date("Date", "date"))
                .notShowing("kind", "sort_key", "searched")
                .turning("renamed", "Renamed", "now.former IS NOT NULL AND now.title IS DISTINCT FROM was.title")
                .turning("replaced", "Replaced", "now.replaced AND NOT was.replaced");
    }
}

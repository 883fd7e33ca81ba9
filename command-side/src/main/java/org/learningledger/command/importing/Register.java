package org.learningledger.command.importing;

import java.util.UUID;
import java.util.function.BiFunction;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionStated;
import org.learningledger.events.action.ProgressStated;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.challenge.ChallengeEventStated;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.finding.FindingStated;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.recommendation.RecommendationStated;
import org.learningledger.events.register.DocumentStated;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.register.GroupStated;
import org.learningledger.events.register.OrganisationStated;
import org.learningledger.events.register.PostStated;
import org.learningledger.events.register.PriorityStated;
import org.learningledger.events.register.ThemeStated;
import org.learningledger.events.source.AuditStated;
import org.learningledger.events.source.ReviewStated;
import org.learningledger.events.source.SourceId;

/**
 * The files that are taken, in the order in which they are recorded, and what one row of each states. Nothing is read
 * out of words: a column becomes a link, a date or an owner only where it is one.
 */
enum Register {
    DOCUMENTS("documents.csv", DocumentStated.class, Register::document),
    ORGANISATIONS("organisations.csv", OrganisationStated.class, Register::organisation),
    GROUPS("groups.csv", GroupStated.class, Register::group),
    POSTS("people_roles.csv", PostStated.class, Register::post),
    PRIORITIES("priorities.csv", PriorityStated.class, Register::priority),
    THEMES("themes.csv", ThemeStated.class, Register::theme),
    REVIEWS("reviews.csv", ReviewStated.class, Register::review),
    AUDITS("audits.csv", AuditStated.class, Register::audit),
    CHALLENGE_EVENTS("challenge_events.csv", ChallengeEventStated.class, Register::challengeEvent),
    FINDINGS("findings.csv", FindingStated.class, Register::finding),
    RECOMMENDATIONS("recommendations.csv", RecommendationStated.class, Register::recommendation),
    ACTIONS("actions.csv", ActionStated.class, Register::action),
    PROGRESS("progress.csv", ProgressStated.class, (row, ownId) -> progress(row));

    private final String file;
    private final Class<? extends LedgerEvent> states;
    private final BiFunction<Row, UUID, LedgerEvent> statement;

    Register(String file, Class<? extends LedgerEvent> states, BiFunction<Row, UUID, LedgerEvent> statement) {
        this.file = file;
        this.states = states;
        this.statement = statement;
    }

    String file() {
        return file;
    }

    /** The kind of fact that a row of this file is. */
    String kind() {
        return states.getSimpleName();
    }

    /** What a row states; {@code ownId} is the id of the thing that the row brings in. */
    LedgerEvent read(Row row, UUID ownId) {
        return statement.apply(row, ownId);
    }

    private static LedgerEvent document(Row row, UUID id) {
        return new DocumentStated(
                new EntryId(id),
                row.reference(),
                row.mustHaveWords("title"),
                row.text("kind_assigned"),
                row.words("produced_by_words"),
                row.words("period_words"),
                row.mustHaveText("lines"),
                row.date(),
                row.words("note"),
                row.citation(null));
    }

    private static LedgerEvent organisation(Row row, UUID id) {
        return new OrganisationStated(
                new EntryId(id),
                row.reference(),
                row.mustHaveWords("name"),
                row.words("other_names"),
                row.text("kind_assigned"),
                row.words("role_words"),
                row.words("former_name"),
                row.references("succeeds_ref"),
                row.date(),
                row.words("note"),
                row.citation(null));
    }

    private static LedgerEvent group(Row row, UUID id) {
        return new GroupStated(
                new EntryId(id),
                row.reference(),
                row.mustHaveWords("name"),
                row.words("other_names"),
                row.text("kind_assigned"),
                row.text("area"),
                row.text("parent_group_ref"),
                row.words("purpose_words"),
                row.date(),
                row.words("note"),
                row.citation(null));
    }

    private static LedgerEvent post(Row row, UUID id) {
        row.mustHaveColumn("published_name"); // the directory keeps the name itself
        return new PostStated(
                new EntryId(id),
                row.reference(),
                row.mustHaveWords("post_title"),
                row.words("other_titles"),
                row.references("organisation_ref"),
                row.references("group_ref"),
                row.words("did_words"),
                row.date(),
                row.words("note"),
                row.citation(null));
    }

    private static LedgerEvent priority(Row row, UUID id) {
        return new PriorityStated(
                new EntryId(id),
                row.reference(),
                row.mustHaveWords("name"),
                row.words("other_name"),
                row.words("aim"),
                row.words("statement"),
                row.date(),
                row.citation("also_at"));
    }

    private static LedgerEvent theme(Row row, UUID id) {
        return new ThemeStated(
                new EntryId(id),
                row.reference(),
                row.text("number"),
                row.mustHaveWords("name"),
                row.things(SourceId::new, "review_ref"),
                null,
                row.citation(null));
    }

    private static LedgerEvent review(Row row, UUID id) {
        return new ReviewStated(
                new SourceId(id),
                row.reference(),
                row.words("alias"),
                row.words("title"),
                row.words("kind_words"),
                row.words("publication_words"),
                row.words("briefing_label"),
                row.date(),
                row.text("date_kind"),
                row.words("note"),
                row.citation("also_at"));
    }

    private static LedgerEvent audit(Row row, UUID id) {
        return new AuditStated(
                new SourceId(id),
                row.reference(),
                row.words("title"),
                row.text("kind_assigned"),
                row.text("area"),
                row.words("conducted_by_words"),
                row.words("format_words"),
                row.words("result_words"),
                row.date(),
                row.text("date_kind"),
                row.things(SourceId::new, "repeats_ref"),
                row.words("not_in_source"),
                row.words("note"),
                row.citation("also_at"));
    }

    private static LedgerEvent challengeEvent(Row row, UUID id) {
        return new ChallengeEventStated(
                new ChallengeEventId(id),
                row.reference(),
                row.text("event_ref"),
                row.words("title"),
                row.text("kind_assigned"),
                row.things(SourceId::new, "review_ref", "audit_ref"),
                row.words("count_words"),
                row.words("format_words"),
                row.words("participants_words"),
                row.words("asked_for_words"),
                row.words("chair_words"),
                row.words("observer_words"),
                row.words("conclusion_words"),
                row.words("output_words"),
                row.date(),
                row.text("date_kind"),
                row.words("note"),
                row.citation("also_at"));
    }

    private static LedgerEvent finding(Row row, UUID id) {
        return new FindingStated(
                new FindingId(id),
                row.reference(),
                row.mustHaveWords("text"),
                row.text("kind_assigned"),
                row.things(SourceId::new, "review_ref", "audit_ref"),
                row.things(ChallengeEventId::new, "challenge_ref"),
                row.references("national_ref"),
                row.references("theme_ref"),
                row.references("priority_ref"),
                row.text("area"),
                row.words("raised_by_words"),
                row.date(),
                row.citation("also_at"));
    }

    private static LedgerEvent recommendation(Row row, UUID id) {
        return new RecommendationStated(
                new RecommendationId(id),
                row.reference(),
                row.mustHaveWords("text"),
                row.text("number_in_source"),
                row.things(SourceId::new, "review_ref"),
                row.references("national_ref"),
                row.words("origin_words"),
                row.words("addressee_words"),
                row.words("owner_words"),
                row.date("due", "due_stated_date"),
                row.date(),
                row.citation("also_at"));
    }

    private static LedgerEvent action(Row row, UUID id) {
        return new ActionStated(
                new ActionId(id),
                row.reference(),
                row.text("id_group"),
                row.mustHaveWords("text"),
                row.things(RecommendationId::new, "recommendation_ref"),
                row.things(FindingId::new, "finding_ref"),
                row.things(SourceId::new, "review_ref", "audit_ref"),
                row.references("national_ref"),
                row.references("theme_ref"),
                row.references("priority_ref"),
                row.words("origin_words"),
                row.words("lead_body_words"),
                row.references("lead_body_ref"),
                row.text("area"),
                row.text("plan_kind"),
                row.date("due", "due_stated_date"),
                row.text("due_kind"),
                row.words("status_words"),
                row.date(),
                row.things(ActionId::new, "related_action_ref"),
                row.words("other_wording"),
                row.text("other_source"),
                row.words("note"),
                row.citation(null));
    }

    private static LedgerEvent progress(Row row) {
        return new ProgressStated(
                new ActionId(row.thing("action_ref")),
                row.reference(),
                row.mustHaveWords("statement"),
                row.words("state_words"),
                row.date(),
                row.text("date_kind"),
                row.citation(null));
    }
}

package org.learningledger.command.importing;

import java.util.UUID;
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
import org.learningledger.events.source.AuditStated;
import org.learningledger.events.source.ReviewStated;
import org.learningledger.events.source.SourceId;

/** The chain from reviews and audits to actions: what one row of each file states. */
final class ChainRows {

    private ChainRows() {}

    static LedgerEvent review(Row row, UUID id) {
        return new ReviewStated(
                new SourceId(id),
                row.reference(),
                row.published("alias"),
                row.published("title"),
                row.words("kind_words"),
                row.words("publication_words"),
                row.words("briefing_label"),
                row.date(),
                row.text("date_kind"),
                row.words("note"),
                row.citation("also_at"));
    }

    static LedgerEvent audit(Row row, UUID id) {
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

    static LedgerEvent challengeEvent(Row row, UUID id) {
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

    static LedgerEvent finding(Row row, UUID id) {
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

    static LedgerEvent recommendation(Row row, UUID id) {
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

    static LedgerEvent action(Row row, UUID id) {
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

    static LedgerEvent progress(Row row) {
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

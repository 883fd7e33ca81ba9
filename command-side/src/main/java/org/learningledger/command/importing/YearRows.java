package org.learningledger.command.importing;

import java.util.UUID;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.register.AssuranceStated;
import org.learningledger.events.register.BriefingStated;
import org.learningledger.events.register.BudgetStated;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.register.IndicatorStated;
import org.learningledger.events.register.LearningEventStated;
import org.learningledger.events.register.NationalItemStated;
import org.learningledger.events.register.ProcedureStated;
import org.learningledger.events.register.RapidReviewsStated;
import org.learningledger.events.register.ReportPassageStated;
import org.learningledger.events.register.TrainingStated;
import org.learningledger.events.source.SourceId;

/** Figures, training, procedures and whatever else a report tells of its year: what one row of each file states. */
final class YearRows {

    private YearRows() {}

    static LedgerEvent rapidReviews(Row row, UUID id) {
        return new RapidReviewsStated(
                new EntryId(id),
                row.reference(),
                row.text("area"),
                row.text("count"),
                row.mustHaveWords("text"),
                row.text("period"),
                row.date(),
                row.citation(null));
    }

    static LedgerEvent indicator(Row row, UUID id) {
        return new IndicatorStated(
                new EntryId(id),
                row.reference(),
                row.text("table"),
                row.mustHaveWords("indicator"),
                row.text("area"),
                row.text("period"),
                row.text("value"),
                row.text("qualifier"),
                row.text("unit"),
                row.text("previous_period"),
                row.text("previous_value"),
                row.text("previous_unit"),
                row.text("stated_change"),
                row.text("rank"),
                row.text("previous_rank"),
                row.things(SourceId::new, "audit_ref", "review_ref"),
                row.date(),
                row.words("note"),
                row.citation("also_at"));
    }

    static LedgerEvent learningEvent(Row row, UUID id) {
        return new LearningEventStated(
                new EntryId(id),
                row.reference(),
                row.mustHaveWords("title"),
                row.text("kind_assigned"),
                row.words("format_words"),
                row.words("host_words"),
                row.words("topic_words"),
                row.text("interest"),
                row.text("attendees"),
                row.text("facilitators"),
                row.text("total"),
                row.words("attendance_words"),
                row.words("follow_up_words"),
                row.references("priority_ref"),
                row.things(ActionId::new, "action_ref"),
                row.text("date_kind"),
                row.date(),
                row.words("note"),
                row.citation("also_at"));
    }

    static LedgerEvent training(Row row, UUID id) {
        return new TrainingStated(
                new EntryId(id),
                row.reference(),
                row.text("kind_assigned"),
                row.words("subject"),
                row.text("value"),
                row.text("qualifier"),
                row.text("unit"),
                row.text("area"),
                row.words("provider_words"),
                row.words("text"),
                row.things(ActionId::new, "action_ref"),
                row.things(SourceId::new, "audit_ref"),
                row.referenceOrNull("event_ref"),
                row.date(),
                row.words("note"),
                row.citation("also_at"));
    }

    static LedgerEvent procedure(Row row, UUID id) {
        return new ProcedureStated(
                new EntryId(id),
                row.reference(),
                row.mustHaveWords("name"),
                row.words("other_names"),
                row.words("list_words"),
                row.words("change_words"),
                row.words("web_link"),
                row.things(ActionId::new, "action_ref"),
                row.things(SourceId::new, "review_ref"),
                row.date(),
                row.words("note"),
                row.citation("also_at"));
    }

    static LedgerEvent briefing(Row row, UUID id) {
        return new BriefingStated(
                new EntryId(id),
                row.reference(),
                row.mustHavePublished("title"),
                row.text("list_label"),
                row.text("kind_assigned"),
                row.things(SourceId::new, "review_ref", "audit_ref"),
                row.date(),
                row.words("note"),
                row.citation(null));
    }

    static LedgerEvent budget(Row row, UUID id) {
        return new BudgetStated(
                new EntryId(id),
                row.reference(),
                row.text("row_kind_assigned"),
                row.words("funding_agency"),
                row.references("organisation_ref"),
                row.text("amount"),
                row.text("currency"),
                row.words("text"),
                row.date(),
                row.words("note"),
                row.citation(null));
    }

    static LedgerEvent nationalItem(Row row, UUID id) {
        return new NationalItemStated(
                new EntryId(id),
                row.reference(),
                row.referenceOrNull("parent_ref"),
                row.text("row_kind_assigned"),
                row.text("seq"),
                row.mustHaveWords("text"),
                row.things(SourceId::new, "review_ref", "audit_ref"),
                row.things(ActionId::new, "action_ref"),
                row.date(),
                row.words("note"),
                row.citation("also_at"));
    }

    static LedgerEvent assurance(Row row, UUID id) {
        return new AssuranceStated(
                new EntryId(id),
                row.reference(),
                row.text("kind_assigned"),
                row.mustHaveWords("text"),
                row.words("made_by_words"),
                row.references("role_ref"),
                row.references("priority_ref"),
                row.things(SourceId::new, "audit_ref"),
                row.words("evidence_cited_words"),
                row.words("period_words"),
                row.date(),
                row.words("note"),
                row.citation("also_at"));
    }

    static LedgerEvent reportPassage(Row row, UUID id) {
        return new ReportPassageStated(
                new EntryId(id),
                row.reference(),
                row.referenceOrNull("document_ref"),
                row.text("section"),
                row.text("kind_assigned"),
                row.text("area"),
                row.references("priority_ref"),
                row.mustHavePublished("text"),
                row.things(ActionId::new, "action_ref"),
                null,
                row.citation(null));
    }
}

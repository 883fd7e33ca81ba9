package org.learningledger.command.register;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.learningledger.command.form.FormPost;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.register.RegisterEvent;
import org.learningledger.events.source.SourceId;
import org.learningledger.web.problem.NotFound;

/** What a person enters into a register: a statement like those of an import, with the place where it says so. */
enum ByHand {
    DOCUMENTS("documents", ByHandBodies::document),
    ORGANISATIONS("organisations", ByHandBodies::organisation),
    GROUPS("groups", ByHandBodies::group),
    POSTS("posts", ByHandBodies::post),
    PRIORITIES("priorities", ByHandBodies::priority),
    THEMES("themes", ByHandBodies::theme),
    INDICATORS("indicators", ByHandYear::indicator),
    TRAINING("training", ByHandYear::training),
    LEARNING_EVENTS("learning-events", ByHandYear::learningEvent),
    PROCEDURES("procedures", ByHandYear::procedure),
    BRIEFINGS("briefings", ByHandYear::briefing),
    BUDGET("budget", ByHandYear::budget),
    NATIONAL_ITEMS("national-items", ByHandYear::nationalItem),
    RAPID_REVIEWS("rapid-reviews", ByHandYear::rapidReviews),
    ASSURANCE_STATEMENTS("assurance-statements", ByHandSaid::assurance),
    REPORT_STATEMENTS("report-statements", ByHandSaid::reportPassage),
    COMMITTEE_RESOLUTIONS("committee-resolutions", ByHandSaid::resolution),
    COMMITTEE_ACTIONS("committee-actions", ByHandSaid::committeeAction),
    DECISIONS("decisions", ByHandSaid::decision),
    VOICE_OF_THE_CHILD("voice-of-the-child", ByHandSaid::voice);

    private static final String DATA_SET = "entered by hand";

    private final String segment;
    private final Function<Answered, RegisterEvent> statement;

    ByHand(String segment, Function<Answered, RegisterEvent> statement) {
        this.segment = segment;
        this.statement = statement;
    }

    /** @throws NotFound where no such register takes entries by hand */
    static ByHand ofSegment(String segment) {
        return Arrays.stream(values())
                .filter(each -> each.segment.equals(segment))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    static List<String> segments() {
        return Arrays.stream(values()).map(each -> each.segment).toList();
    }

    RegisterEvent read(FormPost form, EntryId id) {
        return statement.apply(new Answered(form, id));
    }

    /** What an entry made by hand goes by. */
    static String reference(UUID id) {
        return "H-" + id.toString().substring(0, 8);
    }

    static Citation citation(FormPost form, String reference) {
        return new Citation(
                DATA_SET,
                reference,
                form.optionalText("document"),
                form.mustHaveText("place", "Enter where it says so, such as the paper and its page"),
                null);
    }

    /** The answers of one form, read field by field. */
    record Answered(FormPost form, EntryId id) {

        String reference() {
            return ByHand.reference(id.value());
        }

        Words mustHave(String field, String sentence) {
            return form.mustHave(field, sentence);
        }

        Words published(String field, String sentence) {
            return form.published(field, sentence);
        }

        @Nullable
        Words words(String field) {
            return form.optional(field);
        }

        @Nullable
        String text(String field) {
            return form.optionalText(field);
        }

        List<String> texts(String field) {
            return form.texts(field);
        }

        List<SourceId> sources() {
            return form.onFile("sources", SourceId::new);
        }

        List<ActionId> actions() {
            return form.onFile("actions", ActionId::new);
        }

        @Nullable
        StatedDate date(String field, String label) {
            return form.date(field, label);
        }

        @Nullable
        StatedDate occurredOn() {
            return date("occurredOn", "The date");
        }

        @Nullable
        Words note() {
            return words("note");
        }

        Citation citation() {
            return ByHand.citation(form, reference());
        }
    }
}

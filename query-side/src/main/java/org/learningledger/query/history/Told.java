package org.learningledger.query.history;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionEvent;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.challenge.ChallengeEvent;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.discrepancy.DiscrepancyEvent;
import org.learningledger.events.evidence.EvidenceEvent;
import org.learningledger.events.finding.FindingEvent;
import org.learningledger.events.measure.Comparator;
import org.learningledger.events.measure.MeasureEvent;
import org.learningledger.events.plan.PlanEvent;
import org.learningledger.events.privacy.ErasureEvent;
import org.learningledger.events.recommendation.RecommendationEvent;
import org.learningledger.events.register.RegisterEvent;
import org.learningledger.events.source.SourceEvent;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.history.HistoryEntry.Detail;
import org.learningledger.query.page.DateWords;

/**
 * A fact as people read it.
 *
 * @param title a few words
 * @param sentence what was recorded
 * @param reason why, where the fact gives one
 * @param details what else it holds, but the ids of things: what it bears upon is told beside it
 */
record Told(String title, String sentence, @Nullable String reason, List<Detail> details) {

    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    /** What stands for a sentence where a kind of event has none. */
    static final String NO_WORDS = "This kind of entry has no description of its own yet.";

    static final String AREA = "Area";
    static final String DATE_IS = "The date is";
    static final String INTENDED = "What was intended";
    static final String NATIONAL_ITEMS = "National items";
    static final String NOTE = "Note";
    static final String ORIGIN = "Origin";
    static final String PLAN = "Plan";
    static final String PRIORITIES = "Priorities";
    static final String SORTED_AS = "Sorted as";
    static final String THEMES = "Themes";

    /** A kind of event that has no words of its own is told by its name: none is ever left out. */
    static Told of(LedgerEvent event) {
        return switch (event) {
            case SourceEvent source -> SourceTold.of(source);
            case FindingEvent finding -> FindingTold.of(finding);
            case RecommendationEvent recommendation -> RecommendationTold.of(recommendation);
            case PlanEvent plan -> PlanTold.of(plan);
            case ActionEvent action -> ActionTold.of(action);
            case EvidenceEvent evidence -> EvidenceTold.of(evidence);
            case MeasureEvent measure -> MeasureTold.of(measure);
            case ChallengeEvent challenge -> ChallengeTold.of(challenge);
            case DiscrepancyEvent discrepancy -> DiscrepancyTold.of(discrepancy);
            case RegisterEvent entry -> RegisterTold.of(entry);
            case CorrectionEvent correction -> CorrectionTold.of(correction);
            case ErasureEvent erasure -> ErasureTold.of(erasure);
            default -> unknown(event);
        };
    }

    private static Told unknown(LedgerEvent event) {
        var words = WORD.split(event.getClass().getSimpleName());
        var title = new StringBuilder(words[0]);
        Stream.of(words).skip(1).forEach(word -> title.append(' ').append(word.toLowerCase(Locale.UK)));
        return told(title.toString(), NO_WORDS);
    }

    static String said(Words words) {
        return Wording.ended(Wording.of(words));
    }

    static String remark(@Nullable Words remark) {
        return remark == null ? "" : " Remark: " + said(remark);
    }

    static Told told(String title, String sentence) {
        return new Told(title, sentence, null, List.of());
    }

    Told because(@Nullable Words why) {
        return new Told(title, sentence, Wording.orNull(why), details);
    }

    Told detail(String label, @Nullable Words words) {
        return detail(label, Wording.orNull(words));
    }

    Told detail(String label, @Nullable StatedDate date) {
        return detail(label, date == null ? null : date(date));
    }

    Told detail(String label, List<String> references) {
        return detail(label, references.isEmpty() ? null : Wording.list(references));
    }

    Told detail(String label, @Nullable String text) {
        return detail(label, text, Detail.Naming.NONE);
    }

    Told coded(String label, List<String> organisations) {
        return detail(label, organisations.isEmpty() ? null : Wording.list(organisations), Detail.Naming.ORGANISATIONS);
    }

    /** What in its text looked like a detail of a person, where whoever recorded it said that it may stand. */
    Told mayStand(@Nullable String said) {
        if (said == null) return this;
        var details = Stream.of(said.split(" "))
                .map(each ->
                        each.substring(each.indexOf(':') + 1).replace('_', ' ').toLowerCase(Locale.UK))
                .map(each -> each.replace("nhs", "NHS").replace("national insurance", "National Insurance"))
                .distinct()
                .toList();
        return detail("Said to be able to stand in the text", Wording.list(details));
    }

    /** Where a statement stands, so that anybody can look it up. */
    Told cited(Citation citation) {
        return detail("Document", citation.document(), Detail.Naming.PAPER)
                .detail("Place", citation.place())
                .detail("Also at", citation.alsoAt())
                .detail("Brought in as", "row " + citation.row() + " of " + citation.dataSet());
    }

    Told detail(String label, @Nullable String text, Detail.Naming naming) {
        if (text == null || text.isBlank()) return this;
        var more = Stream.concat(details.stream(), Stream.of(new Detail(label, text, naming)));
        return new Told(title, sentence, reason, more.toList());
    }

    static String date(StatedDate date) {
        return DateWords.of(Dated.of(date));
    }

    static String sentence(String start, String rest) {
        return Wording.ended(start + " " + rest);
    }

    static String called(String reference, @Nullable Words... names) {
        return Stream.of(names)
                .filter(name -> name != null)
                .findFirst()
                .map(name -> reference + ", " + Wording.of(name))
                .orElse(reference);
    }

    static String quote(String reference, Words text) {
        return reference + ": " + said(text);
    }

    static String owner(Owner owner) {
        var said = Stream.of(
                        owner.post(),
                        owner.agency() == null ? null : owner.agency().value(),
                        Wording.orNull(owner.asPrinted()))
                .filter(part -> part != null)
                .toList();
        return said.isEmpty() ? "nobody is named" : String.join(", ", said);
    }

    static String comparator(Comparator comparator) {
        return switch (comparator) {
            case AT_LEAST -> "at least";
            case AT_MOST -> "at most";
        };
    }

    /** The kind of a plan, and who answers for it. */
    static String kind(PlanKind plan) {
        return switch (plan) {
            case MULTI_AGENCY -> "multi-agency: agencies answer for it together";
            case SINGLE_AGENCY -> "single agency: one agency answers for it";
        };
    }

    /** "due on" for {@code dueOn}. */
    static String field(String name) {
        return WORD.matcher(name).replaceAll(" ").toLowerCase(Locale.UK);
    }
}

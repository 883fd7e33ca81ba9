package org.learningledger.command.register;

import org.learningledger.command.register.ByHand.Answered;
import org.learningledger.events.register.BriefingStated;
import org.learningledger.events.register.BudgetStated;
import org.learningledger.events.register.IndicatorStated;
import org.learningledger.events.register.LearningEventStated;
import org.learningledger.events.register.NationalItemStated;
import org.learningledger.events.register.ProcedureStated;
import org.learningledger.events.register.RapidReviewsStated;
import org.learningledger.events.register.RegisterEvent;
import org.learningledger.events.register.TrainingStated;

/** Figures, training, procedures and the like entered by hand. */
final class ByHandYear {

    private static final String WORDS = "Enter what it says";

    private ByHandYear() {}

    static RegisterEvent indicator(Answered given) {
        return new IndicatorStated(
                given.id(),
                given.reference(),
                given.text("table"),
                given.mustHave("indicator", "Enter what the figure counts"),
                given.text("area"),
                given.text("period"),
                given.text("value"),
                given.text("qualifier"),
                given.text("unit"),
                given.text("previousPeriod"),
                given.text("previousValue"),
                given.text("previousUnit"),
                given.text("statedChange"),
                given.text("rank"),
                given.text("previousRank"),
                given.sources(),
                given.occurredOn(),
                given.note(),
                given.citation());
    }

    static RegisterEvent training(Answered given) {
        return new TrainingStated(
                given.id(),
                given.reference(),
                given.text("sortedAs"),
                given.mustHave("subject", "Enter what the training was about"),
                given.text("value"),
                given.text("qualifier"),
                given.text("unit"),
                given.text("area"),
                given.words("provider"),
                given.words("text"),
                given.actions(),
                given.sources(),
                given.text("learningEvent"),
                given.occurredOn(),
                given.note(),
                given.citation());
    }

    static RegisterEvent learningEvent(Answered given) {
        return new LearningEventStated(
                given.id(),
                given.reference(),
                given.mustHave("title", "Enter the title of the event"),
                given.text("sortedAs"),
                given.words("format"),
                given.words("host"),
                given.words("topic"),
                given.text("interest"),
                given.text("attendees"),
                given.text("facilitators"),
                given.text("total"),
                given.words("attendance"),
                given.words("followUp"),
                given.texts("priorities"),
                given.actions(),
                null,
                given.occurredOn(),
                given.note(),
                given.citation());
    }

    static RegisterEvent procedure(Answered given) {
        return new ProcedureStated(
                given.id(),
                given.reference(),
                given.mustHave("name", "Enter the name of the procedure"),
                given.words("otherNames"),
                given.words("list"),
                given.words("change"),
                given.words("webLink"),
                given.actions(),
                given.sources(),
                given.occurredOn(),
                given.note(),
                given.citation());
    }

    static RegisterEvent briefing(Answered given) {
        return new BriefingStated(
                given.id(),
                given.reference(),
                given.published("title", "Enter the title of the briefing"),
                given.text("listLabel"),
                given.text("sortedAs"),
                given.sources(),
                given.occurredOn(),
                given.note(),
                given.citation());
    }

    static RegisterEvent budget(Answered given) {
        return new BudgetStated(
                given.id(),
                given.reference(),
                given.text("sortedAs"),
                given.mustHave("fundingAgency", "Enter who pays, or what the sum is"),
                given.texts("organisations"),
                given.text("amount"),
                given.text("currency"),
                given.words("text"),
                given.occurredOn(),
                given.note(),
                given.citation());
    }

    static RegisterEvent nationalItem(Answered given) {
        return new NationalItemStated(
                given.id(),
                given.reference(),
                given.text("parent"),
                given.text("sortedAs"),
                given.text("sequence"),
                given.mustHave("text", WORDS),
                given.sources(),
                given.actions(),
                given.occurredOn(),
                given.note(),
                given.citation());
    }

    static RegisterEvent rapidReviews(Answered given) {
        return new RapidReviewsStated(
                given.id(),
                given.reference(),
                given.text("area"),
                given.text("count"),
                given.mustHave("text", WORDS),
                given.text("period"),
                given.occurredOn(),
                given.citation());
    }
}

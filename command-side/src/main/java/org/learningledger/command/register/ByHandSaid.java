package org.learningledger.command.register;

import org.learningledger.command.register.ByHand.Answered;
import org.learningledger.events.register.AssuranceStated;
import org.learningledger.events.register.CommitteeActionStated;
import org.learningledger.events.register.CommitteeResolutionStated;
import org.learningledger.events.register.DecisionStated;
import org.learningledger.events.register.RegisterEvent;
import org.learningledger.events.register.ReportPassageStated;
import org.learningledger.events.register.VoiceOfChildStated;

/** What was said, claimed, asked for and decided, entered by hand. */
final class ByHandSaid {

    private static final String WORDS = "Enter what it says";

    private ByHandSaid() {}

    static RegisterEvent assurance(Answered given) {
        return new AssuranceStated(
                given.id(),
                given.reference(),
                given.text("sortedAs"),
                given.mustHave("text", WORDS),
                given.words("madeBy"),
                given.texts("posts"),
                given.texts("priorities"),
                given.sources(),
                given.words("evidenceCited"),
                given.words("period"),
                given.occurredOn(),
                given.note(),
                given.citation());
    }

    static RegisterEvent reportPassage(Answered given) {
        var citation = given.citation();
        return new ReportPassageStated(
                given.id(),
                given.reference(),
                citation.document(),
                given.text("section"),
                given.text("sortedAs"),
                given.text("area"),
                given.texts("priorities"),
                given.published("text", WORDS),
                given.actions(),
                given.occurredOn(),
                citation);
    }

    static RegisterEvent resolution(Answered given) {
        return new CommitteeResolutionStated(
                given.id(),
                given.reference(),
                given.mustHave("committee", "Enter which committee it was"),
                given.mustHave("resolution", "Enter what was resolved"),
                given.date("dueOn", "The date when an answer is due"),
                given.occurredOn(),
                given.note(),
                given.citation());
    }

    static RegisterEvent committeeAction(Answered given) {
        return new CommitteeActionStated(
                given.id(),
                given.reference(),
                given.words("committee"),
                given.mustHave("text", "Enter what was asked for"),
                given.words("officer"),
                given.words("fromMeeting"),
                given.date("dueOn", "The date when it is due"),
                given.occurredOn(),
                given.note(),
                given.citation());
    }

    static RegisterEvent decision(Answered given) {
        return new DecisionStated(
                given.id(),
                given.reference(),
                given.mustHave("body", "Enter which body decided"),
                given.mustHave("decision", "Enter what was decided, or that it met"),
                given.occurredOn(),
                given.note(),
                given.citation());
    }

    static RegisterEvent voice(Answered given) {
        return new VoiceOfChildStated(
                given.id(),
                given.reference(),
                given.mustHave("said", "Enter what children, young people or families said"),
                given.words("heardHow"),
                given.words("useMade"),
                given.texts("priorities"),
                given.sources(),
                given.text("area"),
                given.occurredOn(),
                given.note(),
                given.citation());
    }
}

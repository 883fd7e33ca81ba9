package org.learningledger.command.register;

import java.util.List;
import org.learningledger.command.register.ByHand.Answered;
import org.learningledger.events.register.DocumentStated;
import org.learningledger.events.register.GroupStated;
import org.learningledger.events.register.OrganisationStated;
import org.learningledger.events.register.PostStated;
import org.learningledger.events.register.PriorityStated;
import org.learningledger.events.register.RegisterEvent;
import org.learningledger.events.register.ThemeStated;

/** Papers, bodies, posts, priorities and themes entered by hand. */
final class ByHandBodies {

    private static final String NAME = "Enter its name";

    private ByHandBodies() {}

    static RegisterEvent document(Answered given) {
        var citation = given.citation();
        return new DocumentStated(
                given.id(),
                given.reference(),
                given.mustHave("title", "Enter the title of the paper"),
                given.text("sortedAs"),
                given.words("producedBy"),
                given.words("period"),
                citation.place(),
                given.occurredOn(),
                given.note(),
                citation);
    }

    static RegisterEvent organisation(Answered given) {
        return new OrganisationStated(
                given.id(),
                given.reference(),
                given.mustHave("name", NAME),
                given.words("otherNames"),
                given.text("sortedAs"),
                given.words("role"),
                given.words("formerName"),
                List.of(),
                given.occurredOn(),
                given.note(),
                given.citation());
    }

    static RegisterEvent group(Answered given) {
        return new GroupStated(
                given.id(),
                given.reference(),
                given.mustHave("name", NAME),
                given.words("otherNames"),
                given.text("sortedAs"),
                given.text("area"),
                null,
                given.words("purpose"),
                given.occurredOn(),
                given.note(),
                given.citation());
    }

    static RegisterEvent post(Answered given) {
        return new PostStated(
                given.id(),
                given.reference(),
                given.mustHave("title", "Enter the title of the post"),
                given.words("otherTitles"),
                given.texts("organisations"),
                List.of(),
                given.words("did"),
                given.occurredOn(),
                given.note(),
                given.citation());
    }

    static RegisterEvent priority(Answered given) {
        return new PriorityStated(
                given.id(),
                given.reference(),
                given.mustHave("name", NAME),
                given.words("otherName"),
                given.words("aim"),
                given.words("statement"),
                given.occurredOn(),
                given.citation());
    }

    static RegisterEvent theme(Answered given) {
        return new ThemeStated(
                given.id(),
                given.reference(),
                given.text("number"),
                given.mustHave("name", NAME),
                given.sources(),
                given.occurredOn(),
                given.citation());
    }
}

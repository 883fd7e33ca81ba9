package org.learningledger.query.register;

import java.util.Arrays;
import java.util.List;
import org.learningledger.query.api.Inquiry;
import org.learningledger.query.api.Question;
import org.learningledger.query.api.Questions;
import org.learningledger.web.problem.NotFound;
import org.springframework.stereotype.Component;

/** What programs may ask about the registers without rules of their own. */
@Component
class RegisterQuestions implements Questions {

    private final RegisterReader register;

    RegisterQuestions(RegisterReader register) {
        this.register = register;
    }

    /**
     * A register.
     *
     * @param segment as it stands in its address
     * @param entries how many it holds
     */
    record RegisterHeld(String segment, String title, long entries) {}

    @Override
    public List<Question<?>> questions() {
        return List.of(
                Question.list(
                        "/registers",
                        "The registers, and how many entries each holds",
                        RegisterReader.PROJECTION,
                        RegisterHeld.class,
                        RegisterHeld::segment,
                        (asked, page) -> Question.page(held(asked.partnership()), page)),
                Question.list(
                                "/registers/{segment}",
                                "The entries of one register",
                                RegisterReader.PROJECTION,
                                EntryLine.class,
                                EntryLine::id,
                                (asked, page) -> register.list(
                                        asked.partnership(), wanted(asked).kind(), asked.text("text"), page))
                        .about(EntryLine::id)
                        .by("text", "Words to look for", String.class),
                Question.one(
                        "/registers/{segment}/{id}",
                        "One entry of a register",
                        RegisterReader.PROJECTION,
                        OneEntry.class,
                        OneEntry::version,
                        asked -> register.one(asked.partnership(), asked.id())
                                .filter(entry ->
                                        entry.line().kind() == wanted(asked).kind())));
    }

    private List<RegisterHeld> held(String partnership) {
        var counts = register.counts(partnership);
        return Arrays.stream(Registers.values())
                .map(each -> new RegisterHeld(each.segment, each.title, counts.getOrDefault(each.kind(), 0L)))
                .toList();
    }

    private static Registers wanted(Inquiry asked) {
        return Registers.ofSegment(asked.variable("segment")).orElseThrow(NotFound::new);
    }
}

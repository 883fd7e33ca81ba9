package org.learningledger.query.clock;

import java.util.List;
import org.learningledger.query.api.Question;
import org.learningledger.query.api.Questions;
import org.learningledger.query.source.SourceReader;
import org.learningledger.store.clock.ClockRule;
import org.learningledger.store.clock.ClockRules;
import org.learningledger.store.time.Moment;
import org.springframework.stereotype.Component;

/** What programs may ask about clocks. */
@Component
class ClockQuestions implements Questions {

    private final ClockReader clocks;

    ClockQuestions(ClockReader clocks) {
        this.clocks = clocks;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(
                Question.list(
                                ClocksPage.PATH,
                                "Which periods run for reviews, and which ran late; met ones only where asked for",
                                SourceReader.PROJECTION,
                                ClockLine.class,
                                ClockLine::id,
                                (asked, page) -> clocks.list(
                                        asked.partnership(),
                                        new ClockFilter(asked.one("state", ClockState.class), asked.text("rule")),
                                        Moment.asked().day(),
                                        page))
                        .about(line -> line.source().id())
                        .by("state", "How the clock stands", ClockState.class)
                        .by("rule", "Id of the rule that it is counted by", String.class),
                Question.list(
                        ClocksPage.RULES,
                        "The rules that clocks are counted by: how long, since when, and who says so",
                        SourceReader.PROJECTION,
                        ClockRule.class,
                        rule -> rule.id() + "/" + rule.from(),
                        (asked, page) -> Question.page(ClockRules.all(), page)));
    }
}

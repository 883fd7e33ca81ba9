package org.learningledger.query.retest;

import java.util.List;
import org.learningledger.query.api.Question;
import org.learningledger.query.api.Questions;
import org.learningledger.store.time.Moment;
import org.springframework.stereotype.Component;

/** What programs may ask about the re-test clock, as it stands on the day that is asked about. */
@Component
class RetestQuestions implements Questions {

    private final RetestReader retests;

    RetestQuestions(RetestReader retests) {
        this.retests = retests;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(Question.list(
                        "/re-tests",
                        "What is due to be tested again, and what was never tested",
                        RetestReader.PROJECTION,
                        RetestLine.class,
                        RetestLine::id,
                        (asked, page) -> retests.list(
                                asked.partnership(),
                                new RetestFilter(
                                        asked.one("state", RetestState.class), asked.text("theme"), asked.text("text")),
                                Moment.asked().day(),
                                page))
                .about(RetestLine::id)
                .by("state", "Where its clock stands", RetestState.class)
                .by("theme", "Reference of a theme", String.class)
                .by("text", "Words to look for", String.class));
    }
}

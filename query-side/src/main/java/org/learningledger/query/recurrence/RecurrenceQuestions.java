package org.learningledger.query.recurrence;

import java.util.List;
import org.learningledger.query.api.Question;
import org.learningledger.query.api.Questions;
import org.springframework.stereotype.Component;

/** What programs may ask about later findings that may be earlier learning again. */
@Component
class RecurrenceQuestions implements Questions {

    private final RecurrenceReader recurrences;

    RecurrenceQuestions(RecurrenceReader recurrences) {
        this.recurrences = recurrences;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(Question.list(
                        "/recurrences",
                        "Later findings that may be earlier learning again, and what somebody said of each",
                        RecurrenceReader.PROJECTION,
                        Recurrence.class,
                        recurrence -> recurrence.earlier().id() + " " + recurrence.finding(),
                        (asked, page) -> recurrences.list(
                                asked.partnership(),
                                new RecurrenceFilter(
                                        asked.one("state", RecurrenceState.class),
                                        asked.text("theme"),
                                        asked.text("area")),
                                page))
                .about(Recurrence::finding)
                .by("state", "Whether somebody has looked, and what they said", RecurrenceState.class)
                .by("theme", "Reference of a theme that both share", String.class)
                .by("area", "Area of the later finding or of the earlier learning", String.class));
    }
}

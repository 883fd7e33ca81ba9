package org.learningledger.query.dates;

import java.util.List;
import org.learningledger.query.api.Inquiry;
import org.learningledger.query.api.Question;
import org.learningledger.query.api.Questions;
import org.learningledger.store.time.Moment;
import org.springframework.stereotype.Component;

/** What programs may ask about how due dates moved. */
@Component
class DatesQuestions implements Questions {

    private final DatesReader dates;

    DatesQuestions(DatesReader dates) {
        this.dates = dates;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(
                extended(
                                "/dates",
                                "Actions whose due date was extended, how far it moved, and who approved it",
                                (asked, page) -> dates.list(asked.partnership(), filter(asked), page))
                        .by("open", "Whether it still has to be done and verified", Boolean.class),
                extended(
                        "/dates/never-overdue",
                        "Awaited actions that would be overdue by their first due date, and are not by the current one",
                        (asked, page) -> dates.list(
                                asked.partnership(),
                                filter(asked).neverOverdueOn(Moment.asked().day()),
                                page)),
                Question.list(
                        "/dates/agencies",
                        "How the due dates of each agency's actions moved: in the order of codes, no ranking",
                        DatesReader.PROJECTION,
                        AgencyDates.class,
                        each -> String.valueOf(each.agency()),
                        (asked, page) -> Question.page(
                                dates.agencies(
                                        asked.partnership(), Moment.asked().day()),
                                page)));
    }

    private static Question<Extended> extended(String path, String summary, Question.Lister<Extended> list) {
        return Question.list(path, summary, DatesReader.PROJECTION, Extended.class, Extended::id, list)
                .about(Extended::id)
                .by("agency", "Code of the owning agency", String.class)
                .by("again", "Whether it was extended more than once", Boolean.class)
                .by("afterDue", "Whether it was extended after its due date had passed, or so recorded", Boolean.class)
                .by("text", "Words to look for", String.class);
    }

    private static ExtensionFilter filter(Inquiry asked) {
        return new ExtensionFilter(
                asked.text("agency"),
                asked.flag("again"),
                asked.flag("open"),
                asked.flag("afterDue"),
                null,
                asked.text("text"));
    }
}

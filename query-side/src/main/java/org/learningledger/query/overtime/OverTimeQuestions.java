package org.learningledger.query.overtime;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.api.Inquiry;
import org.learningledger.query.api.Question;
import org.learningledger.query.api.Questions;
import org.learningledger.query.learning.DatedStep;
import org.learningledger.query.learning.LearningKind;
import org.learningledger.query.learning.LearningOverTime;
import org.learningledger.query.learning.LearningReader;
import org.learningledger.query.learning.OverTimeFilter;
import org.learningledger.web.problem.NotFound;
import org.learningledger.web.problem.Problem;
import org.learningledger.web.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What programs may ask about the ladder over time. */
@Component
class OverTimeQuestions implements Questions {

    private final OverTimeReader overTime;
    private final LearningOverTime learning;

    OverTimeQuestions(OverTimeReader overTime, LearningOverTime learning) {
        this.overTime = overTime;
        this.learning = learning;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(
                Question.one(
                                "/learning-over-time",
                                "How much learning stood on each step of the ladder at the end of each month",
                                LearningReader.PROJECTION,
                                OverTime.class,
                                asked -> Optional.of(read(asked)))
                        .by("kind", "Recommendations, or findings without one", LearningKind.class)
                        .by("theme", "Reference of a theme", String.class)
                        .by("priority", "Reference of a priority", String.class)
                        .by("area", "An area, in the paper's words", String.class)
                        .by("addressee", "Code of an agency, or the words in which a paper addresses it", String.class)
                        .by("source", "A review or audit", UUID.class)
                        .by(
                                "seen",
                                "What was reported then (the default), or what was so for all we now know",
                                Seen.class)
                        .by("from", "A day in the first month; else two years, if so much is known", LocalDate.class)
                        .by("to", "A day in the last month; else the month of the day asked about", LocalDate.class),
                Question.list(
                        "/recommendations/{id}/steps",
                        "The dated steps of one recommendation: since when each was reported, and since when it was so",
                        LearningReader.PROJECTION,
                        DatedStep.class,
                        DatedStep::number,
                        this::steps));
    }

    private Listed<DatedStep> steps(Inquiry asked, int page) {
        var steps = learning.steps(asked.partnership(), asked.id());
        if (steps.isEmpty()) throw new NotFound();
        return Question.page(steps, page);
    }

    private OverTime read(Inquiry asked) {
        var seen = asked.one("seen", Seen.class);
        var answer = overTime.read(
                asked.partnership(),
                new OverTimeFilter(
                        asked.one("kind", LearningKind.class),
                        asked.text("theme"),
                        asked.text("priority"),
                        asked.text("area"),
                        asked.text("addressee"),
                        asked.id("source")),
                seen == null ? Seen.REPORTED : seen,
                month(asked.day("from")),
                month(asked.day("to")));
        if (answer.months().isEmpty()) throw notSoMany();
        return answer;
    }

    private static @Nullable YearMonth month(@Nullable LocalDate day) {
        return day == null ? null : YearMonth.from(day);
    }

    private static ProblemException notSoMany() {
        return new ProblemException(new Problem(
                        HttpStatus.BAD_REQUEST,
                        "not-understood",
                        "This question was not understood",
                        "Put right what the errors name, and ask again.")
                .withErrors(List.of(new Problem.Fault(
                        "/from",
                        "Send a day that lies in the last month, or at most " + OverTimeReader.MOST
                                + " months before its end"))));
    }
}

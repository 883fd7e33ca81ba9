package org.learningledger.query.learning;

import java.util.List;
import java.util.UUID;
import org.learningledger.query.api.Question;
import org.learningledger.query.api.Questions;
import org.springframework.stereotype.Component;

/** What programs may ask about recommendations, their steps and their measures. */
@Component
class LearningQuestions implements Questions {

    private final LearningReader learning;

    LearningQuestions(LearningReader learning) {
        this.learning = learning;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(
                Question.list(
                                "/recommendations",
                                "Recommendations, each with the step that it stands on",
                                LearningReader.PROJECTION,
                                LearningLine.class,
                                LearningLine::id,
                                (asked, page) -> learning.list(
                                        asked.partnership(),
                                        new LearningFilter(
                                                LearningKind.RECOMMENDATION,
                                                asked.one("step", Step.class),
                                                asked.only("regressed"),
                                                asked.id("source"),
                                                asked.text("theme"),
                                                asked.text("addressee"),
                                                asked.only("recurring"),
                                                asked.text("text")),
                                        page))
                        .about(LearningLine::id)
                        .by("step", "The step reached", Step.class)
                        .by("regressed", "Only what has regressed", Boolean.class)
                        .by("recurring", "Only what was found again later", Boolean.class)
                        .by("source", "A review or audit", UUID.class)
                        .by("theme", "Reference of a theme", String.class)
                        .by("addressee", "Code of an agency", String.class)
                        .by("text", "Words to look for", String.class),
                Question.one(
                        "/recommendations/{id}",
                        "One recommendation: where it stands, what that rests on, and what is missing",
                        LearningReader.PROJECTION,
                        OneLearning.class,
                        OneLearning::version,
                        asked -> learning.one(asked.partnership(), asked.id())
                                .filter(one -> one.line().kind() == LearningKind.RECOMMENDATION)),
                Question.list(
                                "/measures",
                                "Measures, their targets, and what was measured against them",
                                LearningReader.PROJECTION,
                                OneLearning.MeasureInUse.class,
                                OneLearning.MeasureInUse::id,
                                (asked, page) ->
                                        learning.measures(asked.partnership(), asked.id("recommendation"), page))
                        .about(OneLearning.MeasureInUse::id)
                        .by("recommendation", "Only measures of this recommendation", UUID.class),
                Question.one(
                        "/measures/{id}",
                        "One measure: its targets, and what was measured against them",
                        LearningReader.PROJECTION,
                        OneLearning.MeasureInUse.class,
                        OneLearning.MeasureInUse::version,
                        asked -> learning.measure(asked.partnership(), asked.id())));
    }
}

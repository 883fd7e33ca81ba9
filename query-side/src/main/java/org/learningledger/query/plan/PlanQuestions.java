package org.learningledger.query.plan;

import java.util.List;
import org.learningledger.events.action.PlanKind;
import org.learningledger.query.api.Question;
import org.learningledger.query.api.Questions;
import org.springframework.stereotype.Component;

/** What programs may ask about plans. */
@Component
class PlanQuestions implements Questions {

    private final PlanReader plans;

    PlanQuestions(PlanReader plans) {
        this.plans = plans;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(
                Question.list(
                                "/plans",
                                "Which action plans there are, and whether they are signed off",
                                PlanReader.PROJECTION,
                                PlanLine.class,
                                PlanLine::id,
                                (asked, page) -> plans.list(
                                        asked.partnership(),
                                        new PlanFilter(
                                                asked.one("kind", PlanKind.class),
                                                asked.text("agency"),
                                                asked.one("state", PlanState.class),
                                                asked.text("text")),
                                        page))
                        .about(PlanLine::id)
                        .by("kind", "The kind of plan", PlanKind.class)
                        .by("agency", "Code of the agency whose plan it is", String.class)
                        .by("state", "Whether it is signed off", PlanState.class)
                        .by("text", "Words to look for", String.class),
                Question.one(
                        "/plans/{id}",
                        "One plan: its actions, what is missing before its sign-off, and what contradicts that since",
                        PlanReader.PROJECTION,
                        OnePlan.class,
                        OnePlan::version,
                        asked -> plans.one(asked.partnership(), asked.id())));
    }
}

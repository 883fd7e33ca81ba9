package org.learningledger.query.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.learningledger.events.action.PlanKind;
import org.learningledger.query.api.Question;
import org.learningledger.query.api.Questions;
import org.springframework.stereotype.Component;

/** What programs may ask about actions. */
@Component
class ActionQuestions implements Questions {

    private final ActionReader actions;

    ActionQuestions(ActionReader actions) {
        this.actions = actions;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(
                Question.list(
                                "/actions",
                                "Who does what by when, and how far it has come",
                                ActionReader.PROJECTION,
                                ActionLine.class,
                                ActionLine::id,
                                (asked, page) -> actions.list(
                                        asked.partnership(),
                                        new ActionFilter(
                                                        asked.text("agency"),
                                                        asked.one("plan", PlanKind.class),
                                                        asked.one("state", ActionState.class),
                                                        asked.day("overdueOn"),
                                                        asked.flag("extended"),
                                                        asked.only("ownerUnknown"),
                                                        asked.id("recommendation"),
                                                        asked.text("text"))
                                                .inPlan(asked.id("inPlan")),
                                        page))
                        .about(ActionLine::id)
                        .by("agency", "Code of the owning agency", String.class)
                        .by("plan", "The kind of plan", PlanKind.class)
                        .by("state", "How far it has come", ActionState.class)
                        .by("overdueOn", "Only what was surely past its due date on this day", LocalDate.class)
                        .by("extended", "Whether its due date was ever extended", Boolean.class)
                        .by("ownerUnknown", "Only actions that no agency is known to own", Boolean.class)
                        .by("recommendation", "Only actions on this recommendation", UUID.class)
                        .by("inPlan", "Only actions that are in this plan", UUID.class)
                        .by("text", "Words to look for", String.class),
                Question.one(
                        "/actions/{id}",
                        "One action: owner, due dates, progress, evidence, verification, outcome",
                        ActionReader.PROJECTION,
                        OneAction.class,
                        OneAction::version,
                        asked -> actions.one(asked.partnership(), asked.id())));
    }
}

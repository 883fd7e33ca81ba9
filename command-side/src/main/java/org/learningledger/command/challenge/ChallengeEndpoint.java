package org.learningledger.command.challenge;

import java.util.UUID;
import org.learningledger.command.form.FormPost;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.challenge.Seat;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.source.SourceId;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;

/** Challenge events, what agencies showed at them and what was concluded, by form. */
@Controller
@RequestMapping("/challenge-events")
@Allowed({Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
class ChallengeEndpoint {

    @PostMapping("/new")
    RedirectView held(FormPost form) {
        var event = form.newId(HoldChallengeEvent.class);
        var chairAgency = form.optionalText("chairAgency");
        return form.open(
                new HoldChallengeEvent(
                        new ChallengeEventId(event),
                        "CE-" + event.toString().substring(0, 8),
                        form.mustHave("title", "Enter what the challenge event was about"),
                        form.chosen("plans", PlanId::new),
                        form.chosen("sources", SourceId::new),
                        new Seat(
                                form.mustHaveText("chairPost", "Enter the post of whoever chaired it"),
                                chairAgency == null ? null : AgencyCode.of(chairAgency)),
                        form.lines("panel").stream().map(Seats::of).toList(),
                        form.lines("observers").stream().map(Seats::of).toList(),
                        form.happenedOn("occurredOn", "Date it was held")),
                event,
                page(event),
                "challenge-event");
    }

    @PostMapping("/{id}/answers")
    @Allowed({Role.AGENCY_LEAD, Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
    RedirectView answer(@PathVariable UUID id, FormPost form) {
        return form.change(
                new AnswerAtChallenge(
                        new ChallengeEventId(id),
                        AgencyCode.of(form.mustHaveText("agency", "Select the agency that answered")),
                        form.mustHave("changes", "Enter what has changed since the report"),
                        form.optional("impact"),
                        form.optional("learning"),
                        form.chosen("evidence", EvidenceId::new),
                        form.happenedOn("occurredOn", "Date it answered")),
                id,
                page(id),
                "answer");
    }

    @PostMapping("/{id}/conclusion")
    RedirectView conclusion(@PathVariable UUID id, FormPost form) {
        return form.change(
                new ConcludeChallenge(
                        new ChallengeEventId(id),
                        form.mustHave("conclusion", "Enter what the panel concluded"),
                        form.happenedOn("occurredOn", "Date of the conclusion")),
                id,
                page(id),
                "conclusion");
    }

    private static String page(UUID event) {
        return "/challenge-events/" + event;
    }
}

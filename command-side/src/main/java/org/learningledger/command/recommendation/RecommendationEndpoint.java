package org.learningledger.command.recommendation;

import java.util.UUID;
import org.learningledger.command.form.FormPost;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.recommendation.SmartMark;
import org.learningledger.events.source.SourceId;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;

/** How a recommendation is answered, linked and looked at, by form. */
@Controller
@RequestMapping("/recommendations/{id}")
@Allowed({Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
class RecommendationEndpoint {

    private static final String WHOSE_ANSWER = "Select the agency whose answer it is";
    private static final String WHAT_IS_NOT = "Enter what was found not to be in place";
    private static final String WHEN_FOUND = "Date it was found";

    @PostMapping("/answer/accepted")
    @Allowed({Role.AGENCY_LEAD, Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
    RedirectView accepted(@PathVariable UUID id, FormPost form) {
        return form.change(
                new AcceptRecommendation(
                        new RecommendationId(id),
                        AgencyCode.of(form.mustHaveText("agency", WHOSE_ANSWER)),
                        form.optional("remark"),
                        form.happenedOn("occurredOn", "Date it was accepted")),
                id,
                page(id),
                "answer");
    }

    @PostMapping("/answer/in-part")
    @Allowed({Role.AGENCY_LEAD, Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
    RedirectView acceptedInPart(@PathVariable UUID id, FormPost form) {
        return form.change(
                new AcceptInPart(
                        new RecommendationId(id),
                        AgencyCode.of(form.mustHaveText("agency", WHOSE_ANSWER)),
                        form.mustHave("accepted", "Enter which part is accepted"),
                        form.mustHave("reason", "Enter why the rest is not accepted"),
                        form.happenedOn("occurredOn", "Date it was answered")),
                id,
                page(id),
                "answer");
    }

    @PostMapping("/answer/not-accepted")
    @Allowed({Role.AGENCY_LEAD, Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
    RedirectView notAccepted(@PathVariable UUID id, FormPost form) {
        return form.change(
                new DoNotAccept(
                        new RecommendationId(id),
                        AgencyCode.of(form.mustHaveText("agency", WHOSE_ANSWER)),
                        form.mustHave("reason", "Enter why it is not accepted"),
                        form.happenedOn("occurredOn", "Date it was answered")),
                id,
                page(id),
                "answer");
    }

    @PostMapping("/links")
    RedirectView link(@PathVariable UUID id, FormPost form) {
        return form.change(
                new LinkRecommendation(
                        new RecommendationId(id),
                        form.chosen("findings", FindingId::new),
                        form.optional("reason"),
                        form.happenedOn("occurredOn", "Date it was linked")),
                id,
                page(id),
                "links");
    }

    @PostMapping("/links/undo")
    RedirectView unlink(@PathVariable UUID id, FormPost form) {
        return form.change(
                new UnlinkRecommendation(
                        new RecommendationId(id),
                        form.chosen("findings", FindingId::new),
                        form.mustHave("reason", "Enter why the link is undone"),
                        form.happenedOn("occurredOn", "Date the link was undone")),
                id,
                page(id),
                "links-undone");
    }

    @PostMapping("/smart")
    RedirectView smart(@PathVariable UUID id, FormPost form) {
        return form.change(
                new CheckSmart(
                        new RecommendationId(id),
                        form.choices("met", SmartMark.class),
                        form.optional("remark"),
                        form.happenedOn("occurredOn", "Date it was checked")),
                id,
                page(id),
                "smart");
    }

    @PostMapping("/not-in-place")
    RedirectView notInPlace(@PathVariable UUID id, FormPost form) {
        return form.change(
                new ReportNotInPlace(
                        new RecommendationId(id),
                        form.chosenOne("source", SourceId::new, "Select the review or audit that found it"),
                        form.mustHave("what", WHAT_IS_NOT),
                        form.happenedOn("occurredOn", WHEN_FOUND)),
                id,
                page(id),
                "not-in-place");
    }

    @PostMapping("/not-in-place/challenge")
    RedirectView notInPlaceAtChallenge(@PathVariable UUID id, FormPost form) {
        return form.change(
                new ReportNotInPlaceAtChallenge(
                        new RecommendationId(id),
                        form.chosenOne(
                                "challengeEvent", ChallengeEventId::new, "Select the challenge event that found it"),
                        form.mustHave("what", WHAT_IS_NOT),
                        form.happenedOn("occurredOn", WHEN_FOUND)),
                id,
                page(id),
                "not-in-place");
    }

    private static String page(UUID id) {
        return "/recommendations/" + id;
    }
}

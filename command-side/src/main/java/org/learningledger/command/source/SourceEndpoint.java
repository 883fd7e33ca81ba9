package org.learningledger.command.source;

import java.util.UUID;
import org.learningledger.command.form.FormPost;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.Rating;
import org.learningledger.events.source.AuditKind;
import org.learningledger.events.source.ReviewDecision;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.SourceId;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;

/** Reviews and audits, by form: opened, decided on, published and scored, and their clocks. */
@Controller
@RequestMapping("/sources")
@Allowed({Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
class SourceEndpoint {

    @PostMapping("/reviews/new")
    RedirectView review(FormPost form) {
        var review = form.newId(OpenReview.class);
        return form.open(
                new OpenReview(
                        new SourceId(review),
                        "RV-" + review.toString().substring(0, 8),
                        form.choice("kind", ReviewKind.class, "Select what kind of review or inspection it is"),
                        form.publishedText("pseudonym"),
                        form.published("title", "Enter what the review is called"),
                        form.happenedOn("occurredOn", "Date the review was opened")),
                review,
                page(review),
                "review");
    }

    @PostMapping("/audits/new")
    RedirectView audit(FormPost form) {
        var audit = form.newId(CarryOutAudit.class);
        return form.open(
                new CarryOutAudit(
                        new SourceId(audit),
                        "AU-" + audit.toString().substring(0, 8),
                        form.choice("kind", AuditKind.class, "Select what kind of audit it was"),
                        form.mustHave("title", "Enter what the audit is called"),
                        form.optionalText("area"),
                        form.onFile("repeats", SourceId::new).stream()
                                .findFirst()
                                .orElse(null),
                        form.happenedOn("occurredOn", "Date of the audit")),
                audit,
                page(audit),
                "audit");
    }

    @PostMapping("/{id}/notification")
    RedirectView notification(@PathVariable UUID id, FormPost form) {
        return form.change(
                new NotifyIncident(
                        new SourceId(id),
                        form.mustHave("to", "Enter who was notified"),
                        form.happenedOn("knownOn", "Date the incident became known"),
                        form.happenedOn("occurredOn", "Date of the notification")),
                id,
                page(id),
                "notification");
    }

    @PostMapping("/{id}/decision")
    RedirectView decision(@PathVariable UUID id, FormPost form) {
        return form.change(
                new DecideOnReview(
                        new SourceId(id),
                        form.choice("decision", ReviewDecision.class, "Select what was decided"),
                        form.mustHave("reason", "Enter why it was decided"),
                        form.onFile("opened", SourceId::new).stream()
                                .findFirst()
                                .orElse(null),
                        form.happenedOn("occurredOn", "Date of the decision")),
                id,
                page(id),
                "decision");
    }

    @PostMapping("/{id}/publication")
    RedirectView publication(@PathVariable UUID id, FormPost form) {
        return form.change(
                new PublishReview(
                        new SourceId(id),
                        form.mustHave("where", "Enter where it was published"),
                        form.date("until", "Date the publication ends"),
                        form.happenedOn("occurredOn", "Date it was published")),
                id,
                page(id),
                "publication");
    }

    @PostMapping("/{id}/publication/end")
    RedirectView endOfPublication(@PathVariable UUID id, FormPost form) {
        return form.change(
                new EndPublication(
                        new SourceId(id),
                        form.optional("reason"),
                        form.happenedOn("occurredOn", "Date the publication ended")),
                id,
                page(id),
                "publication");
    }

    @PostMapping("/{id}/clocks/pause")
    RedirectView pauseOfClock(@PathVariable UUID id, FormPost form) {
        return form.change(
                new PauseClock(
                        new SourceId(id),
                        form.mustHaveText("clock", "Select which clock was paused"),
                        form.mustHave("reason", "Enter why it was paused"),
                        form.happenedOn("occurredOn", "First day that does not count")),
                id,
                page(id),
                "clock");
    }

    @PostMapping("/{id}/clocks/resumption")
    RedirectView resumptionOfClock(@PathVariable UUID id, FormPost form) {
        return form.change(
                new ResumeClock(
                        new SourceId(id),
                        form.mustHaveText("clock", "Select which clock runs again"),
                        form.optional("remark"),
                        form.happenedOn("occurredOn", "First day that counts again")),
                id,
                page(id),
                "clock");
    }

    @PostMapping("/{id}/scores")
    @Allowed({Role.AGENCY_LEAD, Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
    RedirectView selfScore(@PathVariable UUID id, FormPost form) {
        return form.change(
                new GiveSelfScore(
                        new SourceId(id),
                        new AgencyCode(form.mustHaveText("agency", "Select whose score it is")),
                        form.mustHaveText("standard", "Enter which standard was scored"),
                        rating(form),
                        form.optional("shown"),
                        form.happenedOn("occurredOn", "Date of the score")),
                id,
                page(id),
                "score");
    }

    @PostMapping("/{id}/scores/moderation")
    @Allowed({Role.LD_GROUP, Role.QP_GROUP})
    RedirectView moderation(@PathVariable UUID id, FormPost form) {
        return form.change(
                new ModerateScore(
                        new SourceId(id),
                        new AgencyCode(form.mustHaveText("agency", "Select whose score was moderated")),
                        form.mustHaveText("standard", "Select which standard was moderated"),
                        rating(form),
                        form.mustHave("reason", "Enter why the score was given"),
                        form.happenedOn("occurredOn", "Date of the moderation")),
                id,
                page(id),
                "score");
    }

    private static Rating rating(FormPost form) {
        return new Rating(
                form.mustHaveText("scale", "Enter what the scale is called"),
                form.mustHaveText("scaleVersion", "Enter which version of the scale was in force"),
                form.mustHaveText("value", "Enter the score"),
                form.mustHave("descriptor", "Enter what that score means on the scale"));
    }

    private static String page(UUID id) {
        return "/sources/" + id;
    }
}

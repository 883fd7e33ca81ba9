package org.learningledger.query.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.learningledger.events.source.AuditKind;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.query.page.ForKeepers;
import org.learningledger.query.page.ForModerators;
import org.learningledger.query.page.ForReporters;
import org.learningledger.query.page.Rights;
import org.learningledger.store.clock.ClockRule;
import org.learningledger.store.clock.ClockRules;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.page.Link;
import org.springframework.web.util.UriComponentsBuilder;

/** What can be recorded on a source as it stands; the rules are the command side's, these only spare a walk. */
final class SourceOffers {

    private static final Set<ReviewKind> OF_AN_INCIDENT =
            EnumSet.of(ReviewKind.RAPID_REVIEW, ReviewKind.LCSPR, ReviewKind.SCR, ReviewKind.LEARNING_REVIEW);

    private SourceOffers() {}

    static List<Link> of(OneSource source, SignedIn who) {
        var page = "/sources/" + source.line().id();
        var offers = new ArrayList<Link>();
        if (Rights.lets(ForKeepers.class, who)) {
            offers.add(new Link("Record a finding", page + "/findings"));
            offers.add(new Link("Make a recommendation", page + "/recommendations"));
            if (canBeNotified(source)) offers.add(new Link("Record a notification", page + "/notification"));
            if (canBeDecidedOn(source)) offers.add(new Link("Record the decision", page + "/decision"));
            if (canBePublished(source)) offers.add(new Link("Record its publication", page + "/publication"));
            if (isPublished(source)) offers.add(new Link("End its publication", page + "/publication/end"));
            if (!pausable(source).isEmpty()) offers.add(new Link("Pause a clock", page + "/clocks/pause"));
            if (!paused(source).isEmpty()) offers.add(new Link("Let a clock run again", page + "/clocks/resumption"));
        }
        if (isSelfAssessment(source) && mayScore(who)) {
            offers.add(new Link("Record a self-score", page + "/scores"));
        }
        if (Rights.lets(ForModerators.class, who)
                && source.scores().stream().anyMatch(score -> mayModerate(score, who))) {
            offers.add(new Link("Moderate a score", page + "/scores/moderation"));
        }
        if (Rights.lets(ForReporters.class, who)) {
            offers.add(new Link(
                    "Raise a discrepancy",
                    "/discrepancies/records?about=" + source.line().id()));
        }
        return offers;
    }

    static boolean canBeNotified(OneSource source) {
        return source.review() != null && OF_AN_INCIDENT.contains(source.review());
    }

    static boolean canBeDecidedOn(OneSource source) {
        return source.review() == ReviewKind.RAPID_REVIEW;
    }

    static boolean canBePublished(OneSource source) {
        return source.line().sort() == SourceSort.REVIEW && !isPublished(source);
    }

    static boolean isPublished(OneSource source) {
        return source.line().publication() == PublicationState.PUBLISHED;
    }

    /** The clocks that can run for a review and do not stand still. */
    static List<ClockRule> pausable(OneSource source) {
        if (source.review() == null && source.publications().isEmpty()) return List.of();
        return ClockRules.all().stream()
                .filter(rule -> rule.isCounted() && rule.isFor(source.review()))
                .filter(rule -> !source.pausedClocks().contains(rule.id()))
                .toList();
    }

    static List<ClockRule> paused(OneSource source) {
        return source.pausedClocks().stream()
                .flatMap(id -> ClockRules.newest(id).stream())
                .toList();
    }

    static boolean isSelfAssessment(OneSource source) {
        return source.audit() == AuditKind.SECTION_11 || source.audit() == AuditKind.SECTION_175;
    }

    /** An agency lead without an agency has nothing to score. */
    private static boolean mayScore(SignedIn who) {
        return Rights.lets(ForReporters.class, who) && (who.role() != Role.AGENCY_LEAD || who.agency() != null);
    }

    /** Nobody moderates a score that they recorded, or that is their own agency's. */
    static boolean mayModerate(OneSource.Score score, SignedIn who) {
        var self = score.self();
        return self != null
                && !self.entered().by().is(who.account())
                && !score.agency().equals(who.agency());
    }

    /** The form for one score, with agency and standard filled in. */
    static Link moderate(OneSource source, OneSource.Score score) {
        var address = UriComponentsBuilder.fromPath("/sources/{id}/scores/moderation")
                .queryParam("agency", "{agency}")
                .queryParam("standard", "{standard}")
                .encode()
                .buildAndExpand(source.line().id(), score.agency(), score.standard())
                .toUriString();
        return new Link("Moderate", address, score.agency() + ", " + score.standard());
    }
}

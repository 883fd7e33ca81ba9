package org.learningledger.app.demo;

import static org.learningledger.app.demo.Script.id;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.learningledger.app.demo.Cast.Member;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.Owner;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.source.SourceId;

/** What the story knows things by: each by its reference. */
final class Known {

    private Known() {}

    static List<EvidenceId> pieces(String... evidence) {
        return Arrays.stream(evidence).map(piece -> new EvidenceId(id(piece))).toList();
    }

    static AgencyCode agency(Member member) {
        return new AgencyCode(Objects.requireNonNull(member.agency()));
    }

    static EntryId entry(String reference) {
        return new EntryId(id(reference));
    }

    static SourceId source(String reference) {
        return new SourceId(id(reference));
    }

    static RecommendationId recommendation(String reference) {
        return new RecommendationId(id(reference));
    }

    static ActionId action(String reference) {
        return new ActionId(id(reference));
    }

    static FindingId findingId(String reference) {
        return new FindingId(id(reference));
    }

    static PlanId plan(String reference) {
        return new PlanId(id(reference));
    }

    static ChallengeEventId challenge(String reference) {
        return new ChallengeEventId(id(reference));
    }

    static Owner owner(Member member) {
        return new Owner(agency(member), member.post(), null);
    }
}

package org.learningledger.command.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.source.SourceId;
import org.learningledger.store.record.Actor;
import org.learningledger.web.account.Role;

/** Who has scored itself against which standard of a self-assessment, and which of these scores were moderated. */
final class Scores {

    private final Map<Scored, UUID> givenBy = new HashMap<>();
    private final Set<Scored> moderated = new HashSet<>();

    private record Scored(AgencyCode agency, String standard) {}

    /** An agency scores itself; a partnership group may write down what an agency scored. */
    void mustBeGivableBy(Actor actor, SourceId source, AgencyCode agency, String standard) {
        if (Role.AGENCY_LEAD.name().equals(actor.role()) && !isOf(agency, actor)) {
            throw new Refused(new Reason.OtherAgencysScore(source));
        }
        if (moderated.contains(new Scored(agency, standard))) {
            throw new Refused(new Reason.AlreadyModerated(source));
        }
    }

    /** Neither the agency that was scored nor the account that recorded its score judges it. */
    void mustBeModerableBy(Actor actor, SourceId source, AgencyCode agency, String standard) {
        var by = givenBy.get(new Scored(agency, standard));
        if (by == null) throw new Refused(new Reason.NoSelfScore(source));
        if (actor.is(by) || isOf(agency, actor)) throw new Refused(new Reason.OwnScore(source));
    }

    private static boolean isOf(AgencyCode agency, Actor actor) {
        return agency.value().equals(actor.agency());
    }

    void given(AgencyCode agency, String standard, UUID by) {
        givenBy.put(new Scored(agency, standard), by);
    }

    void moderated(AgencyCode agency, String standard) {
        moderated.add(new Scored(agency, standard));
    }
}

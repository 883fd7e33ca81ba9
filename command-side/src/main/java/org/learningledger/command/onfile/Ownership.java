package org.learningledger.command.onfile;

import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.store.record.Actor;
import org.learningledger.web.account.Role;

/** Who answers for an agreed action, and in whose plan. An owner that is only words of a paper matches nobody. */
public record Ownership(Owner owner, PlanKind plan) {

    /** An agency reports on its own actions; a partnership group may write down what any agency reported. */
    public boolean mayBeReportedOnBy(Actor actor) {
        return !Role.AGENCY_LEAD.name().equals(actor.role()) || isOfAgencyOf(actor);
    }

    /**
     * Whether the actor's agency or post owns the action of a single-agency plan. In a multi-agency plan an agency may
     * judge what another account of the same agency did; the page then says so.
     */
    public boolean isOwnWorkOf(Actor actor) {
        return plan == PlanKind.SINGLE_AGENCY && (isOfAgencyOf(actor) || isOfPostOf(actor));
    }

    private boolean isOfAgencyOf(Actor actor) {
        return owner.agency() != null && owner.agency().value().equals(actor.agency());
    }

    /** Posts of the same name exist in several agencies; an account without an agency is taken by its post alone. */
    private boolean isOfPostOf(Actor actor) {
        return owner.post() != null
                && owner.post().equals(actor.post())
                && (actor.agency() == null || isOfAgencyOf(actor));
    }
}

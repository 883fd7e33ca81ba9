package org.learningledger.query.history;

import java.util.List;
import java.util.Set;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.privacy.ErasureEvent;
import org.learningledger.events.register.AssuranceGiven;
import org.learningledger.store.log.Fact;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;

/** Whom a page offers to put an entry right. The rule is the command side's; this only spares a walk. */
final class MayPutRight {

    private static final Set<Role> KEEPERS = Set.of(Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT);

    private MayPutRight() {}

    static boolean allows(SignedIn who, Fact fact, List<PutRight> already) {
        return !(fact.event() instanceof CorrectionEvent)
                && !(fact.event() instanceof ErasureEvent)
                && !(fact.event() instanceof AssuranceGiven)
                && already.stream().noneMatch(PutRight::withdrawn)
                && (KEEPERS.contains(who.role())
                        || who.role() == Role.AGENCY_LEAD
                                && fact.at().stamp().actor().is(who.account()));
    }
}

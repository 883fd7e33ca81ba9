package org.learningledger.command.testing;

import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.LedgerEvent;
import org.learningledger.store.record.Actor;
import org.learningledger.store.record.Stamp;
import org.learningledger.web.account.Role;

/** Who does things in tests, and how their commands and events are stamped. */
public final class People {

    public static final AgencyCode POLICE = new AgencyCode("POLICE");
    public static final AgencyCode COUNCIL = new AgencyCode("COUNCIL");

    public static final Actor POLICE_LEAD = somebody(Role.AGENCY_LEAD, "POLICE");
    public static final Actor ANOTHER_OF_THE_POLICE = somebody(Role.AGENCY_LEAD, "POLICE");
    public static final Actor COUNCIL_LEAD = somebody(Role.AGENCY_LEAD, "COUNCIL");
    public static final Actor LD_GROUP = somebody(Role.LD_GROUP, null);
    public static final Actor LD_GROUP_FROM_THE_POLICE = somebody(Role.LD_GROUP, "POLICE");

    private People() {}

    /** A new account in the partnership of these tests. */
    public static Actor somebody(Role role, @Nullable String agency) {
        return somebodyOf("example", role, agency);
    }

    public static Actor somebodyOf(String partnership, Role role, @Nullable String agency) {
        return new Actor(partnership, UUID.randomUUID(), role.name(), agency, null);
    }

    /** The stamp of a command that this person sends. */
    public static MetaData as(Actor who) {
        return new Stamp(who, UUID.randomUUID().toString(), null).toMetaData();
    }

    /** A fact that this person recorded earlier. */
    public static EventMessage<LedgerEvent> by(Actor who, LedgerEvent event) {
        return new GenericEventMessage<>(event, as(who));
    }
}

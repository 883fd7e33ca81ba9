package org.learningledger.command.register;

import java.util.Optional;
import java.util.stream.Stream;
import org.learningledger.events.register.PartnershipOpened;
import org.learningledger.store.log.LedgerEventStore;
import org.learningledger.store.log.StoreAway;
import org.learningledger.web.page.Partnership;
import org.learningledger.web.page.Partnerships;

/** Names a partnership at the top of what this side has to say, from the fact that opened it. */
public class PartnershipsOnFile implements Partnerships {

    private final LedgerEventStore events;

    PartnershipsOnFile(LedgerEventStore events) {
        this.events = events;
    }

    /** Where the store is away, a page that says so must still come out: under the partnership's code. */
    @Override
    public Optional<Partnership> find(String code) {
        try {
            return events.readEvents(OpenPartnership.key(code).newId().toString())
                    .asStream()
                    .flatMap(message -> message.getPayload() instanceof PartnershipOpened opened
                            ? Stream.of(new Partnership(code, opened.name(), opened.invented()))
                            : Stream.empty())
                    .findFirst();
        } catch (StoreAway away) {
            return Optional.of(new Partnership(code, code, false));
        }
    }
}

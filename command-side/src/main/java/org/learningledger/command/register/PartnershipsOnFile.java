package org.learningledger.command.register;

import java.util.Optional;
import java.util.stream.Stream;
import org.learningledger.events.register.PartnershipOpened;
import org.learningledger.store.correction.Corrections;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.web.page.Partnership;
import org.learningledger.web.page.Partnerships;

/** Names a partnership at the top of what this side has to say, from the sealed fact that opened it. */
public class PartnershipsOnFile implements Partnerships {

    private final LedgerLog log;

    PartnershipsOnFile(LedgerLog log) {
        this.log = log;
    }

    @Override
    public Optional<Partnership> find(String code) {
        return Corrections.countedFacts(
                        log.stream(code, OpenPartnership.key(code).newId()))
                .stream()
                .flatMap(fact -> fact.event() instanceof PartnershipOpened opened
                        ? Stream.of(new Partnership(code, opened.name(), opened.invented()))
                        : Stream.empty())
                .findFirst();
    }
}

package org.learningledger.query.restricted;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.privacy.ErasureEvent;
import org.learningledger.events.privacy.ErasureRefused;
import org.learningledger.events.privacy.ErasureRequested;
import org.learningledger.events.privacy.PersonalDataErased;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;

/** How it stands with erasing the restricted text of one entry. */
record Erasure(List<Fact> decided) {

    /** Everything that was asked for and decided about the text of an entry, the oldest first. */
    static Erasure of(LedgerLog log, String partnership, Fact entry) {
        return new Erasure(log.stream(partnership, entry.event().thing().id()).stream()
                .filter(fact -> fact.event() instanceof ErasureEvent about
                        && about.fact().toString().equals(entry.at().eventId()))
                .toList());
    }

    @Nullable
    Fact last() {
        return decided.isEmpty() ? null : decided.getLast();
    }

    /** The entry by which it was erased. */
    @Nullable
    Fact erased() {
        var last = last();
        return last != null && last.event() instanceof PersonalDataErased ? last : null;
    }

    boolean mayBeRequestedBy(SignedIn who) {
        var last = last();
        return (who.role() == Role.LD_GROUP || who.role() == Role.QP_GROUP || who.role() == Role.BUSINESS_UNIT)
                && (last == null || last.event() instanceof ErasureRefused);
    }

    boolean mayBeDecidedBy(SignedIn who) {
        var last = last();
        return who.role() == Role.BUSINESS_UNIT
                && last != null
                && last.event() instanceof ErasureRequested
                && !last.at().stamp().actor().is(who.account());
    }
}

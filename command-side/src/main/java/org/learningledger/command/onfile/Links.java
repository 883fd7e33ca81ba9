package org.learningledger.command.onfile;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;

/** What a thing is linked to now: a link is made once, and only what is linked can be undone. */
public final class Links {

    private final Set<Object> linked = new HashSet<>();

    public void make(Collection<?> others) {
        linked.addAll(others);
    }

    public void undo(Collection<?> others) {
        linked.removeAll(Set.copyOf(others));
    }

    /** @throws Refused when nothing was chosen, or one of them is linked already */
    public void mustLackEach(Collection<?> others) {
        if (others.isEmpty()) throw new Refused(new Reason.NothingChosen());
        if (others.stream().anyMatch(linked::contains)) throw new Refused(new Reason.AlreadyLinked());
    }

    /** @throws Refused when nothing was chosen, or one of them is not linked */
    public void mustHoldEach(Collection<?> others) {
        if (others.isEmpty()) throw new Refused(new Reason.NothingChosen());
        if (!linked.containsAll(others)) throw new Refused(new Reason.NotLinked());
    }
}

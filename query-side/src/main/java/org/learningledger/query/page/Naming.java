package org.learningledger.query.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.learningledger.query.answer.Named;
import org.learningledger.query.history.HistoryReader;
import org.learningledger.query.register.EntryKind;
import org.learningledger.query.register.RegisterReader;
import org.learningledger.web.account.Accounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Finds out what the things, agencies and people on a page are called. */
@Component
@ConditionalOnWebApplication
public class Naming {

    private final HistoryReader history;
    private final RegisterReader register;
    private final Accounts accounts;

    Naming(HistoryReader history, RegisterReader register, Accounts accounts) {
        this.history = history;
        this.register = register;
        this.accounts = accounts;
    }

    public Names names(String partnership, Collection<UUID> things, Collection<UUID> people) {
        return new Names(
                things.isEmpty() ? Map.of() : marked(partnership, List.copyOf(things)),
                register.titles(partnership, EntryKind.ORGANISATION),
                register.titles(partnership, EntryKind.DOCUMENT),
                people.isEmpty() ? Map.of() : accounts.names(people));
    }

    /** What was withdrawn says so wherever it is named. */
    private Map<UUID, Named> marked(String partnership, List<UUID> things) {
        var named = history.names(partnership, things);
        var marked = new HashMap<>(named);
        history.withdrawn(partnership, named.keySet())
                .forEach(id -> marked.computeIfPresent(id, (thing, name) -> withdrawn(name)));
        return marked;
    }

    private static Named withdrawn(Named named) {
        var title = named.title();
        boolean untitled = title == null || title.isBlank() || title.equals(named.reference());
        return new Named(named.kind(), named.id(), named.reference(), untitled ? "withdrawn" : title + " – withdrawn");
    }
}

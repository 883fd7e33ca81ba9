package org.learningledger.query.learning;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a thing answers, as it stands: people make and undo links, and what they did outweighs what papers name. */
final class Links {

    private final Set<UUID> printed = new LinkedHashSet<>();
    private final Map<UUID, Boolean> byAct = new LinkedHashMap<>();

    void print(Collection<UUID> ids) {
        printed.addAll(ids);
    }

    void make(Collection<UUID> ids) {
        ids.forEach(id -> byAct.put(id, true));
    }

    void undo(Collection<UUID> ids) {
        ids.forEach(id -> byAct.put(id, false));
    }

    /** Those that hold. */
    Set<UUID> now() {
        var holding = new LinkedHashSet<UUID>();
        byAct.forEach((id, holds) -> {
            if (holds) holding.add(id);
        });
        printed.stream().filter(id -> !byAct.containsKey(id)).forEach(holding::add);
        return holding;
    }
}

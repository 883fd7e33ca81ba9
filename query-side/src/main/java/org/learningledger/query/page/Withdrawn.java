package org.learningledger.query.page;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.learningledger.query.history.HistoryReader;
import org.springframework.stereotype.Component;

/** Tells which things should not have been recorded at all. They stay in every list and answer, marked. */
@Component
public class Withdrawn {

    /** The processing group that these answers wait for. */
    public static final String PROJECTION = HistoryReader.PROJECTION;

    private final HistoryReader history;

    Withdrawn(HistoryReader history) {
        this.history = history;
    }

    public Set<UUID> among(String partnership, Stream<UUID> things) {
        var ids = things.distinct().toList();
        return ids.isEmpty() ? Set.of() : history.withdrawn(partnership, ids);
    }
}

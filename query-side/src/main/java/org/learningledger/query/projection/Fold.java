package org.learningledger.query.projection;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.store.log.Fact;

/** What follows from the facts about one subject: a pure function that takes them in any order. */
@FunctionalInterface
public interface Fold {

    /**
     * @param facts at least one, in the order in which they became known
     * @return a value for each knowledge column, or {@code null} where the facts show nothing to keep
     */
    @Nullable
    List<@Nullable Object> row(UUID subject, List<Fact> facts);
}

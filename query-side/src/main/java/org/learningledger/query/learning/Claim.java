package org.learningledger.query.learning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.learning.Standing.Basis;
import org.learningledger.store.log.Fact;

/** What speaks for a step by itself; {@code missing} is {@code null} where it is enough. */
record Claim(List<Basis> restsOn, @Nullable String missing) {

    static Basis basis(Fact fact, String sentence) {
        return new Basis(
                fact.at().position(),
                fact.at().eventId(),
                fact.event().thing().id(),
                sentence,
                Dated.of(fact.event().occurredOn()));
    }
}

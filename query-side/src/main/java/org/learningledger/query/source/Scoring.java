package org.learningledger.query.source;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.Rating;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.ScoreModerated;
import org.learningledger.events.source.SelfScoreGiven;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Wording;
import org.learningledger.store.log.Fact;

/** How agencies stand in a self-assessment: of each standard the newest self-score, and the newest moderated one. */
final class Scoring {

    private static final Comparator<Key> IN_ORDER =
            Comparator.comparing(Key::agency).thenComparing(key -> Wording.sortable(key.standard()));

    private record Key(String agency, String standard) {}

    private final Map<Key, OneSource.Score> scores = new TreeMap<>(IN_ORDER);

    /** Agency by agency, each standard in its order. */
    static List<OneSource.Score> of(List<Fact> facts) {
        var scoring = new Scoring();
        facts.forEach(scoring::take);
        return List.copyOf(scoring.scores.values());
    }

    private void take(Fact fact) {
        switch (fact.event()) {
            case SelfScoreGiven given -> {
                var before = before(given.agency(), given.standard());
                put(new OneSource.Score(
                        before.agency(),
                        before.standard(),
                        rated(given.rating(), given.shown(), given.occurredOn(), fact),
                        before.moderated(),
                        before.before()));
            }
            case ScoreModerated moderated -> {
                var before = before(moderated.agency(), moderated.standard());
                put(new OneSource.Score(
                        before.agency(),
                        before.standard(),
                        before.self(),
                        rated(moderated.rating(), moderated.reason(), moderated.occurredOn(), fact),
                        Stream.concat(before.before().stream(), Stream.ofNullable(before.moderated()))
                                .toList()));
            }
            default -> {} // bears upon other parts of the source
        }
    }

    private OneSource.Score before(AgencyCode agency, String standard) {
        return scores.getOrDefault(
                new Key(agency.value(), standard),
                new OneSource.Score(agency.value(), standard, null, null, List.of()));
    }

    private void put(OneSource.Score score) {
        scores.put(new Key(score.agency(), score.standard()), score);
    }

    private static OneSource.Rated rated(
            Rating rating, @Nullable Words words, @Nullable StatedDate occurredOn, Fact fact) {
        return new OneSource.Rated(rating, Wording.orNull(words), Dated.of(occurredOn), Proceedings.entered(fact));
    }
}

package org.learningledger.query.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.learningledger.events.finding.FindingEvent;
import org.learningledger.events.finding.FindingKind;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.finding.FindingStated;
import org.learningledger.events.source.SourceEvent;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.Recorded;
import org.learningledger.store.time.Days;

/** The rule of recurrence once more, over facts and without a database: what the query over the read models is held to. */
final class OnceMore {

    record Pair(UUID earlier, UUID finding) {}

    private OnceMore() {}

    /** Each of these things that is closed learning, beside each finding that may be it again. */
    static List<Pair> pairs(Collection<UUID> subjects, List<Fact> facts) {
        var pairs = new ArrayList<Pair>();
        for (var subject : subjects) {
            var chain = Chain.of(subject, facts);
            var standing = Ladder.standing(chain);
            if (standing == null || standing.step().compareTo(Step.VERIFIED) < 0) continue;
            var closed = chain.countingActions().stream()
                    .map(action -> action.verified.stream()
                            .map(fact -> Objects.requireNonNull(Chain.upTo(fact).latest()))
                            .min(LocalDate::compareTo)
                            .orElseThrow())
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            facts.stream()
                    .filter(fact -> fact.event() instanceof FindingRecorded || fact.event() instanceof FindingStated)
                    .map(fact -> (FindingEvent) fact.event())
                    .filter(finding -> isAgain(chain, closed, finding, facts))
                    .map(finding -> new Pair(subject, finding.findingId().value()))
                    .forEach(pairs::add);
        }
        return pairs;
    }

    private static boolean isAgain(Chain chain, LocalDate closed, FindingEvent finding, List<Fact> facts) {
        var id = finding.findingId().value();
        if (id.equals(chain.subject) || chain.findingIds().contains(id)) return false;
        if (finding instanceof FindingRecorded recorded && recorded.kind() == FindingKind.STRENGTH) return false;
        if (Chain.themes(finding).stream().noneMatch(chain.themes()::contains)) return false;
        var area = Chain.area(finding);
        if (area != null && !chain.areas().isEmpty() && !chain.areas().contains(area)) return false;
        return Chain.sources(finding).stream()
                .filter(source -> !chain.sourceIds().contains(source))
                .map(source -> when(source, finding, facts))
                .anyMatch(days -> days != null && new Days(closed, closed).surelyBefore(days));
    }

    private static Days when(UUID source, FindingEvent finding, List<Fact> facts) {
        return facts.stream()
                .map(Fact::event)
                .filter(event ->
                        event instanceof SourceEvent of && of.sourceId().value().equals(source))
                .map(Recorded::occurred)
                .filter(Objects::nonNull)
                .reduce((older, newer) -> newer)
                .orElseGet(() -> Recorded.occurred(finding));
    }
}

package org.learningledger.query.learning;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.finding.FindingEvent;
import org.learningledger.events.finding.FindingKind;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.finding.FindingStated;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.learning.Standing.Recurrence;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.Recorded;
import org.learningledger.store.time.Days;

/** Finds what may be the same learning again. */
final class Recurring {

    private Recurring() {}

    /** Later findings on a shared theme and the same area, from another source, after all its actions were verified. */
    static List<Recurrence> recurrences(Chain chain) {
        var closed = chain.countingActions().stream()
                .map(action -> Chain.about(action.verified.getFirst()).latest())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
        if (closed.isEmpty()) return List.of();
        var closing =
                new Closing(new Days(closed.get(), closed.get()), chain.themes(), chain.areas(), chain.sourceIds());
        return chain.otherFindings().stream()
                .flatMap(fact -> Stream.ofNullable(recurrence(chain, fact, closing)))
                .toList();
    }

    /** When every action had been verified, and what the learning is about. */
    private record Closing(Days on, Set<String> themes, Set<String> areas, Set<UUID> sources) {}

    private static @Nullable Recurrence recurrence(Chain chain, Fact fact, Closing closed) {
        var event = (FindingEvent) fact.event();
        var shared = new LinkedHashSet<>(Chain.themes(event));
        shared.retainAll(closed.themes);
        var area = Chain.area(event);
        boolean elsewhere = area != null && !closed.areas.isEmpty() && !closed.areas.contains(area);
        boolean strength = event instanceof FindingRecorded recorded && recorded.kind() == FindingKind.STRENGTH;
        if (shared.isEmpty() || elsewhere || strength) return null;
        for (var source : Chain.sources(event)) {
            if (closed.sources.contains(source)) continue;
            var days = when(chain, source, event);
            if (days == null || !closed.on.surelyBefore(days)) continue;
            var reference = event instanceof FindingRecorded recorded
                    ? recorded.reference()
                    : ((FindingStated) event).reference();
            var text = event instanceof FindingRecorded recorded ? recorded.text() : ((FindingStated) event).text();
            return new Recurrence(
                    event.findingId().value(),
                    reference,
                    Wording.of(text),
                    source,
                    List.copyOf(shared),
                    Dated.of(event.occurredOn()),
                    (event instanceof FindingStated ? "A paper states" : "A later source led to") + " the finding "
                            + reference + " on the same theme (" + Wording.list(List.copyOf(shared))
                            + ") after every action here had been verified. It may be the same learning again.");
        }
        return null;
    }

    /** When the source was; else when the finding was made. */
    private static @Nullable Days when(Chain chain, UUID source, FindingEvent finding) {
        return chain.source(source).stream()
                .map(fact -> Recorded.occurred(fact.event()))
                .filter(Objects::nonNull)
                .reduce((older, newer) -> newer)
                .orElseGet(() -> Recorded.occurred(finding));
    }
}

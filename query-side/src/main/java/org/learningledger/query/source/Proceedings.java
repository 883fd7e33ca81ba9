package org.learningledger.query.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.source.ClockPaused;
import org.learningledger.events.source.ClockResumed;
import org.learningledger.events.source.IncidentNotified;
import org.learningledger.events.source.PublicationEnded;
import org.learningledger.events.source.ReviewDecided;
import org.learningledger.events.source.ReviewPublished;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Wording;
import org.learningledger.store.log.Fact;

/**
 * What was notified, decided and published of a review. An end belongs to the publication recorded before it, whenever
 * either became known.
 */
final class Proceedings {

    final List<OneSource.Notification> notifications = new ArrayList<>();
    final List<OneSource.Decision> decisions = new ArrayList<>();
    final List<OneSource.Publication> publications = new ArrayList<>();
    final Set<String> pausedClocks = new LinkedHashSet<>();

    static Proceedings of(List<Fact> facts) {
        var proceedings = new Proceedings();
        facts.stream()
                .sorted(Comparator.comparing(fact -> fact.at().sequence()))
                .forEach(proceedings::take);
        return proceedings;
    }

    private void take(Fact fact) {
        switch (fact.event()) {
            case IncidentNotified notified ->
                notifications.add(new OneSource.Notification(
                        Wording.of(notified.to()),
                        Dated.of(notified.knownOn()),
                        Dated.of(notified.occurredOn()),
                        entered(fact)));
            case ReviewDecided decided ->
                decisions.add(new OneSource.Decision(
                        decided.decision(),
                        Wording.of(decided.reason()),
                        decided.opened() == null ? null : decided.opened().value(),
                        Dated.of(decided.occurredOn()),
                        entered(fact)));
            case ReviewPublished published ->
                publications.add(new OneSource.Publication(
                        Wording.of(published.where()),
                        Dated.of(published.until()),
                        Dated.of(published.occurredOn()),
                        entered(fact),
                        null));
            case PublicationEnded ended -> end(ended, fact);
            case ClockPaused paused -> pausedClocks.add(paused.clock());
            case ClockResumed resumed -> pausedClocks.remove(resumed.clock());
            default -> {} // bears upon other parts of the source
        }
    }

    private void end(PublicationEnded ended, Fact fact) {
        if (publications.isEmpty()) return;
        var last = publications.removeLast();
        publications.add(new OneSource.Publication(
                last.where(),
                last.until(),
                last.occurred(),
                last.entered(),
                new OneSource.End(Wording.orNull(ended.reason()), Dated.of(ended.occurredOn()), entered(fact))));
    }

    static OneSource.Entered entered(Fact fact) {
        return new OneSource.Entered(fact.at().stamp().actor(), fact.at().recordedAt());
    }

    @Nullable
    PublicationState publication() {
        if (publications.isEmpty()) return null;
        return publications.getLast().end() == null ? PublicationState.PUBLISHED : PublicationState.ENDED;
    }

    /** Until when it is published now, where a day was set. */
    @Nullable
    Dated publishedUntil() {
        return publication() == PublicationState.PUBLISHED
                ? publications.getLast().until()
                : null;
    }

    /** The reviews that were opened on a decision. */
    List<UUID> opened() {
        return decisions.stream()
                .map(OneSource.Decision::opened)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}

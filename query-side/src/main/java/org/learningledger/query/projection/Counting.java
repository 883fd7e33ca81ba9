package org.learningledger.query.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.evidence.EvidenceEvent;
import org.learningledger.store.correction.Corrections;
import org.learningledger.store.log.Fact;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.Moment.Certainty;
import org.learningledger.store.time.Moment.Clock;

/** Which facts count for a subject at a moment, in the order in which they became known. */
final class Counting {

    private Counting() {}

    /** @param recorded all facts about the subject as they were recorded, in any order */
    static List<Fact> at(Moment moment, UUID subject, List<Fact> recorded) {
        var known = known(moment.knownAt(), by(moment.clock(), recorded));
        var counted = counted(subject, known);
        var day = moment.trueOn();
        return day == null
                ? counted
                : happened(
                        since(fact -> since(moment.certainty(), fact), subject, counted), day, subject, known, counted);
    }

    /** In the order in which they became known by a clock. */
    static List<Fact> by(Clock clock, List<Fact> recorded) {
        return recorded.stream()
                .map(fact -> clock == Clock.DECLARED ? fact : fact.asRecorded())
                .sorted(Fact.AS_KNOWN)
                .toList();
    }

    private static List<Fact> known(@Nullable Instant at, List<Fact> facts) {
        return at == null
                ? facts
                : facts.stream()
                        .filter(fact -> !fact.at().knownAt().isAfter(at))
                        .toList();
    }

    /**
     * What counts for a subject. Where the subject itself was withdrawn, it is still told of, and marked; anything else
     * that was withdrawn counts for it no more: nothing is done by a withdrawn action. Withdrawn evidence shows nothing
     * any more either, but is handed on, marked: somebody may have judged by it.
     */
    static List<Fact> counted(UUID subject, List<Fact> facts) {
        var counted = Corrections.countedFacts(facts);
        var withdrawn = counted.stream()
                .filter(Fact::withdrawn)
                .map(fact -> fact.event().thing().id())
                .filter(thing -> !thing.equals(subject))
                .collect(Collectors.toSet());
        if (withdrawn.isEmpty()) return counted;
        return counted.stream()
                .filter(fact -> !withdrawn.contains(fact.event().thing().id())
                        || fact.withdrawn() && fact.event() instanceof EvidenceEvent)
                .toList();
    }

    /**
     * What had happened by a day, of what counts. Nor does a correction count where what it puts right had not happened
     * yet.
     *
     * @param since the day from which each of these facts {@linkplain #since(Function, UUID, List) counts}
     * @param known what was known
     * @param counted what of that {@linkplain #counted counts} for the subject
     */
    static List<Fact> happened(
            Function<Fact, LocalDate> since, LocalDate by, UUID subject, List<Fact> known, List<Fact> counted) {
        var happened =
                counted.stream().filter(fact -> !since.apply(fact).isAfter(by)).toList();
        if (happened.size() == counted.size() || !corrected(known)) return happened;
        var later = ids(counted.stream().filter(fact -> since.apply(fact).isAfter(by)));
        var those = ids(happened.stream());
        return counted(
                        subject,
                        known.stream()
                                .filter(fact -> !later.contains(fact.at().eventId()))
                                .toList())
                .stream()
                .filter(fact -> those.contains(fact.at().eventId()))
                .toList();
    }

    static boolean corrected(List<Fact> facts) {
        return facts.stream().anyMatch(fact -> fact.event() instanceof CorrectionEvent);
    }

    private static Set<String> ids(Stream<Fact> facts) {
        return facts.map(fact -> fact.at().eventId()).collect(Collectors.toSet());
    }

    /**
     * The day from which each fact counts by the clock of truth. Of what should not have been recorded at all, nothing
     * counts before the day that it was recorded for: until then there is nothing to mark as withdrawn.
     *
     * @param happened the day from which a fact counts by itself
     * @param counted what {@linkplain #counted counts} for the subject
     */
    static Function<Fact, LocalDate> since(Function<Fact, LocalDate> happened, UUID subject, List<Fact> counted) {
        var withdrawn = counted.stream()
                .filter(fact -> fact.withdrawn() && isOf(subject, fact))
                .map(happened)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        return fact -> {
            var since = happened.apply(fact);
            return isOf(subject, fact) && since.isBefore(withdrawn) ? withdrawn : since;
        };
    }

    private static boolean isOf(UUID subject, Fact fact) {
        return fact.event().thing().id().equals(subject);
    }

    /** The day from which a fact counts by the clock of truth; {@link LocalDate#MIN} where it may always have been so. */
    static LocalDate since(Certainty certainty, Fact fact) {
        var days = fact.at().happened(fact.event());
        var since = certainty == Certainty.PERHAPS ? days.earliest() : days.latest();
        return since == null ? LocalDate.MIN : since;
    }
}

package org.learningledger.query.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.Plane;
import org.learningledger.store.time.Moment.Certainty;
import org.learningledger.store.time.Moment.Clock;

/**
 * Everything that was ever known of one subject, folded: what each pair of a moment of knowledge and a day shows.
 *
 * <p>A pair shows the fold of exactly the facts that were known then and had happened by that day. It changes only where a
 * fact becomes known and only on days on which one happened, so finitely many stretches say it for every pair. They do not
 * depend on the order in which facts arrived.
 */
final class Stretches {

    private final UUID subject;
    private final Fold fold;
    private final Map<Selected, Optional<Folded>> folded = new HashMap<>();
    private final Map<Fact, Map<Certainty, LocalDate>> since = new IdentityHashMap<>();
    private final SequencedMap<Place, Integer> planes = new LinkedHashMap<>();

    /** A fold, and the newest fact that it rests on. It is compared often, so its hash is worked out once. */
    private record Folded(long position, List<@Nullable Object> row, int hash) {

        Folded(long position, List<@Nullable Object> row) {
            this(position, row, Arrays.deepHashCode(row.toArray()));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Folded that && hash == that.hash && Stretch.same(row, that.row);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** What a day shows until the next on which something happened. */
    private record Segment(LocalDate soFrom, LocalDate soUntil, Folded shown) {}

    private record Place(Instant from, Instant until, Segment segment) {}

    /** These very facts, in this order: the same ones fold to the same. */
    private record Selected(List<Fact> facts) {

        @Override
        public boolean equals(Object other) {
            if (!(other instanceof Selected that) || facts.size() != that.facts.size()) return false;
            for (int i = 0; i < facts.size(); i++) {
                if (facts.get(i) != that.facts.get(i)) return false;
            }
            return true;
        }

        @Override
        public int hashCode() {
            int hash = 1;
            for (var fact : facts) hash = 31 * hash + System.identityHashCode(fact);
            return hash;
        }
    }

    private Stretches(UUID subject, Fold fold) {
        this.subject = subject;
        this.fold = fold;
    }

    /** @param recorded all facts about the subject as they were recorded, in any order */
    static List<Stretch> of(UUID subject, List<Fact> recorded, Fold fold) {
        var stretches = new Stretches(subject, fold);
        if (recorded.size() == 1 && !Counting.corrected(recorded)) return stretches.ofOnly(recorded.getFirst());
        return stretches.of(recorded);
    }

    /** Where one fact is all there is, its fold stands from it on, for ever. */
    private List<Stretch> ofOnly(Fact fact) {
        var recorded = fact.asRecorded();
        var since = since(Certainty.PERHAPS, fact);
        if (recorded == fact && since.equals(since(Certainty.SURELY, fact))) {
            var row = fold.row(subject, List.of(fact));
            if (row == null) return List.of();
            return List.of(new Stretch(
                    Plane.ALL,
                    fact.at().knownAt(),
                    Instant.MAX,
                    since,
                    LocalDate.MAX,
                    fact.at().position(),
                    row));
        }
        return ofOnly(fact, recorded);
    }

    private List<Stretch> ofOnly(Fact fact, Fact recorded) {
        for (var plane : Plane.values()) {
            var told = plane.clock == Clock.DECLARED ? fact : recorded;
            var since = since(plane.certainty, told);
            folded(List.of(told))
                    .ifPresent(shown -> close(
                            plane.bit(),
                            new Segment(since, LocalDate.MAX, shown),
                            told.at().knownAt(),
                            Instant.MAX));
        }
        return told();
    }

    private List<Stretch> of(List<Fact> recorded) {
        var looks = new LinkedHashMap<Look, Integer>();
        for (var clock : Clock.values()) {
            var asKnown = Counting.by(clock, recorded);
            for (var plane : Plane.values()) {
                if (plane.clock != clock) continue;
                looks.merge(look(plane.certainty, asKnown), plane.bit(), (one, more) -> one | more);
            }
        }
        looks.forEach(this::add);
        return told();
    }

    private List<Stretch> told() {
        return planes.entrySet().stream()
                .map(entry -> stretch(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Stretch stretch(Place place, int planes) {
        var segment = place.segment;
        return new Stretch(
                planes,
                place.from,
                place.until,
                segment.soFrom,
                segment.soUntil,
                segment.shown.position,
                segment.shown.row);
    }

    /**
     * One way to look at the facts. Where nobody declared since when they were known, both clocks see the same; where
     * every day is certain and nothing was put right, so do both certainties. What sees the same is worked out once.
     */
    private record Look(Certainty certainty, Selected asKnown) {}

    private Look look(Certainty certainty, List<Fact> asKnown) {
        boolean certain = !Counting.corrected(asKnown)
                && asKnown.stream()
                        .allMatch(fact -> since(Certainty.PERHAPS, fact).equals(since(Certainty.SURELY, fact)));
        return new Look(certain ? Certainty.PERHAPS : certainty, new Selected(asKnown));
    }

    /** Reading a date takes time, and the same facts are looked at again and again. */
    private LocalDate since(Certainty certainty, Fact fact) {
        return since.computeIfAbsent(fact, each -> new EnumMap<>(Certainty.class))
                .computeIfAbsent(certainty, each -> Counting.since(each, fact));
    }

    private void add(Look look, int planes) {
        var asKnown = look.asKnown.facts;
        boolean corrected = Counting.corrected(asKnown);
        var days = List.<Day>of();
        var open = new LinkedHashMap<Segment, Instant>();
        for (int known = 0; known < asKnown.size(); ) {
            var at = asKnown.get(known).at().knownAt();
            int before = known;
            while (known < asKnown.size() && asKnown.get(known).at().knownAt().equals(at)) known++;
            var facts = asKnown.subList(0, known);
            // What happened before the first day that is told of now shows the same as before.
            var changed = corrected ? LocalDate.MIN : first(look.certainty, asKnown.subList(before, known));
            days = days(look.certainty, facts, changed, days);
            open = replaced(planes, open, segments(days), at);
        }
        open.forEach((segment, from) -> close(planes, segment, from, Instant.MAX));
    }

    /** What is shown from a day on; nothing where the facts show nothing to keep. */
    private record Day(LocalDate from, Optional<Folded> shown) {}

    private LocalDate first(Certainty certainty, List<Fact> facts) {
        return facts.stream()
                .map(fact -> since(certainty, fact))
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    private List<Day> days(Certainty certainty, List<Fact> known, LocalDate changed, List<Day> before) {
        var days = new ArrayList<Day>();
        for (var day : before) {
            if (day.from.isBefore(changed)) days.add(day);
        }
        var counted = Counting.counted(subject, known);
        var since = Counting.since(fact -> since(certainty, fact), subject, counted);
        var boundaries = new TreeSet<LocalDate>();
        for (var fact : counted) {
            var day = since.apply(fact);
            if (!day.isBefore(changed)) boundaries.add(day);
        }
        for (var boundary : boundaries) {
            days.add(new Day(boundary, folded(Counting.happened(since, boundary, subject, known, counted))));
        }
        return days;
    }

    private Optional<Folded> folded(List<Fact> facts) {
        return folded.computeIfAbsent(new Selected(facts), selected -> {
            var row = facts.isEmpty() ? null : fold.row(subject, facts);
            return Optional.ofNullable(row)
                    .map(shown -> new Folded(facts.getLast().at().position(), shown));
        });
    }

    private static List<Segment> segments(List<Day> days) {
        var segments = new ArrayList<Segment>();
        for (int i = 0; i < days.size(); ) {
            var day = days.get(i);
            int next = i + 1;
            while (next < days.size() && days.get(next).shown.equals(day.shown)) next++;
            var until = next < days.size() ? days.get(next).from : LocalDate.MAX;
            day.shown.ifPresent(shown -> segments.add(new Segment(day.from, until, shown)));
            i = next;
        }
        return segments;
    }

    /** What still shows the same goes on; what does not ends here, and what is new begins. */
    private LinkedHashMap<Segment, Instant> replaced(
            int planes, Map<Segment, Instant> open, List<Segment> segments, Instant at) {
        var now = new LinkedHashMap<Segment, Instant>();
        for (var segment : segments) now.put(segment, open.getOrDefault(segment, at));
        open.forEach((segment, from) -> {
            if (!now.containsKey(segment)) close(planes, segment, from, at);
        });
        return now;
    }

    private void close(int bits, Segment segment, Instant from, Instant until) {
        planes.merge(new Place(from, until, segment), bits, (one, more) -> one | more);
    }
}

package org.learningledger.query.discrepancy;

import static org.learningledger.query.answer.Columns.edtf;
import static org.learningledger.query.answer.Columns.printed;
import static org.learningledger.query.answer.Columns.searched;
import static org.learningledger.query.answer.Columns.uuids;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.Words;
import org.learningledger.events.discrepancy.DiscrepancyEvent;
import org.learningledger.events.discrepancy.DiscrepancyExplained;
import org.learningledger.events.discrepancy.DiscrepancyLeftOpen;
import org.learningledger.events.discrepancy.DiscrepancyRaised;
import org.learningledger.events.discrepancy.DiscrepancyResolved;
import org.learningledger.events.discrepancy.DiscrepancySuggested;
import org.learningledger.events.discrepancy.SuggestionConfirmed;
import org.learningledger.events.discrepancy.SuggestionDismissed;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.projection.Subjects;
import org.learningledger.store.log.Fact;

/** A discrepancy as its facts tell of it, in the order of its own stream, whenever each became known. */
final class Discrepancies {

    static final Subjects SUBJECTS = Subjects.of(
            "discrepancy_fact",
            "discrepancy",
            List.of(
                    "state",
                    "reference",
                    "sort_key",
                    "first_says",
                    "second_says",
                    "found_by",
                    "about",
                    "date_edtf",
                    "date_printed",
                    "searched"),
            Discrepancies::row);

    private DiscrepancyState state = DiscrepancyState.OPEN;
    private @Nullable String reference;
    private @Nullable String firstSays;
    private @Nullable String secondSays;
    private @Nullable String foundBy;
    private @Nullable StatedDate date;
    private List<UUID> about = List.of();
    private final List<OneDiscrepancy.Step> steps = new ArrayList<>();
    private long version;

    static Discrepancies of(List<Fact> facts) {
        var discrepancy = new Discrepancies();
        facts.stream()
                .sorted(Comparator.comparing(fact -> fact.at().sequence()))
                .forEach(discrepancy::take);
        return discrepancy;
    }

    private void take(Fact fact) {
        version = Math.max(version, fact.version());
        switch ((DiscrepancyEvent) fact.event()) {
            case DiscrepancyRaised raised -> {
                opened(raised.reference(), raised.about(), raised.occurredOn());
                says(raised.firstSays(), raised.secondSays());
                step(fact, OneDiscrepancy.Kind.RAISED, raised.remark(), DiscrepancyState.OPEN);
            }
            case DiscrepancySuggested suggested -> {
                opened(suggested.reference(), suggested.about(), suggested.occurredOn());
                says(suggested.first(), suggested.second());
                foundBy = suggested.check();
                step(fact, OneDiscrepancy.Kind.SUGGESTED, null, DiscrepancyState.SUGGESTED);
            }
            case SuggestionConfirmed confirmed ->
                step(fact, OneDiscrepancy.Kind.CONFIRMED, confirmed.remark(), DiscrepancyState.OPEN);
            case SuggestionDismissed dismissed ->
                step(fact, OneDiscrepancy.Kind.DISMISSED, dismissed.reason(), DiscrepancyState.DISMISSED);
            case DiscrepancyExplained explained ->
                step(fact, OneDiscrepancy.Kind.EXPLAINED, explained.explanation(), DiscrepancyState.EXPLAINED);
            case DiscrepancyResolved resolved ->
                step(fact, OneDiscrepancy.Kind.RESOLVED, resolved.resolution(), DiscrepancyState.RESOLVED);
            case DiscrepancyLeftOpen left ->
                step(fact, OneDiscrepancy.Kind.LEFT_OPEN, left.reason(), DiscrepancyState.LEFT_OPEN);
        }
    }

    private void opened(String reference, List<Thing> about, @Nullable StatedDate date) {
        this.reference = reference;
        this.about = about.stream().map(Thing::id).distinct().toList();
        this.date = date;
    }

    private void says(Words first, Words second) {
        firstSays = Wording.of(first);
        secondSays = Wording.of(second);
    }

    private void step(Fact fact, OneDiscrepancy.Kind kind, @Nullable Words words, DiscrepancyState next) {
        state = next;
        steps.add(new OneDiscrepancy.Step(
                kind,
                Wording.orNull(words),
                Dated.of(fact.event().occurredOn()),
                fact.at().stamp().actor(),
                fact.at().recordedAt()));
    }

    OneDiscrepancy answer(UUID id) {
        return new OneDiscrepancy(
                new DiscrepancyLine(id, state, reference, firstSays, secondSays, foundBy, Dated.of(date)),
                about,
                List.copyOf(steps),
                version);
    }

    private static List<@Nullable Object> row(UUID subject, List<Fact> facts) {
        var one = of(facts);
        return Arrays.asList(
                one.state,
                one.reference,
                one.reference == null ? null : Wording.sortable(one.reference),
                one.firstSays,
                one.secondSays,
                one.foundBy,
                uuids(one.about),
                edtf(one.date),
                printed(one.date),
                searched(one.reference, one.firstSays, one.secondSays, one.foundBy));
    }
}

package org.learningledger.query.recurrence;

import static org.learningledger.query.answer.Columns.edtf;
import static org.learningledger.query.answer.Columns.printed;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.Words;
import org.learningledger.events.finding.FindingEvent;
import org.learningledger.events.finding.FindingKind;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.finding.FindingStated;
import org.learningledger.events.finding.RecurrenceConfirmed;
import org.learningledger.events.finding.RecurrenceDismissed;
import org.learningledger.events.source.SourceEvent;
import org.learningledger.events.source.SourceId;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.projection.Subjects;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.Recorded;
import org.learningledger.store.record.Actor;
import org.learningledger.store.time.Days;

/**
 * A finding as far as it may be earlier learning again: what it is about, since when it counts, and what somebody said of
 * it. An act outweighs a statement, a newer fact an older one. The learning projection keeps it, so that both sides of a
 * recurrence are known up to the same fact.
 */
public final class Found {

    /** Besides its own facts, those that say when its sources were. */
    public static final Subjects SUBJECTS = new Subjects(
            "found_fact",
            "found",
            List.of(
                    "reference",
                    "sort_key",
                    "text",
                    "stated_only",
                    "strength",
                    "themes",
                    "area",
                    "sources",
                    "sources_from",
                    "date_edtf",
                    "date_printed",
                    "decided",
                    "decided_kind",
                    "decided_state",
                    "decided_reason",
                    "decided_edtf",
                    "decided_printed",
                    "decided_position",
                    "decided_account",
                    "decided_role",
                    "decided_agency"),
            """
            SELECT unnest(:streams) AS subject
            UNION
            SELECT link.whole FROM learning_link link
             WHERE link.partnership = :partnership AND link.part = ANY (:streams) AND link.via = 'source'
            """,
            """
            SELECT fact.subject, array_agg(fact.position) AS positions FROM found_fact fact
             WHERE fact.partnership = :partnership AND fact.subject = ANY (:subjects)
             GROUP BY fact.subject
            UNION ALL
            SELECT link.whole, facts.positions FROM learning_link link
            """ + Subjects.factsUnder("found_fact", "link.part") + """
               AND link.partnership = :partnership AND link.whole = ANY (:subjects) AND link.via = 'source'
            """,
            Found::row);

    private @Nullable String reference;
    private @Nullable String text;
    private boolean known;
    private boolean recorded;
    private boolean strength;
    private boolean withdrawn;
    private final Set<String> themes = new LinkedHashSet<>();
    private @Nullable String area;
    private final Set<UUID> sources = new LinkedHashSet<>();
    private @Nullable StatedDate date;
    private final Map<UUID, Days> sourceDays = new HashMap<>();
    private final Map<UUID, Decision> decisions = new LinkedHashMap<>();

    /** What somebody who looked said last of it and one earlier piece of learning. */
    private record Decision(
            Thing earlier,
            RecurrenceState state,
            Words reason,
            @Nullable StatedDate occurredOn,
            long position,
            Actor by) {}

    private Found() {}

    private static @Nullable List<@Nullable Object> row(UUID subject, List<Fact> facts) {
        var found = new Found();
        for (var fact : facts) {
            switch (fact.event()) {
                case FindingEvent own -> {
                    if (!own.findingId().value().equals(subject)) continue;
                    found.withdrawn |= fact.withdrawn();
                    found.take(own, fact.at());
                }
                case SourceEvent source -> {
                    var days = Recorded.occurred(source);
                    if (days != null) found.sourceDays.put(source.sourceId().value(), days);
                }
                default -> {}
            }
        }
        return found.known && !found.withdrawn ? found.row() : null;
    }

    private void take(FindingEvent event, Recorded at) {
        switch (event) {
            case FindingStated paper -> {
                known = true;
                if (!recorded) {
                    reference = paper.reference();
                    text = Wording.of(paper.text());
                    area = paper.area();
                    date = paper.occurredOn();
                }
                themes.addAll(paper.themes());
                paper.sources().stream().map(SourceId::value).forEach(sources::add);
            }
            case FindingRecorded act -> {
                known = true;
                recorded = true;
                reference = act.reference();
                text = Wording.of(act.text());
                area = act.area();
                date = act.occurredOn();
                strength = act.kind() == FindingKind.STRENGTH;
                themes.addAll(act.themes());
                sources.add(act.source().value());
            }
            case RecurrenceConfirmed act ->
                decide(act.earlier(), RecurrenceState.CONFIRMED, act.reason(), act.occurredOn(), at);
            case RecurrenceDismissed act ->
                decide(act.earlier(), RecurrenceState.DISMISSED, act.reason(), act.occurredOn(), at);
        }
    }

    private void decide(
            Thing earlier, RecurrenceState state, Words reason, @Nullable StatedDate occurredOn, Recorded at) {
        decisions.put(
                earlier.id(),
                new Decision(
                        earlier,
                        state,
                        reason,
                        occurredOn,
                        at.position(),
                        at.stamp().actor()));
    }

    /** When the source was; else when the finding was made. */
    private @Nullable LocalDate from(UUID source) {
        var days = sourceDays.get(source);
        if (days != null) return days.earliest();
        return date == null || date.edtf() == null ? null : Days.of(date.edtf()).earliest();
    }

    private List<@Nullable Object> row() {
        var said = decisions.values();
        return Arrays.asList(
                reference,
                reference == null ? null : Wording.sortable(reference),
                text,
                !recorded,
                strength,
                themes.toArray(String[]::new),
                area,
                sources.toArray(UUID[]::new),
                sources.stream().map(this::from).toArray(LocalDate[]::new),
                edtf(date),
                printed(date),
                said.stream().map(decision -> decision.earlier.id()).toArray(UUID[]::new),
                texts(said, decision -> decision.earlier.kind().name()),
                texts(said, decision -> decision.state.name()),
                texts(said, decision -> Wording.of(decision.reason)),
                texts(said, decision -> edtf(decision.occurredOn)),
                texts(said, decision -> printed(decision.occurredOn)),
                said.stream().map(Decision::position).toArray(Long[]::new),
                said.stream().map(decision -> decision.by.account()).toArray(UUID[]::new),
                texts(said, decision -> decision.by.role()),
                texts(said, decision -> decision.by.agency()));
    }

    private static @Nullable String[] texts(Collection<Decision> said, Function<Decision, @Nullable String> text) {
        return said.stream().map(text).toArray(String[]::new);
    }
}

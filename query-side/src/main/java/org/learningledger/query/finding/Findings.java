package org.learningledger.query.finding;

import static org.learningledger.query.answer.Columns.edtf;
import static org.learningledger.query.answer.Columns.printed;
import static org.learningledger.query.answer.Columns.searched;
import static org.learningledger.query.answer.Columns.texts;
import static org.learningledger.query.answer.Columns.uuids;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.finding.FindingEvent;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.finding.FindingStated;
import org.learningledger.events.finding.RecurrenceConfirmed;
import org.learningledger.events.finding.RecurrenceDismissed;
import org.learningledger.events.recommendation.RecommendationLinked;
import org.learningledger.events.recommendation.RecommendationMade;
import org.learningledger.events.recommendation.RecommendationUnlinked;
import org.learningledger.events.source.SourceId;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.projection.Subjects;
import org.learningledger.store.log.Fact;

/** A finding as its facts tell of it. An act outweighs a statement, a newer fact an older one. */
final class Findings {

    static final Subjects SUBJECTS = Subjects.of(
            "finding_fact",
            "finding",
            List.of(
                    "reference",
                    "sort_key",
                    "text",
                    "kind",
                    "sources",
                    "themes",
                    "priorities",
                    "area",
                    "date_edtf",
                    "date_printed",
                    "recommendations",
                    "stated_only",
                    "searched"),
            Findings::row);

    private @Nullable String reference;
    private @Nullable String text;
    private @Nullable String kind;
    private final Set<UUID> sources = new LinkedHashSet<>();
    private final Set<String> themes = new LinkedHashSet<>();
    private final Set<String> priorities = new LinkedHashSet<>();
    private @Nullable String area;
    private @Nullable StatedDate date;
    private final Set<UUID> recommendations = new LinkedHashSet<>();
    private boolean recorded;
    private boolean known;
    private @Nullable String raisedBy;
    private final Set<UUID> challengeEvents = new LinkedHashSet<>();
    private final Set<String> nationalItems = new LinkedHashSet<>();
    private final List<Citation> citations = new ArrayList<>();
    private long version = -1;

    static Findings of(List<Fact> facts) {
        var finding = new Findings();
        for (var fact : facts) {
            switch (fact.event()) {
                case RecommendationMade made ->
                    finding.recommendations.add(made.recommendationId().value());
                case RecommendationLinked linked ->
                    finding.recommendations.add(linked.recommendationId().value());
                case RecommendationUnlinked unlinked ->
                    finding.recommendations.remove(unlinked.recommendationId().value());
                case FindingEvent own -> {
                    finding.version = Math.max(finding.version, fact.version());
                    finding.take(own);
                }
                default -> {}
            }
        }
        return finding;
    }

    private void take(FindingEvent event) {
        known = true;
        switch (event) {
            case FindingStated stated -> {
                if (!recorded) {
                    reference = stated.reference();
                    text = Wording.of(stated.text());
                    kind = stated.sortedAs();
                    area = stated.area();
                    date = stated.occurredOn();
                }
                stated.sources().stream().map(SourceId::value).forEach(sources::add);
                themes.addAll(stated.themes());
                priorities.addAll(stated.priorities());
                raisedBy = Wording.orNull(stated.raisedBy());
                stated.challengeEvents().stream().map(ChallengeEventId::value).forEach(challengeEvents::add);
                nationalItems.addAll(stated.nationalItems());
                citations.add(stated.citation());
            }
            case FindingRecorded made -> {
                recorded = true;
                reference = made.reference();
                text = Wording.of(made.text());
                kind = Wording.plain(made.kind()).replace("non compliance", "non-compliance");
                sources.add(made.source().value());
                themes.addAll(made.themes());
                area = made.area();
                date = made.occurredOn();
            }
            case RecurrenceConfirmed confirmed -> {} // whether it is earlier learning again is a question of its own
            case RecurrenceDismissed dismissed -> {}
        }
    }

    OneFinding answer(UUID id) {
        return new OneFinding(
                new FindingLine(
                        id,
                        reference,
                        text,
                        kind,
                        List.copyOf(sources),
                        List.copyOf(themes),
                        List.copyOf(priorities),
                        area,
                        Dated.of(date),
                        List.copyOf(recommendations),
                        known && !recorded),
                raisedBy,
                List.copyOf(challengeEvents),
                List.copyOf(nationalItems),
                List.copyOf(citations),
                version);
    }

    private static List<@Nullable Object> row(UUID subject, List<Fact> facts) {
        var finding = of(facts);
        return Arrays.asList(
                finding.reference,
                finding.reference == null ? null : Wording.sortable(finding.reference),
                finding.text,
                finding.kind,
                uuids(finding.sources),
                texts(finding.themes),
                texts(finding.priorities),
                finding.area,
                edtf(finding.date),
                printed(finding.date),
                uuids(finding.recommendations),
                finding.known && !finding.recorded,
                searched(finding.reference, finding.text, finding.raisedBy));
    }
}

package org.learningledger.query.source;

import static org.learningledger.query.answer.Columns.edtf;
import static org.learningledger.query.answer.Columns.printed;
import static org.learningledger.query.answer.Columns.searched;
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
import org.learningledger.events.Words;
import org.learningledger.events.source.AuditCarriedOut;
import org.learningledger.events.source.AuditKind;
import org.learningledger.events.source.AuditStated;
import org.learningledger.events.source.ClockPaused;
import org.learningledger.events.source.ClockResumed;
import org.learningledger.events.source.IncidentNotified;
import org.learningledger.events.source.PublicationEnded;
import org.learningledger.events.source.ReviewDecided;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.ReviewPublished;
import org.learningledger.events.source.ReviewStated;
import org.learningledger.events.source.ScoreModerated;
import org.learningledger.events.source.SelfScoreGiven;
import org.learningledger.events.source.SourceEvent;
import org.learningledger.events.source.SourceId;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.projection.Subjects;
import org.learningledger.store.log.Fact;
import org.learningledger.store.time.Days;

/** A review or audit as its facts tell of it. Acts outweigh statements, newer facts outweigh older ones. */
final class Sources {

    static final Subjects SUBJECTS = Subjects.of(
            "source_fact",
            "source",
            List.of(
                    "sort",
                    "reference",
                    "sort_key",
                    "pseudonym",
                    "title",
                    "kind",
                    "area",
                    "date_edtf",
                    "date_printed",
                    "date_kind",
                    "earliest",
                    "latest",
                    "stated_only",
                    "result",
                    "repeats",
                    "opened",
                    "publication",
                    "until_edtf",
                    "until_printed",
                    "searched"),
            Sources::row);

    private SourceSort sort = SourceSort.REVIEW;
    private @Nullable String reference;
    private @Nullable String pseudonym;
    private @Nullable String title;
    private @Nullable String kind;
    private @Nullable String area;
    private @Nullable StatedDate date;
    private @Nullable String dateKind;
    private @Nullable String result;
    private boolean statedOnly = true;

    @Nullable
    ReviewKind review;

    @Nullable
    AuditKind audit;

    private final Set<UUID> repeats = new LinkedHashSet<>();
    final List<OneSource.Detail> details = new ArrayList<>();
    final List<Citation> citations = new ArrayList<>();
    Proceedings proceedings = new Proceedings();
    List<OneSource.Score> scores = List.of();
    long version;

    static Sources of(List<Fact> facts) {
        var source = new Sources();
        facts.forEach(fact -> source.version = Math.max(source.version, fact.version()));
        // Statements first, so that what was done in the ledger outweighs them.
        facts.stream()
                .filter(fact -> fact.event() instanceof ReviewStated || fact.event() instanceof AuditStated)
                .forEach(fact -> source.take((SourceEvent) fact.event()));
        facts.stream()
                .filter(fact -> fact.event() instanceof ReviewOpened || fact.event() instanceof AuditCarriedOut)
                .forEach(fact -> source.take((SourceEvent) fact.event()));
        source.proceedings = Proceedings.of(facts);
        source.scores = Scoring.of(facts);
        return source;
    }

    private void take(SourceEvent event) {
        switch (event) {
            case ReviewStated stated -> {
                reference = stated.reference();
                pseudonym = Wording.orNull(stated.alias());
                title = Wording.orNull(stated.title());
                kind = Wording.orNull(stated.kind());
                dated(stated.occurredOn(), stated.dateKind());
                detail("Publication", stated.publication());
                detail("Briefing", stated.briefingLabel());
                detail("Note", stated.note());
                citations.add(stated.citation());
            }
            case AuditStated stated -> {
                sort = SourceSort.AUDIT;
                reference = stated.reference();
                title = Wording.orNull(stated.title());
                kind = stated.sortedAs();
                area = stated.area();
                result = Wording.orNull(stated.result());
                dated(stated.occurredOn(), stated.dateKind());
                stated.repeats().stream().map(SourceId::value).forEach(repeats::add);
                detail("Carried out by", stated.conductedBy());
                detail("Format", stated.format());
                detail("Not in the paper", stated.notInSource());
                detail("Note", stated.note());
                citations.add(stated.citation());
            }
            case ReviewOpened opened -> {
                sort = SourceSort.REVIEW;
                statedOnly = false;
                reference = opened.reference();
                pseudonym = opened.pseudonym();
                title = Wording.of(opened.title());
                review = opened.kind();
                kind = kind(opened.kind());
                dated(opened.occurredOn(), null);
            }
            case AuditCarriedOut carriedOut -> {
                sort = SourceSort.AUDIT;
                statedOnly = false;
                reference = carriedOut.reference();
                title = Wording.of(carriedOut.title());
                this.audit = carriedOut.kind();
                kind = kind(carriedOut.kind());
                area = carriedOut.area();
                if (carriedOut.repeats() != null)
                    repeats.add(carriedOut.repeats().value());
                dated(carriedOut.occurredOn(), null);
            }
            // what was decided, published and scored stands beside what the source is
            case IncidentNotified notified -> {}
            case ReviewDecided decided -> {}
            case ReviewPublished published -> {}
            case PublicationEnded ended -> {}
            case ClockPaused paused -> {}
            case ClockResumed resumed -> {}
            case SelfScoreGiven given -> {}
            case ScoreModerated moderated -> {}
        }
    }

    private static String kind(Enum<?> kind) {
        return switch (kind.name()) {
            case "LCSPR", "SCR" -> kind.name();
            case "JTAI_THEMED" -> "JTAI-themed";
            case "MULTI_AGENCY" -> "multi-agency";
            default -> Wording.plain(kind);
        };
    }

    private void dated(@Nullable StatedDate occurredOn, @Nullable String what) {
        if (occurredOn == null) return;
        date = occurredOn;
        dateKind = what;
    }

    private void detail(String label, @Nullable Words words) {
        if (words != null) details.add(new OneSource.Detail(label, Wording.of(words)));
    }

    SourceLine line(UUID id) {
        return new SourceLine(
                id,
                sort,
                reference,
                pseudonym,
                title,
                kind,
                area,
                Dated.of(date),
                dateKind,
                statedOnly,
                result,
                proceedings.publication(),
                proceedings.publishedUntil());
    }

    private static List<@Nullable Object> row(UUID subject, List<Fact> facts) {
        var source = of(facts);
        var until = source.proceedings.publishedUntil();
        Days days = source.date == null || source.date.edtf() == null ? null : Days.of(source.date.edtf());
        return Arrays.asList(
                source.sort,
                source.reference,
                source.reference == null ? null : Wording.sortable(source.reference),
                source.pseudonym,
                source.title,
                source.kind,
                source.area,
                edtf(source.date),
                printed(source.date),
                source.dateKind,
                days == null ? null : days.earliest(),
                days == null ? null : days.latest(),
                source.statedOnly,
                source.result,
                uuids(source.repeats),
                uuids(source.proceedings.opened()),
                source.proceedings.publication(),
                until == null ? null : until.stated().edtf(),
                until == null ? null : until.stated().asPrinted(),
                searched(source.reference, source.pseudonym, source.title, source.kind, source.result));
    }
}

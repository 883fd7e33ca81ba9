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
import org.learningledger.events.source.AuditStated;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.ReviewStated;
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
            "read.source_fact",
            "read.source",
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
    private final Set<UUID> repeats = new LinkedHashSet<>();
    final List<OneSource.Detail> details = new ArrayList<>();
    final List<Citation> citations = new ArrayList<>();
    long version;

    static Sources of(List<Fact> facts) {
        var source = new Sources();
        facts.forEach(
                fact -> source.version = Math.max(source.version, fact.at().sequence()));
        // Statements first, so that what was done in the ledger outweighs them.
        facts.stream()
                .filter(fact -> fact.event() instanceof ReviewStated || fact.event() instanceof AuditStated)
                .forEach(fact -> source.take((SourceEvent) fact.event()));
        facts.stream()
                .filter(fact -> fact.event() instanceof ReviewOpened || fact.event() instanceof AuditCarriedOut)
                .forEach(fact -> source.take((SourceEvent) fact.event()));
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
                kind = kind(opened.kind());
                dated(opened.occurredOn(), null);
            }
            case AuditCarriedOut audit -> {
                sort = SourceSort.AUDIT;
                statedOnly = false;
                reference = audit.reference();
                title = Wording.of(audit.title());
                kind = kind(audit.kind());
                area = audit.area();
                if (audit.repeats() != null) repeats.add(audit.repeats().value());
                dated(audit.occurredOn(), null);
            }
            default -> {} // NOT YET
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
                id, sort, reference, pseudonym, title, kind, area, Dated.of(date), dateKind, statedOnly, result);
    }

    private static List<@Nullable Object> row(UUID subject, List<Fact> facts) {
        var source = of(facts);
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
                searched(source.reference, source.pseudonym, source.title, source.kind, source.result));
    }
}

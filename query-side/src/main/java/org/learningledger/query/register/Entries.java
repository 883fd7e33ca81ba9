package org.learningledger.query.register;

import static org.learningledger.query.answer.Columns.edtf;
import static org.learningledger.query.answer.Columns.printed;
import static org.learningledger.query.answer.Columns.searched;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.challenge.ChallengeEvent;
import org.learningledger.events.challenge.ChallengeEventStated;
import org.learningledger.events.discrepancy.DiscrepancyEvent;
import org.learningledger.events.discrepancy.DiscrepancyRaised;
import org.learningledger.events.register.DocumentStated;
import org.learningledger.events.register.GroupStated;
import org.learningledger.events.register.OrganisationStated;
import org.learningledger.events.register.PartnershipOpened;
import org.learningledger.events.register.PostStated;
import org.learningledger.events.register.PriorityStated;
import org.learningledger.events.register.RegisterEvent;
import org.learningledger.events.register.ThemeStated;
import org.learningledger.events.source.SourceId;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.projection.Subjects;
import org.learningledger.store.log.Fact;

/** An entry of a register as its newest fact tells of it. */
final class Entries {

    static final Subjects SUBJECTS = Subjects.of(
            "read.entry_fact",
            "read.entry",
            List.of("kind", "reference", "sort_key", "title", "note", "date_edtf", "date_printed", "searched"),
            (subject, facts) -> {
                var entry = of(facts.getLast().event());
                return entry == null ? null : entry.row();
            });

    private final EntryKind kind;
    private final String reference;
    private final @Nullable String title;
    private final @Nullable StatedDate date;
    private @Nullable String note;
    private final List<OneEntry.Detail> details = new ArrayList<>();
    private final List<Thing> about = new ArrayList<>();
    private final List<Citation> citations = new ArrayList<>();

    private Entries(EntryKind kind, String reference, @Nullable Words title, @Nullable StatedDate date) {
        this.kind = kind;
        this.reference = reference;
        this.title = Wording.orNull(title);
        this.date = date;
    }

    static @Nullable OneEntry answer(UUID id, List<Fact> facts) {
        var newest = facts.getLast();
        var entry = of(newest.event());
        if (entry == null) return null;
        return new OneEntry(
                new EntryLine(id, entry.kind, entry.reference, entry.title, entry.note, Dated.of(entry.date)),
                List.copyOf(entry.details),
                List.copyOf(entry.about),
                List.copyOf(entry.citations),
                facts.stream().mapToLong(fact -> fact.at().sequence()).max().orElseThrow());
    }

    private static @Nullable Entries of(LedgerEvent event) {
        return switch (event) {
            case RegisterEvent entry -> register(entry);
            case ChallengeEvent challenge -> challenge(challenge);
            case DiscrepancyEvent discrepancy -> discrepancy(discrepancy);
            default -> null;
        };
    }

    private static @Nullable Entries register(RegisterEvent event) {
        return switch (event) {
            case PartnershipOpened opened -> null; // it has a place of its own
            case DocumentStated stated ->
                new Entries(EntryKind.DOCUMENT, stated.reference(), stated.title(), stated.occurredOn())
                        .detail("Kind", stated.sortedAs())
                        .detail("Produced by", stated.producedBy())
                        .detail("Period", stated.period())
                        .detail("Lines", stated.lines())
                        .note(stated.note())
                        .cite(stated.citation());
            case OrganisationStated stated ->
                new Entries(EntryKind.ORGANISATION, stated.reference(), stated.name(), stated.occurredOn())
                        .detail("Other names", stated.otherNames())
                        .detail("Kind", stated.sortedAs())
                        .detail("Role", stated.role())
                        .detail("Former name", stated.formerName())
                        .detail("Took over from", stated.succeeds())
                        .note(stated.note())
                        .cite(stated.citation());
            case GroupStated stated ->
                new Entries(EntryKind.GROUP, stated.reference(), stated.name(), stated.occurredOn())
                        .detail("Other names", stated.otherNames())
                        .detail("Kind", stated.sortedAs())
                        .detail("Area", stated.area())
                        .detail("Part of", stated.parentGroup())
                        .detail("Purpose", stated.purpose())
                        .note(stated.note())
                        .cite(stated.citation());
            case PostStated stated ->
                new Entries(EntryKind.POST, stated.reference(), stated.title(), stated.occurredOn())
                        .detail("Other titles", stated.otherTitles())
                        .detail("Organisations", stated.organisations())
                        .detail("Groups", stated.groups())
                        .detail("What it did", stated.did())
                        .note(stated.note())
                        .cite(stated.citation());
            case PriorityStated stated ->
                new Entries(EntryKind.PRIORITY, stated.reference(), stated.name(), stated.occurredOn())
                        .detail("Other name", stated.otherName())
                        .detail("Aim", stated.aim())
                        .detail("Statement", stated.statement())
                        .cite(stated.citation());
            case ThemeStated stated ->
                new Entries(EntryKind.THEME, stated.reference(), stated.name(), stated.occurredOn())
                        .detail("Number", stated.number())
                        .about(stated.sources())
                        .cite(stated.citation());
            default -> null; // NOT YET
        };
    }

    private static @Nullable Entries challenge(ChallengeEvent event) {
        return switch (event) {
            case ChallengeEventStated stated ->
                new Entries(EntryKind.CHALLENGE_EVENT, stated.reference(), stated.title(), stated.occurredOn())
                        .detail("Event", stated.eventReference())
                        .detail("Kind", stated.sortedAs())
                        .detail("Date is", stated.dateKind())
                        .detail("How many", stated.count())
                        .detail("Format", stated.format())
                        .detail("Participants", stated.participants())
                        .detail("Asked for", stated.askedFor())
                        .detail("Chair", stated.chair())
                        .detail("Observer", stated.observer())
                        .detail("Conclusion", stated.conclusion())
                        .detail("Output", stated.output())
                        .about(stated.sources())
                        .note(stated.note())
                        .cite(stated.citation());
            default -> null; // NOT YET
        };
    }

    private static @Nullable Entries discrepancy(DiscrepancyEvent event) {
        return switch (event) {
            case DiscrepancyRaised raised -> {
                var entry = new Entries(
                                EntryKind.DISCREPANCY, raised.reference(), raised.firstSays(), raised.occurredOn())
                        .detail("One says", raised.firstSays())
                        .detail("The other says", raised.secondSays())
                        .detail("Remark", raised.remark());
                entry.about.addAll(raised.about());
                yield entry;
            }
            default -> null; // NOT YET
        };
    }

    private Entries detail(String label, @Nullable Words words) {
        return detail(label, Wording.orNull(words));
    }

    private Entries detail(String label, @Nullable String text) {
        if (text != null) details.add(new OneEntry.Detail(label, text));
        return this;
    }

    private Entries detail(String label, List<String> texts) {
        return detail(label, texts.isEmpty() ? null : Wording.list(texts));
    }

    private Entries note(@Nullable Words words) {
        note = Wording.orNull(words);
        return detail("Note", note);
    }

    private Entries about(List<SourceId> sources) {
        sources.forEach(source -> about.add(new Thing(ThingKind.SOURCE, source.value())));
        return this;
    }

    private Entries cite(Citation citation) {
        citations.add(citation);
        return this;
    }

    private List<@Nullable Object> row() {
        var told = details.stream().map(OneEntry.Detail::value);
        return Arrays.asList(
                kind,
                reference,
                Wording.sortable(reference),
                title,
                note,
                edtf(date),
                printed(date),
                searched(Stream.concat(Stream.of(reference, title == null ? "" : title), told)
                        .toArray(String[]::new)));
    }
}

package org.learningledger.query.register;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.register.BodyRenamed;
import org.learningledger.events.register.BodyReplaced;
import org.learningledger.events.register.CommitteeCommentStated;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.register.EvidenceCitedForClaim;
import org.learningledger.events.source.SourceId;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Wording;

/** An entry of a register while it is told fact by fact. */
final class Entry {

    static final List<String> COLUMNS = List.of(
            "kind",
            "reference",
            "sort_key",
            "title",
            "former",
            "replaced",
            "successors",
            "parent",
            "sorted_as",
            "area",
            "fact_labels",
            "fact_values",
            "note",
            "date_edtf",
            "date_printed",
            "searched");

    private final EntryKind kind;
    private final String reference;
    private final @Nullable StatedDate date;
    private @Nullable String title;
    private @Nullable String former;
    private boolean replaced;
    private @Nullable String parent;
    private @Nullable String sortedAs;
    private @Nullable String area;
    private @Nullable String note;
    private final List<OneEntry.Detail> details = new ArrayList<>();
    private final List<OneEntry.Detail> listed = new ArrayList<>();
    private final List<Thing> about = new ArrayList<>();
    private final Set<String> related = new LinkedHashSet<>();
    private final List<OneEntry.Comment> comments = new ArrayList<>();
    private final Set<Thing> evidence = new LinkedHashSet<>();
    private final Set<UUID> successors = new LinkedHashSet<>();
    private final List<Citation> citations = new ArrayList<>();

    Entry(EntryKind kind, String reference, @Nullable Words title, @Nullable StatedDate date) {
        this.kind = kind;
        this.reference = reference;
        this.title = Wording.orNull(title);
        this.date = date;
    }

    Entry detail(String label, @Nullable Words words) {
        return detail(label, Wording.orNull(words));
    }

    Entry detail(String label, @Nullable String text) {
        if (text != null) details.add(new OneEntry.Detail(label, text));
        return this;
    }

    /** A detail that lists show too. */
    Entry listed(String label, @Nullable String text) {
        if (text != null) listed.add(new OneEntry.Detail(label, text));
        return detail(label, text);
    }

    Entry listed(String label, @Nullable Words words) {
        return listed(label, Wording.orNull(words));
    }

    /** How whoever brought it in sorted it. */
    Entry sortedAs(@Nullable String text) {
        sortedAs = text;
        return listed("Kind", text);
    }

    Entry area(@Nullable String text) {
        area = text;
        return listed("Area", text);
    }

    /** References of other entries. */
    Entry related(String label, List<String> references) {
        related.addAll(references);
        return detail(label, references.isEmpty() ? null : Wording.list(references));
    }

    Entry related(String label, @Nullable String reference) {
        return related(label, reference == null ? List.of() : List.of(reference));
    }

    /** The entry that this one is a part of. */
    Entry partOf(String label, @Nullable String reference) {
        parent = reference;
        return related(label, reference);
    }

    Entry note(@Nullable Words words) {
        note = Wording.orNull(words);
        return detail("Note", note);
    }

    Entry sources(List<SourceId> sources) {
        sources.forEach(source -> about.add(new Thing(ThingKind.SOURCE, source.value())));
        return this;
    }

    Entry actions(List<ActionId> actions) {
        actions.forEach(action -> about.add(new Thing(ThingKind.ACTION, action.value())));
        return this;
    }

    Entry about(List<Thing> things) {
        about.addAll(things);
        return this;
    }

    Entry cite(Citation citation) {
        citations.add(citation);
        return this;
    }

    void renamed(BodyRenamed event) {
        former = former == null ? title : title + ", " + former;
        title = Wording.of(event.name());
        detail("Renamed", because(title + ", " + on(event.occurredOn()), event.reason()));
    }

    void replaced(BodyReplaced event) {
        replaced = true;
        successors.addAll(event.by().stream().map(EntryId::value).toList());
        var how = event.by().isEmpty() ? "Nothing took its place, " : "By what is named below, ";
        detail("Replaced", because(how + on(event.occurredOn()), event.reason()));
    }

    private static String on(@Nullable StatedDate date) {
        return date == null ? "date not stated" : Wording.date(date);
    }

    private static String because(String what, @Nullable Words reason) {
        return Wording.ended(what) + (reason == null ? "" : " " + Wording.of(reason));
    }

    void commented(CommitteeCommentStated event) {
        comments.add(new OneEntry.Comment(Wording.of(event.comment()), Dated.of(event.occurredOn()), event.citation()));
    }

    void cited(EvidenceCitedForClaim event) {
        evidence.addAll(event.evidence());
        detail("Remark on the evidence", event.remark());
    }

    OneEntry answer(UUID id, long version) {
        return new OneEntry(
                new EntryLine(id, kind, reference, title, former, replaced, List.copyOf(listed), note, Dated.of(date)),
                List.copyOf(details),
                List.copyOf(about),
                List.copyOf(related),
                List.copyOf(comments),
                List.copyOf(evidence),
                List.copyOf(successors),
                List.copyOf(citations),
                version);
    }

    List<@Nullable Object> row() {
        var told = Stream.concat(
                details.stream().map(OneEntry.Detail::value), comments.stream().map(OneEntry.Comment::text));
        return Arrays.asList(
                kind,
                reference,
                Wording.sortable(reference),
                title,
                former,
                replaced,
                uuids(successors),
                parent,
                sortedAs,
                area,
                listed.stream().map(OneEntry.Detail::label).toArray(String[]::new),
                listed.stream().map(OneEntry.Detail::value).toArray(String[]::new),
                note,
                edtf(date),
                printed(date),
                searched(Stream.concat(Stream.of(reference, title == null ? "" : title), told)
                        .toArray(String[]::new)));
    }
}

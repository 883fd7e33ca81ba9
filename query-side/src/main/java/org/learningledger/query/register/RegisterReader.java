package org.learningledger.query.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.ThingKind;
import org.learningledger.query.answer.Columns;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.answer.Named;
import org.learningledger.query.answer.Selection;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.projection.SubjectFacts;
import org.learningledger.query.projection.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what stands in the registers that have no rules of their own. */
@Component
public class RegisterReader {

    /** The processing group that these answers wait for. */
    public static final String PROJECTION = "register";

    /** What is kept of entries. */
    public static final Subjects KEPT = Entries.SUBJECTS;

    private final JdbcClient database;
    private final SubjectFacts facts;

    RegisterReader(DataSource database, SubjectFacts facts) {
        this.database = JdbcClient.create(database);
        this.facts = facts;
    }

    /** In the order of their references. */
    public Listed<EntryLine> list(String partnership, EntryKind kind, @Nullable String text, int page) {
        return list(partnership, kind, text, null, null, page);
    }

    /** The same, narrowed to how entries were sorted, and to an area. */
    public Listed<EntryLine> list(
            String partnership,
            EntryKind kind,
            @Nullable String text,
            @Nullable String sortedAs,
            @Nullable String area,
            int page) {
        return new Selection("read.entry", partnership)
                .where("kind = :kind", "kind", kind)
                .where("sorted_as = :sortedAs", "sortedAs", sortedAs)
                .where("area = :area", "area", area)
                .holding(text)
                .page(database, "*", "sort_key, subject", page, RegisterReader::line);
    }

    public Optional<OneEntry> one(String partnership, UUID id) {
        var about = facts.of(Entries.SUBJECTS, partnership, id);
        return about.isEmpty() ? Optional.empty() : Optional.ofNullable(Entries.answer(id, about));
    }

    /**
     * What each reference of a kind is called, in the order of the references: for agencies, themes, priorities ... A
     * body that was renamed or replaced goes by both names.
     */
    public Map<String, String> titles(String partnership, EntryKind kind) {
        var titles = new LinkedHashMap<String, String>();
        database.sql("SELECT reference, coalesce(title, reference) AS title, former, replaced,"
                        + " ARRAY(SELECT coalesce(after.title, after.reference) FROM read.entry after"
                        + " WHERE after.partnership = entry.partnership AND after.subject = ANY (entry.successors)"
                        + " ORDER BY after.sort_key) AS now"
                        + " FROM read.entry WHERE partnership = ? AND kind = ? ORDER BY sort_key")
                .params(partnership, kind.name())
                .query(row -> {
                    titles.put(row.getString("reference"), bothNames(row));
                });
        return titles;
    }

    /** "Tees ICB (formerly Tees CCG)", "Tees CCG (now Tees ICB)". */
    private static String bothNames(ResultSet row) throws SQLException {
        var more = new ArrayList<String>();
        var former = row.getString("former");
        var now = Columns.texts(row, "now");
        if (former != null) more.add("formerly " + former);
        if (row.getBoolean("replaced")) more.add(now.isEmpty() ? "no longer exists" : "now " + Wording.list(now));
        var title = row.getString("title");
        return more.isEmpty() ? title : title + " (" + String.join("; ", more) + ")";
    }

    /** The references of bodies and posts that were replaced, each with the references of what took its place. */
    public Map<String, List<String>> replaced(String partnership) {
        var replaced = new LinkedHashMap<String, List<String>>();
        database.sql("SELECT reference, ARRAY(SELECT after.reference FROM read.entry after"
                        + " WHERE after.partnership = entry.partnership AND after.subject = ANY (entry.successors)"
                        + " ORDER BY after.sort_key) AS successors"
                        + " FROM read.entry WHERE partnership = ? AND replaced ORDER BY sort_key")
                .param(partnership)
                .query(row -> {
                    replaced.put(row.getString("reference"), Columns.texts(row, "successors"));
                });
        return replaced;
    }

    /** The bodies of a kind that nothing has replaced. */
    public List<EntryLine> standing(String partnership, EntryKind kind) {
        return database.sql(
                        "SELECT * FROM read.entry WHERE partnership = ? AND kind = ? AND NOT replaced ORDER BY sort_key")
                .params(partnership, kind.name())
                .query(RegisterReader::line)
                .list();
    }

    /**
     * What can be put forward as evidence: every entry but withdrawn ones, and those that say who somebody is or how things are
     * sorted.
     */
    public List<Named> citable(String partnership) {
        return new Selection("read.entry", partnership)
                        .and("kind NOT IN ('ORGANISATION', 'GROUP', 'POST', 'PRIORITY', 'THEME', 'CHALLENGE_EVENT')")
                        .standing()
                        .all(database, "*", "kind, sort_key, subject", RegisterReader::line)
                        .stream()
                        .map(line -> new Named(
                                ThingKind.REGISTER_ENTRY,
                                line.id(),
                                line.reference(),
                                line.title() == null ? null : Wording.brief(line.title())))
                        .toList();
    }

    /** The entries that go by these references. */
    public List<EntryLine> called(String partnership, Collection<String> references) {
        if (references.isEmpty()) return List.of();
        return database.sql("SELECT * FROM read.entry WHERE partnership = :partnership"
                        + " AND reference IN (:references) ORDER BY sort_key")
                .param("partnership", partnership)
                .param("references", references)
                .query(RegisterReader::line)
                .list();
    }

    /** The entries that are parts of the one with this reference, such as the steps of a national item. */
    public List<EntryLine> partsOf(String partnership, EntryKind kind, String reference) {
        return database.sql(
                        "SELECT * FROM read.entry WHERE partnership = ? AND kind = ? AND parent = ? ORDER BY sort_key")
                .params(partnership, kind.name(), reference)
                .query(RegisterReader::line)
                .list();
    }

    /** How the entries of a kind are sorted. */
    public List<String> sorts(String partnership, EntryKind kind) {
        return distinct("sorted_as", partnership, kind);
    }

    public List<String> areas(String partnership, EntryKind kind) {
        return distinct("area", partnership, kind);
    }

    private List<String> distinct(String column, String partnership, EntryKind kind) {
        return database.sql("SELECT DISTINCT " + column + " AS value FROM read.entry WHERE partnership = ? AND kind = ?"
                        + " AND " + column + " IS NOT NULL ORDER BY value")
                .params(partnership, kind.name())
                .query(String.class)
                .list();
    }

    /** How many entries each register holds; registers without any are left out. */
    public Map<EntryKind, Long> counts(String partnership) {
        var counts = new LinkedHashMap<EntryKind, Long>();
        database.sql(
                        "SELECT kind, count(*) AS entries FROM read.entry WHERE partnership = ? GROUP BY kind ORDER BY kind")
                .param(partnership)
                .query(row -> {
                    counts.put(EntryKind.valueOf(row.getString("kind")), row.getLong("entries"));
                });
        return counts;
    }

    private static EntryLine line(ResultSet row, int number) throws SQLException {
        return new EntryLine(
                row.getObject("subject", UUID.class),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("reference"),
                row.getString("title"),
                row.getString("former"),
                row.getBoolean("replaced"),
                facts(row),
                row.getString("note"),
                Columns.date(row));
    }

    private static List<OneEntry.Detail> facts(ResultSet row) throws SQLException {
        var labels = Columns.texts(row, "fact_labels");
        var values = Columns.texts(row, "fact_values");
        var facts = new ArrayList<OneEntry.Detail>();
        for (int i = 0; i < labels.size(); i++) facts.add(new OneEntry.Detail(labels.get(i), values.get(i)));
        return facts;
    }
}

package org.learningledger.query.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Columns;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.answer.Selection;
import org.learningledger.query.projection.SubjectFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what stands in the registers that have no rules of their own. */
@Component
public class RegisterReader {

    /** The processing group that these answers wait for. */
    public static final String PROJECTION = "register";

    private final JdbcClient database;
    private final SubjectFacts facts;

    RegisterReader(DataSource database, SubjectFacts facts) {
        this.database = JdbcClient.create(database);
        this.facts = facts;
    }

    /** In the order of their references. */
    public Listed<EntryLine> list(String partnership, EntryKind kind, @Nullable String text, int page) {
        return new Selection("read.entry", partnership)
                .where("kind = :kind", "kind", kind)
                .holding(text)
                .page(database, "*", "sort_key, subject", page, RegisterReader::line);
    }

    public Optional<OneEntry> one(String partnership, UUID id) {
        var about = facts.of(Entries.SUBJECTS, partnership, id);
        return about.isEmpty() ? Optional.empty() : Optional.ofNullable(Entries.answer(id, about));
    }

    /** What each reference of a kind is called, in the order of the references: for agencies, themes, priorities ... */
    public Map<String, String> titles(String partnership, EntryKind kind) {
        var titles = new LinkedHashMap<String, String>();
        database.sql("SELECT reference, coalesce(title, reference) AS title FROM read.entry"
                        + " WHERE partnership = ? AND kind = ? ORDER BY sort_key")
                .params(partnership, kind.name())
                .query(row -> {
                    titles.put(row.getString("reference"), row.getString("title"));
                });
        return titles;
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
                row.getString("note"),
                Columns.date(row));
    }
}

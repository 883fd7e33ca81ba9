package org.learningledger.query.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.query.answer.Columns;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.answer.Selection;
import org.learningledger.query.projection.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what impact is claimed, and which claims nothing bears out. */
@Component
public class ClaimReader {

    /** The processing group that these answers wait for. */
    public static final String PROJECTION = "claims";

    /** What is kept of claims. */
    public static final Subjects KEPT = Claims.SUBJECTS;

    private final JdbcClient database;

    ClaimReader(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** Uncited ones first, then by the order in which they became known. */
    public Listed<ClaimLine> list(
            String partnership,
            @Nullable Standing standing,
            @Nullable ClaimOrigin origin,
            @Nullable String text,
            int page) {
        return new Selection("read.claim", partnership)
                .where("standing = :standing", "standing", standing)
                .where("origin = :origin", "origin", origin)
                .holding(text)
                .page(
                        database,
                        "*",
                        "array_position(ARRAY['UNCITED', 'NAMED_ONLY', 'CITED'], standing), position, subject",
                        page,
                        ClaimReader::line);
    }

    /** How the claim that an entry of a register makes stands; empty where it claims no impact. */
    public Optional<Standing> standing(String partnership, UUID entry) {
        return database.sql("SELECT standing FROM read.claim WHERE partnership = ? AND subject = ?")
                .params(partnership, entry)
                .query(String.class)
                .optional()
                .map(Standing::valueOf);
    }

    /** How many claims stand how. */
    public Map<Standing, Long> counts(String partnership) {
        var counts = new EnumMap<Standing, Long>(Standing.class);
        database.sql("SELECT standing, count(*) AS claims FROM read.claim WHERE partnership = ? GROUP BY standing")
                .param(partnership)
                .query(row -> {
                    counts.put(Standing.valueOf(row.getString("standing")), row.getLong("claims"));
                });
        return counts;
    }

    private static ClaimLine line(ResultSet row, int number) throws SQLException {
        return new ClaimLine(
                row.getObject("subject", UUID.class),
                ClaimOrigin.valueOf(row.getString("origin")),
                new Thing(ThingKind.valueOf(row.getString("thing_kind")), row.getObject("thing", UUID.class)),
                row.getString("text"),
                row.getString("said_by"),
                Standing.valueOf(row.getString("standing")),
                row.getString("named"),
                Columns.uuids(row, "evidence"),
                Columns.date(row));
    }
}

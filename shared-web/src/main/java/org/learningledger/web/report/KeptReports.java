package org.learningledger.web.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reports of all partnerships, byte for byte as they were handed out. They are added, and never changed. */
@Component
public class KeptReports {

    private static final String REPORTS =
            "select partnership, number, day, position, known_at, before, provenance from web.report ";

    private final JdbcClient db;

    KeptReports(DataSource dataSource) {
        this.db = JdbcClient.create(dataSource);
    }

    /** A report in every form in which it is handed out. */
    public record Bytes(byte[] html, byte[] csv, byte[] json) {}

    /** The newest first. */
    public List<KeptReport> all(String partnership) {
        return db.sql(REPORTS + "where partnership = ? order by number desc")
                .param(partnership)
                .query(KeptReports::report)
                .list();
    }

    public Optional<KeptReport> one(String partnership, int number) {
        return db.sql(REPORTS + "where partnership = ? and number = ?")
                .params(partnership, number)
                .query(KeptReports::report)
                .optional();
    }

    /** The newest but that of this night and these facts. */
    public Optional<KeptReport> before(String partnership, LocalDate day, long position) {
        return db.sql(REPORTS + "where partnership = ? and not (day = ? and position = ?) order by number desc limit 1")
                .params(partnership, day, position)
                .query(KeptReports::report)
                .optional();
    }

    public Optional<Bytes> bytes(String partnership, int number) {
        return db.sql("select html, csv, json from web.report where partnership = ? and number = ?")
                .params(partnership, number)
                .query((row, n) -> new Bytes(row.getBytes("html"), row.getBytes("csv"), row.getBytes("json")))
                .optional();
    }

    /**
     * Keeps a report under the next number, whatever its own says. One of the same night and the same facts is the same
     * report, and kept once.
     *
     * @return as it is kept
     */
    public KeptReport keep(KeptReport report, Bytes bytes) {
        db.sql("""
                insert into web.report
                       (partnership, number, day, position, known_at, before, provenance, html, csv, json)
                select :partnership, coalesce(max(number), 0) + 1, :day, :position, :knownAt, :before, :provenance,
                       :html, :csv, :json
                  from web.report where partnership = :partnership
                on conflict (partnership, day, position) do nothing""")
                .param("partnership", report.partnership())
                .param("day", report.day())
                .param("position", report.position())
                .param("knownAt", report.knownAt().atOffset(ZoneOffset.UTC))
                .param("before", report.before())
                .param("provenance", report.provenance())
                .param("html", bytes.html())
                .param("csv", bytes.csv())
                .param("json", bytes.json())
                .update();
        return db.sql(REPORTS + "where partnership = ? and day = ? and position = ?")
                .params(report.partnership(), report.day(), report.position())
                .query(KeptReports::report)
                .single();
    }

    private static KeptReport report(ResultSet row, int n) throws SQLException {
        return new KeptReport(
                row.getString("partnership"),
                row.getInt("number"),
                row.getObject("day", LocalDate.class),
                row.getLong("position"),
                row.getObject("known_at", OffsetDateTime.class).toInstant(),
                row.getObject("before", Integer.class),
                row.getString("provenance"));
    }
}

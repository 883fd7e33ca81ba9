package org.learningledger.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.learningledger.query.api.Shapes;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole history as JSON Lines: first a line with the state, then each fact as it is stored, in the order in which it
 * was recorded. The keys that make acts once-only are left out.
 */
@Component
@Order(2)
class HistoryInExport implements ExportPart {

    private static final int AT_ONCE = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> SAID_BY =
            List.of("account", "role", "agency", "post", "statedOn", "statedOnBasis", "mayStand");

    private final JdbcClient database;

    HistoryInExport(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    @Override
    public void add(Export to) throws IOException {
        to.file("history.jsonl", file -> {
            write(file, JSON.valueToTree(Map.of("state", Shapes.value(to.from()))));
            for (long from = 1; from <= to.from().position(); from += AT_ONCE) {
                for (var line : lines(
                        to.partnership(),
                        from,
                        Math.min(from + AT_ONCE - 1, to.from().position()))) {
                    write(file, line);
                }
            }
        });
    }

    private List<ObjectNode> lines(String partnership, long from, long to) {
        return database.sql("""
                        SELECT position, recorded_at, event_identifier, type, aggregate_identifier, sequence_number,
                               payload_type, payload_revision, payload, meta_data
                          FROM ledger.ledger_log
                         WHERE partnership = ? AND position BETWEEN ? AND ? ORDER BY position""")
                .params(partnership, from, to)
                .query(HistoryInExport::line)
                .list();
    }

    private static ObjectNode line(ResultSet row, int number) throws SQLException {
        var line = JSON.createObjectNode();
        line.put("position", row.getLong("position"));
        line.put(
                "recordedAt",
                row.getObject("recorded_at", OffsetDateTime.class).toInstant().toString());
        line.put("eventId", row.getString("event_identifier"));
        line.put("streamType", row.getString("type"));
        line.put("stream", row.getString("aggregate_identifier"));
        line.put("sequence", row.getLong("sequence_number"));
        var type = row.getString("payload_type");
        line.put("eventType", type.substring(type.lastIndexOf('.') + 1));
        line.put("revision", row.getString("payload_revision"));
        var said = JSON.readTree(row.getBytes("meta_data"));
        for (var name : SAID_BY) {
            if (said.has(name)) line.set(name, said.path(name));
        }
        line.set("fact", JSON.readTree(row.getBytes("payload")));
        return line;
    }

    private static void write(OutputStream file, Object line) throws IOException {
        file.write(JSON.writeValueAsBytes(line));
        file.write("\n".getBytes(StandardCharsets.UTF_8));
    }
}

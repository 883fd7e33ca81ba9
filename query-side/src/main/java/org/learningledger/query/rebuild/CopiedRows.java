package org.learningledger.query.rebuild;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.query.projection.Rows;
import org.learningledger.query.projection.Subjects;
import org.learningledger.query.projection.Table;
import org.learningledger.store.log.Recorded;
import org.postgresql.PGConnection;

/** Gathers rows, and copies them into tables that are empty to begin with. */
final class CopiedRows implements Rows {

    private static final Table PUT_RIGHT =
            Table.of("put_right", "subjects", "partnership", "position", "recorded_at", "known_at", "fact");

    private final Map<Table, CopyText> texts = new LinkedHashMap<>();

    @Override
    public void fact(Subjects subjects, UUID subject, LedgerEvent event, Recorded at) {
        add(subjects.factRows(), subjects.factRow(subject, event, at));
    }

    /** Nothing: when all facts are there, every subject is folded. */
    @Override
    public void touch(Subjects subjects, UUID subject, Recorded at) {}

    /** Looked for when all facts are there. */
    @Override
    public void correction(Subjects subjects, CorrectionEvent event, Recorded at) {
        add(
                PUT_RIGHT,
                subjects.knowledge(),
                at.partnership(),
                at.position(),
                at.recordedAt(),
                at.knownAt(),
                event.fact().toString());
    }

    @Override
    public void add(Table table, @Nullable Object... values) {
        texts.computeIfAbsent(table, key -> new CopyText()).row(values);
    }

    void copy(Connection connection) throws SQLException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        try {
            for (var each : texts.entrySet()) {
                copies.copyIn(
                        each.getKey().copy(), new StringReader(each.getValue().toString()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

package org.learningledger.query.rebuild;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.query.projection.Rows;
import org.learningledger.query.projection.Subjects;
import org.learningledger.query.projection.Table;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.Recorded;
import org.postgresql.PGConnection;

/** Gathers rows, and copies them into tables that are empty to begin with. */
final class CopiedRows implements Rows {

    private static final Table PUT_RIGHT =
            Table.of("put_right", "subjects", "partnership", "position", "recorded_at", "known_at", "fact");

    private final Map<Table, CopyText> texts = new LinkedHashMap<>();
    private final Map<Told, Optional<Fact>> first = new LinkedHashMap<>();

    private record Told(Subjects subjects, String partnership, UUID subject) {}

    @Override
    public void fact(Subjects subjects, UUID subject, LedgerEvent event, Recorded at) {
        add(subjects.factRows(), subjects.factRow(subject, event, at));
        if (!subjects.alone()) return;
        var told = new Told(subjects, at.partnership(), subject);
        boolean opening = at.sequence() == 0 && !first.containsKey(told);
        first.put(told, opening ? Optional.of(new Fact(event, at)) : Optional.empty());
    }

    /**
     * Folds what so far only one fact tells of, while that fact is at hand: mostly no other ever comes. Where one does, the
     * subject is folded again.
     */
    void foldFirst() {
        first.forEach((told, fact) -> fact.ifPresent(only -> fold(told, only)));
        first.clear();
    }

    private void fold(Told told, Fact only) {
        var subjects = told.subjects;
        subjects.folded(told.partnership, told.subject, List.of(only)).forEach(row -> add(subjects.stretches(), row));
    }

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

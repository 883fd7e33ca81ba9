package org.learningledger.query.projection;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.store.log.Recorded;
import org.springframework.jdbc.core.JdbcTemplate;

/** Gathers the rows of one batch of events, and writes them in as few statements as there are kinds of row. */
public final class BatchedRows implements Rows {

    /** How many rows the database takes at once. */
    private static final int ROWS = 500;

    private final JdbcTemplate database;
    private final SubjectFacts facts;
    private final Map<Table, List<@Nullable Object[]>> added = new LinkedHashMap<>();
    private final Map<Touched, Set<UUID>> touched = new LinkedHashMap<>();

    private final List<Correction> corrections = new ArrayList<>();

    private record Correction(Subjects subjects, CorrectionEvent event, Recorded at) {}

    private record Touched(Subjects subjects, String partnership) {}

    public BatchedRows(DataSource database, SubjectFacts facts) {
        this.database = new JdbcTemplate(database);
        this.facts = facts;
    }

    @Override
    public void fact(Subjects subjects, UUID subject, LedgerEvent event, Recorded at) {
        add(subjects.factRows(), subjects.factRow(subject, event, at));
        touch(subjects, subject, at);
    }

    /** Has a subject folded again that facts of its own stand under, and whatever these bear upon. */
    private void touch(Subjects subjects, UUID subject, Recorded at) {
        touched.computeIfAbsent(new Touched(subjects, at.partnership()), key -> new LinkedHashSet<>())
                .add(subject);
    }

    @Override
    public void correction(Subjects subjects, CorrectionEvent event, Recorded at) {
        corrections.add(new Correction(subjects, event, at));
    }

    @Override
    public void add(Table table, @Nullable Object... values) {
        added.computeIfAbsent(table, key -> new ArrayList<>()).add(values);
    }

    /** Writes all of them, in the transaction that is going on. */
    public void write() {
        added.forEach((table, rows) -> run(table.insert(), rows));
        corrections.forEach(this::correct);
        touched.forEach(this::fold);
    }

    /** What is put right may have come in this very batch, so it is looked for when the batch's facts are written. */
    private void correct(Correction correction) {
        var at = correction.at();
        database.queryForList(
                        correction.subjects().insertCorrection(),
                        UUID.class,
                        at.position(),
                        at.recordedAt().atOffset(ZoneOffset.UTC),
                        at.knownAt().atOffset(ZoneOffset.UTC),
                        at.partnership(),
                        correction.event().fact().toString())
                .forEach(subject -> touch(correction.subjects(), subject, at));
    }

    private void fold(Touched group, Set<UUID> streams) {
        var subjects = group.subjects();
        var partnership = group.partnership();
        var reached = facts.touched(subjects, partnership, streams);
        var recorded = facts.recorded(subjects, partnership, reached);
        var written = facts.written(subjects, partnership, reached);
        var gone = new ArrayList<@Nullable Object[]>();
        var known = new ArrayList<@Nullable Object[]>();
        for (var subject : reached) {
            var before = written.getOrDefault(subject, Set.of());
            var now = new HashMap<Stretch.Key, Stretch>();
            for (var stretch : Stretches.of(subject, recorded.getOrDefault(subject, List.of()), subjects.fold())) {
                now.put(stretch.key(), stretch);
            }
            before.stream()
                    .filter(key -> !now.containsKey(key))
                    .forEach(key ->
                            gone.add(new Object[] {partnership, subject, key.from(), key.soFrom(), key.planes()}));
            now.forEach((key, stretch) -> {
                if (!before.contains(key)) known.add(stretch.values(partnership, subject, key));
            });
        }
        run(subjects.removeStretch(), gone);
        run(subjects.stretches().insert(), known);
    }

    private void run(String sql, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) database.batchUpdate(sql, rows, ROWS, Binding::bind);
    }
}

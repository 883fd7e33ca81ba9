package org.learningledger.query.projection;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final @Nullable Changes changes;
    private final Map<Table, List<@Nullable Object[]>> added = new LinkedHashMap<>();
    private final Map<Touched, Set<UUID>> touched = new LinkedHashMap<>();

    private final List<Correction> corrections = new ArrayList<>();

    private record Correction(Subjects subjects, CorrectionEvent event, Recorded at) {}

    private record Touched(Subjects subjects, String partnership) {}

    private BatchedRows(DataSource database, SubjectFacts facts, @Nullable Changes changes) {
        this.database = new JdbcTemplate(database);
        this.facts = facts;
        this.changes = changes;
    }

    /** Rows of live models: which sections they change is noted with them. */
    static BatchedRows live(DataSource database, SubjectFacts facts) {
        return new BatchedRows(database, facts, new Changes());
    }

    /** Rows of a generation that is not live. */
    public static BatchedRows beside(DataSource database, SubjectFacts facts) {
        return new BatchedRows(database, facts, null);
    }

    @Override
    public void fact(Subjects subjects, UUID subject, LedgerEvent event, Recorded at) {
        add(subjects.factRows(), subjects.factRow(subject, event, at));
        touch(subjects, subject, at);
    }

    /** Has a subject folded again that facts of its own stand under, and whatever these bear upon. */
    private void touch(Subjects subjects, UUID subject, Recorded at) {
        if (changes != null) {
            changes.cameTo(at.partnership(), at.position());
            changes.row(subjects.factRows(), at.partnership(), subject);
        }
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
        if (changes != null) {
            var partnership = (String) required(values[0]);
            changes.cameTo(partnership, (Long) required(values[table.columns().indexOf("position")]));
            changes.row(table, partnership, required(values[1]));
        }
    }

    /** Writes all of them, in the transaction that is going on. */
    public void write() {
        added.forEach((table, rows) -> run(table.insert(), rows));
        corrections.forEach(this::correct);
        touched.forEach(this::fold);
        if (changes != null) changes.write(database);
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
        note(subjects.stretches(), partnership, gone);
        note(subjects.stretches(), partnership, known);
    }

    private void note(Table table, String partnership, List<@Nullable Object[]> rows) {
        if (changes == null) return;
        for (var row : rows) changes.row(table, partnership, required(row[1]));
    }

    /** The partnership, the second column and the position of a row are never empty. */
    private static Object required(@Nullable Object value) {
        return Objects.requireNonNull(value);
    }

    private void run(String sql, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) database.batchUpdate(sql, rows, ROWS, Binding::bind);
    }
}

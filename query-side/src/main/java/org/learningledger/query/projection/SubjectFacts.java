package org.learningledger.query.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.log.StoredEvent;
import org.learningledger.store.time.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Reads the facts about subjects: what a projection folds, and what a page about one thing tells of.
 *
 * <p>A page about one thing folds its facts when it is read. There are tens of them, and so what the page shows needs no
 * stored copy that could differ from what a list shows.
 */
@Component
public class SubjectFacts {

    private final JdbcClient database;
    private final LedgerLog log;

    SubjectFacts(DataSource database, LedgerLog log) {
        this.database = JdbcClient.create(database);
        this.log = log;
    }

    /**
     * The facts about one subject as they count at the moment that is {@linkplain Moment#asked() asked about}, in the order
     * in which they became known; none where it is not known.
     */
    public List<Fact> of(Subjects subjects, String partnership, UUID subject) {
        return atAnyMoment(subjects, partnership, subject).apply(Moment.asked());
    }

    /** The same as they count at any moment, read once for all of them. */
    public Function<Moment, List<Fact>> atAnyMoment(Subjects subjects, String partnership, UUID subject) {
        var recorded = recorded(subjects, partnership, List.of(subject)).getOrDefault(subject, List.of());
        return moment -> Counting.at(moment, subject, recorded);
    }

    /** The same about several; those that are not known are left out. */
    public Map<UUID, List<Fact>> of(Subjects subjects, String partnership, Collection<UUID> wanted) {
        var counted = new HashMap<UUID, List<Fact>>();
        recorded(subjects, partnership, wanted).forEach((subject, facts) -> {
            var counts = Counting.at(Moment.asked(), subject, facts);
            if (!counts.isEmpty()) counted.put(subject, counts);
        });
        return counted;
    }

    /** All facts about subjects as they were recorded, in no order. */
    public Map<UUID, List<Fact>> recorded(Subjects subjects, String partnership, Collection<UUID> wanted) {
        var positions = positions(subjects, partnership, wanted);
        var facts = at(
                partnership,
                positions.values().stream().flatMap(Set::stream).distinct().toList());
        var found = new HashMap<UUID, List<Fact>>();
        positions.forEach(
                (subject, at) -> found.put(subject, at.stream().map(facts::get).toList()));
        return found;
    }

    /** Where in the log the facts about subjects stand, corrections among them, whenever they became known. */
    public Map<UUID, Set<Long>> positions(Subjects subjects, String partnership, Collection<UUID> wanted) {
        var positions = new HashMap<UUID, Set<Long>>();
        database.sql(subjects.members())
                .param("partnership", partnership)
                .param("subjects", new SqlArrayValue("uuid", wanted.toArray()))
                .query(row -> {
                    positions
                            .computeIfAbsent(row.getObject("subject", UUID.class), subject -> new HashSet<>())
                            .addAll(List.of((Long[]) row.getArray("positions").getArray()));
                });
        return positions;
    }

    /** Each event is read once, however many subjects it bears upon. */
    private Map<Long, Fact> at(String partnership, Collection<Long> positions) {
        var stored = database.sql("SELECT " + StoredEvent.COLUMNS
                        + " FROM ledger.ledger_log log"
                        + " WHERE log.partnership = :partnership AND log.position = ANY (:positions)")
                .param("partnership", partnership)
                .param("positions", new SqlArrayValue("bigint", positions.toArray()))
                .query(StoredEvent::read)
                .list();
        return log.read(stored).stream()
                .collect(Collectors.toMap(fact -> fact.at().position(), Function.identity()));
    }

    /** What stands already about subjects. */
    Map<UUID, Set<Stretch.Key>> written(Subjects subjects, String partnership, Collection<UUID> wanted) {
        var written = new HashMap<UUID, Set<Stretch.Key>>();
        database.sql(subjects.written())
                .param("partnership", partnership)
                .param("subjects", new SqlArrayValue("uuid", wanted.toArray()))
                .query(row -> {
                    written.computeIfAbsent(row.getObject("subject", UUID.class), subject -> new HashSet<>())
                            .add(Binding.key(row));
                });
        return written;
    }

    Collection<UUID> touched(Subjects subjects, String partnership, Collection<UUID> streams) {
        return database.sql(subjects.touched())
                .param("partnership", partnership)
                .param("streams", new SqlArrayValue("uuid", streams.toArray()))
                .query((row, number) -> row.getObject("subject", UUID.class))
                .list();
    }
}

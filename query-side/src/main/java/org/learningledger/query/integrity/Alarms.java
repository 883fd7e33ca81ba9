package org.learningledger.query.integrity;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was found wrong, for every process to show, until it is put right. */
@Component
public class Alarms {

    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

    private final JdbcClient database;

    Alarms(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** Those that are not put right, the oldest first. */
    public List<Alarm> all() {
        return database.sql("SELECT * FROM read.alarm ORDER BY first_seen, kind, about, slice")
                .query((row, number) -> new Alarm(
                        Alarm.Kind.valueOf(row.getString("kind")),
                        row.getString("about"),
                        row.getString("sentence"),
                        row.getObject("first_seen", OffsetDateTime.class).toInstant(),
                        row.getObject("last_seen", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many there are. */
    public long count() {
        return database.sql("SELECT count(*) FROM read.alarm").query(Long.class).single();
    }

    /** The parts of the log in which something is wrong: they are looked at again each time. */
    Set<Long> slices() {
        return new HashSet<>(database.sql("SELECT DISTINCT slice FROM read.alarm WHERE slice >= 0")
                .query(Long.class)
                .list());
    }

    /**
     * Raises what is new, and clears what is not found any more.
     *
     * @param looked the parts of the log that were looked at, beside the whole
     */
    void are(List<Found> found, Collection<Long> looked) {
        var before = keys();
        found.forEach(each -> {
            keep(each);
            if (!before.contains(key(each))) LOG.error("{}: {}", each.kind().title(), each.sentence());
        });
        var now = new HashSet<>(found.stream().map(Alarms::key).toList());
        before.stream()
                .filter(key -> !now.contains(key))
                .filter(key -> key.slice == Found.WHOLE || looked.contains(key.slice))
                .forEach(this::clear);
    }

    private record Key(String kind, String about, long slice) {}

    private static Key key(Found found) {
        return new Key(found.kind().name(), found.about(), found.slice());
    }

    private Set<Key> keys() {
        return new HashSet<>(database.sql("SELECT kind, about, slice FROM read.alarm")
                .query((row, number) -> new Key(row.getString("kind"), row.getString("about"), row.getLong("slice")))
                .list());
    }

    private void keep(Found found) {
        database.sql("""
                        INSERT INTO read.alarm (kind, about, slice, sentence, first_seen, last_seen)
                        VALUES (?, ?, ?, ?, clock_timestamp(), clock_timestamp())
                        ON CONFLICT (kind, about, slice)
                        DO UPDATE SET sentence = excluded.sentence, last_seen = excluded.last_seen""")
                .params(found.kind().name(), found.about(), found.slice(), found.sentence())
                .update();
    }

    private void clear(Key key) {
        database.sql("DELETE FROM read.alarm WHERE kind = ? AND about = ? AND slice = ?")
                .params(key.kind, key.about, key.slice)
                .update();
        LOG.info("{} was put right: {}", Alarm.Kind.valueOf(key.kind).title(), key.about);
    }
}

package org.learningledger.query.integrity;

import static org.learningledger.query.integrity.Alarm.Kind.ENTRIES_CHANGED;
import static org.learningledger.query.integrity.Alarm.Kind.NOT_SIGNED;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.learningledger.query.proof.Differing;
import org.learningledger.query.proof.SelfCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the entries are as they were signed, and all of them are signed. */
@Component
class Signatures {

    /** Stands for the trees as a whole, which are looked at once in a while. */
    static final long TREES = -2;

    /** A signer looks every second. */
    private static final int WAITING_SECONDS = 60;

    private final JdbcClient database;
    private final SelfCheck check;

    Signatures(DataSource database, SelfCheck check) {
        this.database = JdbcClient.create(database);
        this.check = check;
    }

    /** The entries of a slice, each read again from its bytes. */
    List<Found> check(long slice, long after, long upTo) {
        return found(check.entries(after, upTo), slice);
    }

    /** What is asked each time. */
    List<Found> whole() {
        var found = new ArrayList<>(found(check.ends(), Found.WHOLE));
        found.addAll(waiting());
        return found;
    }

    /** That all leaves lead to all heads. */
    List<Found> trees() {
        return found(check.trees(List.of()), TREES);
    }

    /** Where nobody ever signed there is nothing to wait for; the integrity page says so. */
    private List<Found> waiting() {
        return database.sql("""
                        SELECT head.partnership, head.position, signed.size
                          FROM ledger.partnership_head head
                         CROSS JOIN LATERAL (SELECT coalesce(max(size), 0) AS size FROM proof.checkpoint
                                              WHERE checkpoint.partnership = head.partnership) signed
                          JOIN ledger.event ON event.partnership = head.partnership AND event.position = signed.size + 1
                         WHERE event.recorded_at < now() - ? * interval '1 second'
                           AND EXISTS (SELECT FROM proof.checkpoint)
                         ORDER BY head.partnership""")
                .param(WAITING_SECONDS)
                .query((row, number) -> Found.ofAll(
                        NOT_SIGNED,
                        row.getString("partnership"),
                        "%,d events of %s were recorded, and %,d are signed; the next has waited for more than a minute. The signer's log says why."
                                .formatted(row.getLong("position"), row.getString("partnership"), row.getLong("size"))))
                .list();
    }

    /** One alarm for a partnership, whatever is wrong. */
    private static List<Found> found(List<Differing> differing, long slice) {
        return differing.stream()
                .collect(Collectors.groupingBy(
                        Differing::partnership,
                        TreeMap::new,
                        Collectors.mapping(Differing::sentence, Collectors.joining(" "))))
                .entrySet()
                .stream()
                .map(each -> new Found(ENTRIES_CHANGED, each.getKey(), slice, each.getValue()))
                .toList();
    }
}

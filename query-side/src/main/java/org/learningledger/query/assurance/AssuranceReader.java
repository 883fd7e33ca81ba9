package org.learningledger.query.assurance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.challenge.ChallengeConcluded;
import org.learningledger.events.challenge.ChallengeEventHeld;
import org.learningledger.events.correction.FactCorrected;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.events.register.AssuranceGiven;
import org.learningledger.query.history.HistoryReader;
import org.learningledger.store.time.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what changed since an assurance was given, and what its giver did in the period. */
@Component
class AssuranceReader {

    static final int SHOWN = 100;

    /** What happened in the period; and where nobody said when it happened, what was recorded in it. */
    private static final String IN_PERIOD = """
            coalesce(fact.occurred_latest, (fact.recorded_at AT TIME ZONE 'Europe/London')::date) >= :from
            AND coalesce(fact.occurred_earliest, (fact.recorded_at AT TIME ZONE 'Europe/London')::date) <= :until""";

    private static final String PUT_RIGHT =
            """
            SELECT log.position
              FROM ledger.ledger_log log
              JOIN ledger.ledger_log about
                ON about.event_identifier = convert_from(log.payload, 'UTF8')::jsonb ->> 'fact'
               AND about.partnership = log.partnership
              JOIN read.history_fact fact ON fact.partnership = about.partnership AND fact.position = about.position
             WHERE log.partnership = :partnership AND log.position > :position AND about.position <= :position
               AND log.payload_type IN ('%s', '%s') AND %s""".formatted(FactCorrected.class.getName(), FactWithdrawn.class.getName(), IN_PERIOD);

    private static final String LATE = """
            SELECT fact.position FROM read.history_fact fact
             WHERE fact.partnership = :partnership AND fact.position > :position
               AND fact.occurred_latest IS NOT NULL AND fact.event_type <> '%s' AND %s""".formatted(AssuranceGiven.class.getSimpleName(), IN_PERIOD);

    private static final String OWN = """
            SELECT count(*) FROM read.history_fact fact
             WHERE fact.partnership = :partnership AND fact.account = :account AND fact.position <= :position
               AND fact.event_type <> '%s' AND %s""".formatted(AssuranceGiven.class.getSimpleName(), IN_PERIOD);

    private static final String CHAIRED = OWN
            + " AND fact.event_type IN ('%s', '%s')"
                    .formatted(ChallengeEventHeld.class.getSimpleName(), ChallengeConcluded.class.getSimpleName());

    private final JdbcClient database;
    private final HistoryReader history;

    AssuranceReader(DataSource database, HistoryReader history) {
        this.database = JdbcClient.create(database);
        this.history = history;
    }

    ChangedSince changed(String partnership, AssuranceGiven given) {
        var putRight = positions(PUT_RIGHT, partnership, given);
        var late = positions(LATE, partnership, given);
        var newest = Stream.concat(putRight.stream(), late.stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(SHOWN)
                .toList();
        return new ChangedSince(putRight.size(), late.size(), history.entries(partnership, newest));
    }

    /** How many entries of the period whoever gave it had recorded themselves. */
    long recordedBy(String partnership, UUID account, AssuranceGiven given) {
        return count(OWN, partnership, account, given);
    }

    /** How many of these were challenge events that they held or concluded. */
    long chairedBy(String partnership, UUID account, AssuranceGiven given) {
        return count(CHAIRED, partnership, account, given);
    }

    private List<Long> positions(String question, String partnership, AssuranceGiven given) {
        return about(question, partnership, given).query(Long.class).list();
    }

    private long count(String question, String partnership, UUID account, AssuranceGiven given) {
        return about(question, partnership, given)
                .param("account", account)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec about(String question, String partnership, AssuranceGiven given) {
        return database.sql(question)
                .param("partnership", partnership)
                .param("position", given.position())
                .param("from", day(Days.of(given.from().edtf()).earliest(), LocalDate.of(1, 1, 1)))
                .param("until", day(Days.of(given.until().edtf()).latest(), LocalDate.of(9999, 12, 31)));
    }

    private static LocalDate day(@Nullable LocalDate day, LocalDate otherwise) {
        return day == null ? otherwise : day;
    }
}

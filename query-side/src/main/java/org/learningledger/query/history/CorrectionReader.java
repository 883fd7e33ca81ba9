package org.learningledger.query.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.correction.FactCorrected;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.page.DateWords;
import org.learningledger.store.correction.Correctable;
import org.learningledger.store.correction.Corrections;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.log.StoredEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Answers what was put right of an entry, and what it said before. */
@Component
class CorrectionReader {

    private final JdbcClient database;
    private final LedgerLog log;

    CorrectionReader(DataSource database, LedgerLog log) {
        this.database = JdbcClient.create(database);
        this.log = log;
    }

    /** What was put right in the histories of these things, by the event id of what was put right. */
    Map<String, List<PutRight>> of(String partnership, Collection<UUID> things) {
        var stored = database.sql("SELECT " + StoredEvent.COLUMNS + " FROM ledger.ledger_log log"
                        + " WHERE log.partnership = :partnership AND log.aggregate_identifier = ANY (:things)"
                        + " AND log.payload_type IN (:corrected, :withdrawn) ORDER BY log.position")
                .param("partnership", partnership)
                .param(
                        "things",
                        new SqlArrayValue(
                                "text", things.stream().map(UUID::toString).toArray()))
                .param("corrected", FactCorrected.class.getName())
                .param("withdrawn", FactWithdrawn.class.getName())
                .query(StoredEvent::read)
                .list();
        return log.read(stored).stream()
                .collect(groupingBy(
                        fact -> ((CorrectionEvent) fact.event()).fact().toString(),
                        mapping(CorrectionReader::putRight, toList())));
    }

    private static PutRight putRight(Fact fact) {
        return new PutRight(fact.at().position(), fact.event() instanceof FactWithdrawn);
    }

    /** The entry that a correction puts right, as it was recorded. */
    Optional<Fact> original(String partnership, CorrectionEvent correction) {
        return log.fact(partnership, correction.fact().toString());
    }

    /** What the part said until this correction, earlier ones among it. */
    String before(String partnership, FactCorrected correction, long position) {
        var earlier = log.stream(partnership, correction.thing().id()).stream()
                .filter(fact -> fact.at().position() < position)
                .toList();
        return Corrections.countedFacts(earlier).stream()
                .filter(fact -> fact.at().eventId().equals(correction.fact().toString()))
                .findFirst()
                .flatMap(fact -> said(fact.event(), correction.field()))
                .orElse("not known");
    }

    /** What an entry says today, with every correction; empty where it was withdrawn or is not known. */
    Optional<Fact> today(String partnership, Fact recorded) {
        return Corrections.countedFacts(
                        log.stream(partnership, recorded.event().thing().id()))
                .stream()
                .filter(fact -> fact.at().eventId().equals(recorded.at().eventId()))
                .findFirst();
    }

    private static Optional<String> said(LedgerEvent event, String field) {
        return Correctable.of(event.getClass(), field).map(part -> words(part.saidIn(event)));
    }

    /** A value as people read it. */
    static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "nothing";
            case Words words -> Wording.of(words);
            case StatedDate date -> DateWords.of(Dated.of(date));
            case Enum<?> choice -> Wording.plain(choice);
            case Boolean yes -> yes ? "yes" : "no";
            default -> value.toString();
        };
    }
}

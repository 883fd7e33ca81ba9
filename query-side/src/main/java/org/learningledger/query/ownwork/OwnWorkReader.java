package org.learningledger.query.ownwork;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.ThingKind;
import org.learningledger.query.action.ActionReader;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.answer.Named;
import org.learningledger.query.answer.OwnJudgement.Way;
import org.learningledger.query.answer.Selection;
import org.learningledger.query.history.HistoryEntry;
import org.learningledger.query.history.HistoryReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who judged own work. */
@Component
public class OwnWorkReader {

    /** The processing group that these answers wait for. */
    public static final String PROJECTION = ActionReader.PROJECTION;

    private static final String JUDGEMENTS = "("
            + String.join(
                    " UNION ALL ",
                    judged("VERIFICATION", "action"),
                    judged("CONCLUSION", "challenge"),
                    judged("SIGN_OFF", "plan"))
            + ") judgement";

    private final JdbcClient database;
    private final HistoryReader history;

    OwnWorkReader(DataSource database, HistoryReader history) {
        this.database = JdbcClient.create(database);
        this.history = history;
    }

    private static String judged(String judged, String table) {
        return "SELECT thing.partnership, thing.subject, '" + judged + "' AS judged, own.position, own.way"
                + " FROM read." + table + " thing,"
                + " unnest(thing.own_judgements, thing.own_judgement_ways) AS own (position, way)";
    }

    private record Found(UUID thing, OwnWork.Judged judged, Way way, long position) {}

    /** Newest first. */
    public Listed<OwnWork> list(String partnership, OwnWork.@Nullable Judged judged, @Nullable Way way, int page) {
        var found = new Selection(JUDGEMENTS, partnership)
                .where("judged = :judged", "judged", judged)
                .where("way = :way", "way", way)
                .page(
                        database,
                        "*",
                        "position DESC",
                        page,
                        (row, number) -> new Found(
                                row.getObject("subject", UUID.class),
                                OwnWork.Judged.valueOf(row.getString("judged")),
                                Way.valueOf(row.getString("way")),
                                row.getLong("position")));
        var entries = history
                .entries(
                        partnership,
                        found.entries().stream().map(Found::position).toList())
                .stream()
                .collect(Collectors.toMap(HistoryEntry::position, Function.identity()));
        var names = history.names(
                partnership, found.entries().stream().map(Found::thing).toList());
        return found.of(found.entries().stream()
                .map(each -> new OwnWork(
                        each.thing,
                        names.getOrDefault(each.thing, unnamed(each)),
                        each.judged,
                        each.way,
                        entries.get(each.position)))
                .toList());
    }

    private static Named unnamed(Found found) {
        var kind =
                switch (found.judged) {
                    case VERIFICATION -> ThingKind.ACTION;
                    case CONCLUSION -> ThingKind.CHALLENGE_EVENT;
                    case SIGN_OFF -> ThingKind.PLAN;
                };
        return new Named(kind, found.thing, null, null);
    }
}

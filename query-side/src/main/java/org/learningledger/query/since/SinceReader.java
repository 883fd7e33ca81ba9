package org.learningledger.query.since;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.ThingKind;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.answer.Named;
import org.learningledger.query.history.HistoryEntry;
import org.learningledger.query.history.HistoryReader;
import org.learningledger.store.time.Knowledge;
import org.learningledger.web.bookmark.Bookmark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers what was recorded in a part of the log, by kind and by thing. It goes by the order of recording, in which nothing
 * can come in before what was seen, whatever date it declares.
 */
@Component
public class SinceReader {

    /** The processing group that these answers wait for. */
    public static final String PROJECTION = HistoryReader.PROJECTION;

    private final JdbcClient database;
    private final HistoryReader history;

    SinceReader(DataSource database, HistoryReader history) {
        this.database = JdbcClient.create(database);
        this.history = history;
    }

    /** From a bookmark, or from the beginning, to the newest entry that there is. */
    public Span since(String partnership, @Nullable Bookmark bookmark) {
        return new Span(position(partnership, bookmark), history.newest(partnership));
    }

    private long position(String partnership, @Nullable Bookmark bookmark) {
        if (bookmark == null) return 0;
        if (bookmark.position() != null) return bookmark.position();
        var day = bookmark.day();
        if (day == null) return 0;
        return database.sql("SELECT position FROM read.history_fact WHERE partnership = ? AND recorded_at <= ?"
                        + " ORDER BY position DESC LIMIT 1")
                .params(
                        partnership,
                        Knowledge.endOf(day).atZone(Knowledge.LONDON).toOffsetDateTime())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** How many facts of each kind it holds, by the names of the events. */
    public Map<String, Long> kinds(String partnership, Span span) {
        var kinds = new LinkedHashMap<String, Long>();
        database.sql("SELECT event_type, count(*) AS facts FROM read.history"
                        + " WHERE partnership = ? AND position > ? AND position <= ?"
                        + " GROUP BY event_type ORDER BY count(*) DESC, event_type")
                .params(partnership, span.after(), span.upTo())
                .query(row -> {
                    kinds.put(row.getString("event_type"), row.getLong("facts"));
                });
        return kinds;
    }

    /** How many facts it holds. */
    public long count(String partnership, Span span) {
        return database.sql(
                        "SELECT count(*) FROM read.history WHERE partnership = ? AND position > ? AND position <= ?")
                .params(partnership, span.after(), span.upTo())
                .query(Long.class)
                .single();
    }

    /** The things that its facts are about, each with its newest facts; the thing that changed last comes first. */
    public Listed<Changed> things(String partnership, Span span, int page) {
        long total = database.sql("SELECT count(DISTINCT thing) FROM read.history_about"
                        + " WHERE partnership = ? AND place = 0 AND position > ? AND position <= ?")
                .params(partnership, span.after(), span.upTo())
                .query(Long.class)
                .single();
        var found = database.sql("""
                        SELECT thing, min(kind) AS kind, count(*) AS facts,
                               (array_agg(position ORDER BY position DESC))[1:%d] AS newest
                          FROM read.history_about
                         WHERE partnership = ? AND place = 0 AND position > ? AND position <= ?
                         GROUP BY thing
                         ORDER BY max(position) DESC
                         LIMIT ? OFFSET ?""".formatted(Changed.TOLD))
                .params(partnership, span.after(), span.upTo(), Listed.SIZE, Listed.before(page))
                .query((row, number) -> new Found(
                        row.getObject("thing", UUID.class),
                        ThingKind.valueOf(row.getString("kind")),
                        row.getLong("facts"),
                        List.of((Long[]) row.getArray("newest").getArray())))
                .list();
        return new Listed<>(told(partnership, found), Math.max(1, page), total);
    }

    private record Found(UUID thing, ThingKind kind, long facts, List<Long> newest) {}

    private List<Changed> told(String partnership, List<Found> found) {
        var names = history.names(partnership, found.stream().map(Found::thing).toList());
        var positions = found.stream().flatMap(each -> each.newest.stream()).toList();
        var entries = history.entries(partnership, positions).stream()
                .collect(Collectors.toMap(HistoryEntry::position, Function.identity()));
        return found.stream()
                .map(each -> new Changed(
                        each.thing,
                        names.getOrDefault(each.thing, new Named(each.kind, each.thing, null, null)),
                        each.facts,
                        each.newest.stream()
                                .filter(entries::containsKey)
                                .map(entries::get)
                                .toList()))
                .toList();
    }
}

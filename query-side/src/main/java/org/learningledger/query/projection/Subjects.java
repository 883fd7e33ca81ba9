package org.learningledger.query.projection;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one projection keeps of things of one kind: narrow fact rows, only ever added, and rows of what was known of each
 * subject at any time, folded from its facts.
 *
 * <p>Fact rows hold no text: that is read from the log. Late facts need no path of their own: whichever fact arrives,
 * its subject is folded again from all of them.
 *
 * @param facts the table of fact rows
 * @param knowledge what is known at the moment that is asked about: a view, made by {@code read.keep_over_time}
 * @param columns the columns of the knowledge table that {@code fold} fills, in its order
 * @param touched finds, for {@code :partnership} and {@code :streams}, every {@code subject} that facts of these
 *     streams bear upon
 * @param members finds, for {@code :partnership} and {@code :subjects}, each {@code subject} with the {@code positions}
 *     of facts about it; a subject may come more than once, and so may a position
 */
public record Subjects(
        String facts, String knowledge, List<String> columns, String touched, String members, Fold fold) {

    /** Subjects that only facts of their own bear upon. */
    public static Subjects of(String facts, String knowledge, List<String> columns, Fold fold) {
        return new Subjects(
                facts,
                knowledge,
                columns,
                "SELECT DISTINCT unnest(:streams) AS subject",
                "SELECT subject, array_agg(position) AS positions FROM " + facts
                        + " WHERE partnership = :partnership AND subject = ANY (:subjects) GROUP BY subject",
                fold);
    }

    String insertFact() {
        return "INSERT INTO " + facts
                + " (partnership, subject, position, recorded_at, known_at, occurred_earliest, occurred_latest)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)";
    }

    /** Puts a correction beside the fact that it puts right, wherever that stands; tells about which subjects. */
    String insertCorrection() {
        return "INSERT INTO " + facts
                + " (partnership, subject, position, recorded_at, known_at, occurred_earliest, occurred_latest)"
                + " SELECT DISTINCT held.partnership, held.subject, ?::bigint, ?::timestamptz, ?::timestamptz,"
                + " NULL::date, NULL::date FROM " + facts + " held"
                + " JOIN ledger.ledger_log log ON log.partnership = held.partnership AND log.position = held.position"
                + " WHERE held.partnership = ? AND log.event_identifier = ? RETURNING subject";
    }

    /** The table of every stretch; {@link #knowledge} shows those of the moment that is asked about. */
    private String stretches() {
        return knowledge + "_known";
    }

    String written() {
        return "SELECT subject, planes, known_from, known_until, so_from, so_until, mark FROM " + stretches()
                + " WHERE partnership = :partnership AND subject = ANY (:subjects)";
    }

    String removeStretch() {
        return "DELETE FROM " + stretches()
                + " WHERE partnership = ? AND subject = ? AND known_from = ? AND so_from = ? AND planes = ?";
    }

    String insertStretch() {
        var named = Stream.concat(
                        Stream.of(
                                "partnership",
                                "subject",
                                "planes",
                                "known_from",
                                "known_until",
                                "so_from",
                                "so_until",
                                "mark",
                                "position"),
                        columns.stream())
                .toList();
        return "INSERT INTO " + stretches() + " (" + String.join(", ", named) + ") VALUES ("
                + named.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }
}

package org.learningledger.query.projection;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one projection keeps of things of one kind: narrow fact rows, only ever added, and one row of what is known of
 * each subject, folded from its facts.
 *
 * <p>Fact rows hold no text: that is read from the log. Late facts need no path of their own: whichever fact arrives,
 * its subject is folded again from all of them.
 *
 * @param facts the table of fact rows
 * @param knowledge the table of what is known
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

    String replaceKnowledge() {
        var named = Stream.concat(Stream.of("partnership", "subject", "position", "known_at"), columns.stream())
                .toList();
        return "INSERT INTO " + knowledge + " (" + String.join(", ", named) + ") VALUES ("
                + String.join(", ", named.stream().map(column -> "?").toList())
                + ") ON CONFLICT (partnership, subject) DO UPDATE SET "
                + named.stream()
                        .skip(2)
                        .map(column -> column + " = EXCLUDED." + column)
                        .collect(Collectors.joining(", "));
    }

    String removeKnowledge() {
        return "DELETE FROM " + knowledge + " WHERE partnership = ? AND subject = ?";
    }
}

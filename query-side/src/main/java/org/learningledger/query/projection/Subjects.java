package org.learningledger.query.projection;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.LedgerEvent;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.Recorded;

/**
 * What one projection keeps of things of one kind: narrow fact rows, only ever added, and rows of what was known of each
 * subject at any time, folded from its facts.
 *
 * <p>Fact rows hold no text: that is read from the log. Late facts need no path of their own: whichever fact arrives,
 * its subject is folded again from all of them.
 *
 * <p>Tables are named without a schema, as a {@link Table} is.
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

    /** Facts bear upon the subject alone under which they stand. */
    public static final String THEMSELVES = "SELECT DISTINCT unnest(:streams) AS subject";

    private static final List<String> FACT = List.of(
            "partnership", "subject", "position", "recorded_at", "known_at", "occurred_earliest", "occurred_latest");

    private static final List<String> STRETCH = List.of(
            "partnership", "subject", "planes", "known_from", "known_until", "so_from", "so_until", "mark", "position");

    /** Subjects that only facts of their own bear upon. */
    public static Subjects of(String facts, String knowledge, List<String> columns, Fold fold) {
        return new Subjects(
                facts,
                knowledge,
                columns,
                THEMSELVES,
                "SELECT subject, array_agg(position) AS positions FROM " + facts
                        + " WHERE partnership = :partnership AND subject = ANY (:subjects) GROUP BY subject",
                fold);
    }

    /**
     * Joins the {@code positions} of the facts that stand under a thing, and ends in a condition that another may follow.
     * Each thing's are looked up by themselves: PostgreSQL cannot know how few things there are, and would read the whole
     * table for each batch.
     *
     * @param facts the table of fact rows
     * @param thing a column of the query
     */
    public static String factsUnder(String facts, String thing) {
        return """
                CROSS JOIN LATERAL (SELECT array_agg(position) AS positions FROM %s
                                     WHERE partnership = :partnership AND subject = %s) facts
                WHERE facts.positions IS NOT NULL
                """.formatted(facts, thing);
    }

    /** Finds every {@code subject} that facts stand under, with its {@code partnership} and the {@code first} of their positions. */
    public String own() {
        return "SELECT partnership, subject, min(position) AS first FROM " + facts + " GROUP BY partnership, subject";
    }

    /** Whether only facts of its own bear upon a subject. */
    public boolean alone() {
        return touched.equals(THEMSELVES);
    }

    public Table factRows() {
        return new Table(facts, FACT);
    }

    /** A value for each column of {@link #factRows}. */
    public @Nullable Object[] factRow(UUID subject, LedgerEvent event, Recorded at) {
        var happened = at.happened(event);
        return new @Nullable Object[] {
            at.partnership(),
            subject,
            at.position(),
            at.recordedAt(),
            at.knownAt(),
            happened.earliest(),
            happened.latest()
        };
    }

    /** The table of every stretch; {@link #knowledge} shows those of the moment that is asked about. */
    public Table stretches() {
        return new Table(
                knowledge + "_known",
                Stream.concat(STRETCH.stream(), columns.stream()).toList());
    }

    /**
     * Everything that was ever known of a subject: for each stretch a value for each column of {@link #stretches}.
     *
     * @param recorded all facts about the subject as they were recorded, in any order
     */
    public List<@Nullable Object[]> folded(String partnership, UUID subject, List<Fact> recorded) {
        return Stretches.of(subject, recorded, fold).stream()
                .map(stretch -> stretch.values(partnership, subject, stretch.key()))
                .toList();
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

    String written() {
        return "SELECT subject, planes, known_from, known_until, so_from, so_until, mark FROM "
                + stretches().name() + " WHERE partnership = :partnership AND subject = ANY (:subjects)";
    }

    String removeStretch() {
        return "DELETE FROM " + stretches().name()
                + " WHERE partnership = ? AND subject = ? AND known_from = ? AND so_from = ? AND planes = ?";
    }
}

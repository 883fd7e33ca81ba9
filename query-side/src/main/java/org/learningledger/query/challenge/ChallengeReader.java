package org.learningledger.query.challenge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.learningledger.events.ThingKind;
import org.learningledger.query.answer.Columns;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.answer.Named;
import org.learningledger.query.answer.Selection;
import org.learningledger.query.projection.SubjectFacts;
import org.learningledger.query.projection.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which challenge events there were, what agencies showed at them, and what was concluded. */
@Component
public class ChallengeReader {

    /** The processing group that these answers wait for. */
    public static final String PROJECTION = "challenges";

    /** What is kept of challenge events. */
    public static final Subjects KEPT = Challenges.SUBJECTS;

    private final JdbcClient database;
    private final SubjectFacts facts;

    ChallengeReader(DataSource database, SubjectFacts facts) {
        this.database = JdbcClient.create(database);
        this.facts = facts;
    }

    /** Newest first; those without a date last. */
    public Listed<ChallengeLine> list(String partnership, ChallengeFilter filter, int page) {
        var events = new Selection("read.challenge", partnership)
                .where("stated_only = :statedOnly", "statedOnly", filter.statedOnly())
                .where("concluded = :concluded", "concluded", filter.concluded())
                .where("(uncited > 0) = :uncited", "uncited", filter.uncited())
                .where(":plan = ANY (plans)", "plan", filter.plan())
                .holding(filter.text());
        if (filter.uncited() != null) events.standing();
        return events.page(
                database,
                "*",
                "coalesce(latest, earliest) DESC NULLS LAST, sort_key, subject",
                page,
                ChallengeReader::line);
    }

    /** What challenge events are called, for choosing among them: newest first. */
    public List<Named> names(String partnership) {
        return database.sql("SELECT subject, reference, title FROM read.challenge"
                        + " WHERE partnership = ? AND reference IS NOT NULL"
                        + " ORDER BY coalesce(latest, earliest) DESC NULLS LAST, sort_key, subject")
                .param(partnership)
                .query((row, number) -> new Named(
                        ThingKind.CHALLENGE_EVENT,
                        row.getObject("subject", UUID.class),
                        row.getString("reference"),
                        row.getString("title")))
                .list();
    }

    public Optional<OneChallenge> one(String partnership, UUID id) {
        var about = facts.of(Challenges.SUBJECTS, partnership, id);
        return Optional.ofNullable(Challenges.answer(id, about));
    }

    private static ChallengeLine line(ResultSet row, int number) throws SQLException {
        return new ChallengeLine(
                row.getObject("subject", UUID.class),
                row.getString("reference"),
                row.getString("title"),
                row.getBoolean("stated_only"),
                Columns.uuids(row, "plans"),
                Columns.uuids(row, "sources"),
                row.getString("chair"),
                Columns.date(row),
                row.getInt("answers"),
                row.getInt("uncited"),
                row.getBoolean("concluded"),
                row.getBoolean("judged_by_own_agency"));
    }
}

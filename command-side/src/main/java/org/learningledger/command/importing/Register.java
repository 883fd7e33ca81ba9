package org.learningledger.command.importing;

import java.util.UUID;
import java.util.function.BiFunction;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.action.ActionStated;
import org.learningledger.events.action.ProgressStated;
import org.learningledger.events.challenge.ChallengeEventStated;
import org.learningledger.events.finding.FindingStated;
import org.learningledger.events.recommendation.RecommendationStated;
import org.learningledger.events.register.AssuranceStated;
import org.learningledger.events.register.BriefingStated;
import org.learningledger.events.register.BudgetStated;
import org.learningledger.events.register.DocumentStated;
import org.learningledger.events.register.GroupStated;
import org.learningledger.events.register.IndicatorStated;
import org.learningledger.events.register.LearningEventStated;
import org.learningledger.events.register.NationalItemStated;
import org.learningledger.events.register.OrganisationStated;
import org.learningledger.events.register.PostStated;
import org.learningledger.events.register.PriorityStated;
import org.learningledger.events.register.ProcedureStated;
import org.learningledger.events.register.RapidReviewsStated;
import org.learningledger.events.register.ReportPassageStated;
import org.learningledger.events.register.ThemeStated;
import org.learningledger.events.register.TrainingStated;
import org.learningledger.events.source.AuditStated;
import org.learningledger.events.source.ReviewStated;

/**
 * The files that are taken, in the order in which they are recorded, and what one row of each states. Nothing is read
 * out of words: a column becomes a link, a date or an owner only where it is one.
 */
enum Register {
    DOCUMENTS("documents.csv", DocumentStated.class, BodyRows::document),
    ORGANISATIONS("organisations.csv", OrganisationStated.class, BodyRows::organisation),
    GROUPS("groups.csv", GroupStated.class, BodyRows::group),
    POSTS("people_roles.csv", PostStated.class, BodyRows::post),
    PRIORITIES("priorities.csv", PriorityStated.class, BodyRows::priority),
    THEMES("themes.csv", ThemeStated.class, BodyRows::theme),
    REVIEWS("reviews.csv", ReviewStated.class, ChainRows::review),
    AUDITS("audits.csv", AuditStated.class, ChainRows::audit),
    CHALLENGE_EVENTS("challenge_events.csv", ChallengeEventStated.class, ChainRows::challengeEvent),
    FINDINGS("findings.csv", FindingStated.class, ChainRows::finding),
    RECOMMENDATIONS("recommendations.csv", RecommendationStated.class, ChainRows::recommendation),
    ACTIONS("actions.csv", ActionStated.class, ChainRows::action),
    PROGRESS("progress.csv", ProgressStated.class, (row, ownId) -> ChainRows.progress(row)),
    RAPID_REVIEWS("rapid_reviews.csv", RapidReviewsStated.class, YearRows::rapidReviews),
    INDICATORS("indicators.csv", IndicatorStated.class, YearRows::indicator),
    LEARNING_EVENTS("learning_events.csv", LearningEventStated.class, YearRows::learningEvent),
    TRAINING("training.csv", TrainingStated.class, YearRows::training),
    PROCEDURES("procedures.csv", ProcedureStated.class, YearRows::procedure),
    BRIEFINGS("briefings.csv", BriefingStated.class, YearRows::briefing),
    BUDGET("budget.csv", BudgetStated.class, YearRows::budget),
    NATIONAL_ITEMS("national_items.csv", NationalItemStated.class, YearRows::nationalItem),
    ASSURANCE_STATEMENTS("assurance_statements.csv", AssuranceStated.class, YearRows::assurance),
    REPORT_STATEMENTS("report_statements.csv", ReportPassageStated.class, YearRows::reportPassage);

    private final String file;
    private final Class<? extends LedgerEvent> states;
    private final BiFunction<Row, UUID, LedgerEvent> statement;

    Register(String file, Class<? extends LedgerEvent> states, BiFunction<Row, UUID, LedgerEvent> statement) {
        this.file = file;
        this.states = states;
        this.statement = statement;
    }

    String file() {
        return file;
    }

    /** The kind of fact that a row of this file is. */
    String kind() {
        return states.getSimpleName();
    }

    /** What a row states; {@code ownId} is the id of the thing that the row brings in. */
    LedgerEvent read(Row row, UUID ownId) {
        return statement.apply(row, ownId);
    }
}

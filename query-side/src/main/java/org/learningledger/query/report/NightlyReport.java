package org.learningledger.query.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.action.ActionState;
import org.learningledger.query.compare.RegisterComparison;
import org.learningledger.query.learning.LearningKind;
import org.learningledger.query.learning.Step;
import org.learningledger.query.retest.RetestState;

/**
 * What stood where on a night, strictly as the ledger had recorded it by then, so that it can be made again at any time.
 *
 * <p>It names things by their references and says nothing in anybody's words: it is kept as it was handed out, and words
 * can be erased.
 *
 * @param before the report that it tells changes since; {@code null} for a partnership's first
 * @param ladder first recommendations, then findings without one: each step, then what has regressed
 * @param changed the registers of which something differs from the report before; none in the first
 * @param open actions that still have to be done and verified
 * @param retests what is due, perhaps due or overdue to be tested again, or was never tested
 */
public record NightlyReport(
        @Nullable Before before,
        List<Rung> ladder,
        List<RegisterComparison> changed,
        List<OpenAction> open,
        List<Retest> retests) {

    /**
     * The report before.
     *
     * @param knownAt when its newest fact was recorded
     */
    public record Before(int number, LocalDate day, long position, Instant knownAt) {}

    /**
     * A step of the ladder with what stood on it.
     *
     * @param step {@code null} for what has regressed, and stands on none
     * @param before how much stood there in the report before; {@code null} in the first
     */
    public record Rung(
            LearningKind kind,
            @Nullable Step step,
            @Nullable Long before,
            List<Named> standing) {}

    /** @param reference {@code null} where it has none */
    public record Named(UUID id, @Nullable String reference) {}

    /**
     * @param owner code of the owning agency; {@code null} where none is known
     * @param due the date by which it is due, as EDTF; {@code null} where none was set
     */
    public record OpenAction(
            Named action,
            ActionState state,
            @Nullable String owner,
            @Nullable String due,
            boolean overdue) {}

    /** @param by the last day by which the test is due; {@code null} where that is not known */
    public record Retest(
            LearningKind kind,
            Named learning,
            Step step,
            RetestState state,
            @Nullable LocalDate by) {}

    public long overdue() {
        return open.stream().filter(OpenAction::overdue).count();
    }
}

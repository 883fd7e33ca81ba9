package org.learningledger.query.retest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.learning.LearningKind;
import org.learningledger.query.learning.Standing.Tested;
import org.learningledger.query.learning.Step;

/**
 * A piece of learning on the re-test clock.
 *
 * @param regressed whether what was reached has since been found not to hold
 * @param from the first day on which the next test can be due; {@code null} where it was never tested
 * @param by the last such day; {@code null} also where the date of the last test has no end
 */
public record RetestLine(
        UUID id,
        LearningKind kind,
        @Nullable String reference,
        @Nullable String text,
        Step step,
        boolean regressed,
        List<String> themes,
        RetestState state,
        Tested tested,
        @Nullable LocalDate from,
        @Nullable LocalDate by) {}

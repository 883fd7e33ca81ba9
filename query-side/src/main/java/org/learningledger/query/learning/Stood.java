package org.learningledger.query.learning;

import java.util.Map;

/**
 * How much learning stood where at a moment. What should not have been recorded is counted nowhere.
 *
 * @param steps how much stood on each step; every step is named
 * @param regressed how much had slipped back, and so stood on no step
 */
public record Stood(Map<Step, Long> steps, long regressed) {

    public long all() {
        return regressed + steps.values().stream().mapToLong(Long::longValue).sum();
    }
}

package org.learningledger.query.challenge;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which challenge events to list; what is {@code null} does not narrow.
 *
 * @param statedOnly whether it is known from papers alone
 * @param concluded whether the panel said what it concluded
 * @param uncited whether an agency claimed an impact there without evidence
 * @param plan only those that cover this plan
 */
public record ChallengeFilter(
        @Nullable Boolean statedOnly,
        @Nullable Boolean concluded,
        @Nullable Boolean uncited,
        @Nullable UUID plan,
        @Nullable String text) {

    public static final ChallengeFilter ALL = new ChallengeFilter(null, null, null, null, null);
}

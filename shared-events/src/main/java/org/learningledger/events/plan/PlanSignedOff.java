package org.learningledger.events.plan;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.challenge.ChallengeEventId;

/**
 * The group that oversees a plan signed it off, after a challenge event at which agencies showed what changed.
 *
 * <p>It says that the group was satisfied with what it saw, not that the learning is embedded: that takes a later
 * measurement.
 *
 * @param seen every action of the plan, in the state in which it was judged; what happens to one of them afterwards
 *     contradicts the sign-off and is flagged
 */
@Revision("1")
public record PlanSignedOff(
        PlanId planId,
        ChallengeEventId challengeEventId,
        List<SeenAction> seen,
        @Nullable Words remark,
        @Nullable StatedDate occurredOn)
        implements PlanEvent {}

package org.learningledger.command.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.plan.PlanId;

/**
 * Signs a plan off, after a challenge event that covered it.
 */
public record SignPlanOff(
        @TargetAggregateIdentifier PlanId planId,
        ChallengeEventId challengeEventId,
        @Nullable Words remark,
        @Nullable StatedDate occurredOn) {}

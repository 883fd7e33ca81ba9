package org.learningledger.events.challenge;

import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;

/**
 * What can happen to a challenge event, in which agencies show in person what changed.
 */
public sealed interface ChallengeEvent extends LedgerEvent
        permits ChallengeEventStated, ChallengeEventHeld, AgencyAnswered, ChallengeConcluded {

    ChallengeEventId challengeEventId();

    @Override
    default Thing thing() {
        return new Thing(ThingKind.CHALLENGE_EVENT, challengeEventId().value());
    }
}

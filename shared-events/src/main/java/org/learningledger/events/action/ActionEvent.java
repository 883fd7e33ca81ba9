package org.learningledger.events.action;

import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;

/**
 * What can happen to an action.
 */
public sealed interface ActionEvent extends LedgerEvent
        permits ActionStated,
                ProgressStated,
                ActionAgreed,
                DueDateExtended,
                ProgressReported,
                ActionSaidDone,
                ActionVerified,
                OutcomeSeen,
                NoOutcomeSeen,
                OutcomeTooEarlyToSay,
                ActionReworded,
                ActionSplit,
                ActionMerged,
                ActionMoved,
                OwnerHandedOver,
                FirstDueDateFixed,
                ActionTakenAsDone,
                ActionReopened,
                ActionWithdrawn,
                ActionLinked,
                ActionUnlinked,
                ActionStrengthJudged {

    ActionId actionId();

    @Override
    default Thing thing() {
        return new Thing(ThingKind.ACTION, actionId().value());
    }
}

package org.learningledger.events.register;

import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;

/**
 * What is kept in the registers that have no rules of their own.
 */
public sealed interface RegisterEvent extends LedgerEvent
        permits PartnershipOpened,
                DocumentStated,
                OrganisationStated,
                GroupStated,
                PostStated,
                PriorityStated,
                ThemeStated,
                IndicatorStated,
                TrainingStated,
                LearningEventStated,
                ProcedureStated,
                BriefingStated,
                BudgetStated,
                NationalItemStated,
                AssuranceStated,
                AssuranceGiven,
                ReportPassageStated,
                RapidReviewsStated,
                CommitteeResolutionStated,
                CommitteeActionStated,
                CommitteeCommentStated,
                DecisionStated,
                VoiceOfChildStated,
                BodyRenamed,
                BodyReplaced,
                EvidenceCitedForClaim {

    EntryId entryId();

    @Override
    default Thing thing() {
        return new Thing(ThingKind.REGISTER_ENTRY, entryId().value());
    }
}

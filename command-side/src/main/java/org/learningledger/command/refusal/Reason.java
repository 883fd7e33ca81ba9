package org.learningledger.command.refusal;

import java.util.List;
import java.util.UUID;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.discrepancy.DiscrepancyId;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.source.SourceId;

/** Why the ledger refused: a state of the world, and a sentence for the person who asked. */
public sealed interface Reason {

    /** What happened and what to do, in plain words. */
    String message();

    /** Working Together asks for independent checks: nobody confirms what they did or own themselves. */
    record OwnWork(ActionId actionId) implements Reason {
        @Override
        public String message() {
            return "You cannot verify this action: you reported it done, or your agency owns it. Ask somebody else to verify it.";
        }
    }

    record NotSaidDone(ActionId actionId) implements Reason {
        @Override
        public String message() {
            return "Nobody has reported this action done yet, so it cannot be verified. Ask its owner to report it done first.";
        }
    }

    record NoEvidence(ActionId actionId) implements Reason {
        @Override
        public String message() {
            return "Choose at least one piece of evidence that you looked at. An action cannot be verified without evidence.";
        }
    }

    record NotItsEvidence(ActionId actionId, EvidenceId evidenceId) implements Reason {
        @Override
        public String message() {
            return "One piece of evidence is not about this action. Choose from the evidence added to this action.";
        }
    }

    record NoSuchAction(ActionId actionId) implements Reason {
        @Override
        public String message() {
            return "There is no such action. Open the action again from the list of actions.";
        }
    }

    record NoSuchRecommendation(RecommendationId recommendationId) implements Reason {
        @Override
        public String message() {
            return "There is no such recommendation. Open the recommendation again from the list of recommendations.";
        }
    }

    record NoSuchFinding(FindingId findingId) implements Reason {
        @Override
        public String message() {
            return "There is no such finding. Open the finding again from the list of findings.";
        }
    }

    record NoSuchSource(SourceId sourceId) implements Reason {
        @Override
        public String message() {
            return "There is no such review or audit. Choose again from the list of sources.";
        }
    }

    record NoSuchChallengeEvent(ChallengeEventId challengeEventId) implements Reason {
        @Override
        public String message() {
            return "There is no such challenge event. Choose again from the list of challenge events.";
        }
    }

    record NoSuchEvidence(EvidenceId evidenceId) implements Reason {
        @Override
        public String message() {
            return "One piece of evidence is not on file. Choose from the evidence that was added to an action.";
        }
    }

    record NoSuchEntry(EntryId entryId) implements Reason {
        @Override
        public String message() {
            return "There is no such entry of a register. Choose again from the registers.";
        }
    }

    record ShowsNoPractice(EntryId entryId) implements Reason {
        @Override
        public String message() {
            return "Training given and guidance written do not show that practice changed. Choose activity or output, and add evidence of practice when there is some.";
        }
    }

    record OtherAgencysRecommendation(List<RecommendationId> recommendations) implements Reason {
        @Override
        public String message() {
            return "This recommendation is not addressed to your agency. Its addressees or a partnership group record what is measured.";
        }
    }

    record OnlyStated(ActionId actionId) implements Reason {
        @Override
        public String message() {
            return "This action is only known from a paper: nobody has agreed it in the ledger, so nothing can be reported on it yet.";
        }
    }

    record AlreadyAgreed(ActionId actionId) implements Reason {
        @Override
        public String message() {
            return "This action has already been agreed in the ledger. See its history.";
        }
    }

    record AlreadySaidDone(ActionId actionId) implements Reason {
        @Override
        public String message() {
            return "This action has already been reported done. See its history.";
        }
    }

    record AlreadyVerified(ActionId actionId) implements Reason {
        @Override
        public String message() {
            return "This action has already been verified. See its history.";
        }
    }

    record OtherAgencysAction(ActionId actionId) implements Reason {
        @Override
        public String message() {
            return "This action is owned by another agency. Only its owner or a partnership group can report on it.";
        }
    }

    record NotOpen(ActionId actionId, String how) implements Reason {
        @Override
        public String message() {
            return "This action has been %s, so this cannot be recorded about it. Reopen it first if there is more to do."
                    .formatted(how);
        }
    }

    record NothingToReopen(ActionId actionId) implements Reason {
        @Override
        public String message() {
            return "This action is open: nobody has said that it is done or withdrawn it, so there is nothing to reopen.";
        }
    }

    record HasADueDate(ActionId actionId) implements Reason {
        @Override
        public String message() {
            return "This action has a first due date, which never changes. Give it a later date instead.";
        }
    }

    record SplitIntoTooFew(ActionId actionId) implements Reason {
        @Override
        public String message() {
            return "Choose at least two actions that take the place of this one. To put one in its place, merge it into that one.";
        }
    }

    record CannotTakeItsPlace(ActionId actionId) implements Reason {
        @Override
        public String message() {
            return "One action that you chose cannot take the place of this one: it must be another action that was agreed in the ledger and is not withdrawn, split or merged itself. Choose again.";
        }
    }

    record AlreadyInThatPlan(ActionId actionId) implements Reason {
        @Override
        public String message() {
            return "This action is in that plan already. See its history.";
        }
    }

    record InAnotherPlan(ActionId actionId) implements Reason {
        @Override
        public String message() {
            return "This action is in another plan. Move it from its own page, with a reason.";
        }
    }

    record WhosePlan(ActionId actionId) implements Reason {
        @Override
        public String message() {
            return "Nobody has agreed this action in the ledger. Select whether it belongs to a multi-agency or a single-agency plan, which decides who may verify it.";
        }
    }

    record NotItsStatement(ActionId actionId) implements Reason {
        @Override
        public String message() {
            return "That is not a statement about this action. Choose from the statements in its history.";
        }
    }

    record NotTheWordsOfTheStatement(ActionId actionId) implements Reason {
        @Override
        public String message() {
            return "These words do not stand in the statement that you chose. Copy the words that say so from the statement.";
        }
    }

    record NothingChosen() implements Reason {
        @Override
        public String message() {
            return "Choose at least one thing to link, or to take a link away from.";
        }
    }

    record AlreadyLinked() implements Reason {
        @Override
        public String message() {
            return "One of those that you chose is linked already. Choose only what is not linked yet.";
        }
    }

    record NotLinked() implements Reason {
        @Override
        public String message() {
            return "One of those that you chose is not linked, so there is no link to undo. Open the page again to see what is linked now.";
        }
    }

    record NoDueDate(ActionId actionId) implements Reason {
        @Override
        public String message() {
            return "This action has no due date, so there is nothing to extend.";
        }
    }

    record NotLater(ActionId actionId, String dueOn) implements Reason {
        @Override
        public String message() {
            return "The new due date must be later than the present one, %s.".formatted(dueOn);
        }
    }

    record NotAnAddressee(RecommendationId recommendationId) implements Reason {
        @Override
        public String message() {
            return "This recommendation is not addressed to that agency, so that agency has no answer to give.";
        }
    }

    record AlreadyAccepted(RecommendationId recommendationId) implements Reason {
        @Override
        public String message() {
            return "This recommendation has already been accepted for that agency. See its history.";
        }
    }

    record AlreadyAnswered(RecommendationId recommendationId) implements Reason {
        @Override
        public String message() {
            return "That agency has already given this answer. See the history of the recommendation.";
        }
    }

    record NoSuchPlan(PlanId planId) implements Reason {
        @Override
        public String message() {
            return "There is no such plan. Open the plan again from the list of plans.";
        }
    }

    record WhosePlanIsIt(PlanId planId) implements Reason {
        @Override
        public String message() {
            return "A single-agency plan is the plan of one agency: select which. A multi-agency plan belongs to no one agency: leave the agency blank.";
        }
    }

    record OtherAgencysPlan(PlanId planId) implements Reason {
        @Override
        public String message() {
            return "An agency changes only its own single-agency plan. Ask a partnership group to change this one.";
        }
    }

    record SignedOff(PlanId planId) implements Reason {
        @Override
        public String message() {
            return "This plan has been signed off. Reopen the plan first if its actions must change.";
        }
    }

    record NotSignedOff(PlanId planId) implements Reason {
        @Override
        public String message() {
            return "This plan has not been signed off, so there is nothing to reopen.";
        }
    }

    record NoActions(PlanId planId) implements Reason {
        @Override
        public String message() {
            return "This plan has no actions yet, so there is nothing to sign off. Put its actions into the plan first.";
        }
    }

    record OpenActions(PlanId planId, List<String> references) implements Reason {
        @Override
        public String message() {
            return "Some actions of this plan are still open: %s. Each must be verified, or withdrawn with a reason, before the plan can be signed off."
                    .formatted(String.join(", ", references));
        }
    }

    record OwnPlan(PlanId planId) implements Reason {
        @Override
        public String message() {
            return "You cannot sign this plan off: you reported one of its actions done, or your agency owns it alone. Ask somebody else to sign it off.";
        }
    }

    record NotChallenged(PlanId planId) implements Reason {
        @Override
        public String message() {
            return "That challenge event did not cover this plan. Choose one that did, or record the challenge event first.";
        }
    }

    record ChallengeNotConcluded(ChallengeEventId challengeEventId) implements Reason {
        @Override
        public String message() {
            return "The panel of that challenge event has not concluded yet. Record its conclusion first.";
        }
    }

    record ChallengeOnlyStated(ChallengeEventId challengeEventId) implements Reason {
        @Override
        public String message() {
            return "This challenge event is only known from a paper. Record it as held first, then what agencies showed at it.";
        }
    }

    record ChallengeConcludedAlready(ChallengeEventId challengeEventId) implements Reason {
        @Override
        public String message() {
            return "The panel of this challenge event has concluded. See its history.";
        }
    }

    record CoversNothing(ChallengeEventId challengeEventId) implements Reason {
        @Override
        public String message() {
            return "Select the plans, or the reviews and audits, that the challenge event was about.";
        }
    }

    record OtherAgencysAnswer(ChallengeEventId challengeEventId) implements Reason {
        @Override
        public String message() {
            return "An agency answers only for itself. Ask a partnership group to write down what another agency said.";
        }
    }

    record NotABody(EntryId entryId) implements Reason {
        @Override
        public String message() {
            return "Only an organisation, a group or a post can be renamed or replaced, or take the place of one. Choose it again from its register.";
        }
    }

    record AlreadyReplaced(EntryId entryId) implements Reason {
        @Override
        public String message() {
            return "This body has already been replaced. Open what took its place instead; see its history.";
        }
    }

    record ReplacedByItself(EntryId entryId) implements Reason {
        @Override
        public String message() {
            return "Nothing can take its own place. Choose what replaced it, or rename it if only its name changed.";
        }
    }

    record SuccessorWasReplaced(EntryId entryId) implements Reason {
        @Override
        public String message() {
            return "What you chose has itself been replaced. Choose what took its place instead.";
        }
    }

    record NotOfACommittee(EntryId entryId) implements Reason {
        @Override
        public String message() {
            return "Only a resolution or an action of a committee takes comments. Open it again from its register.";
        }
    }

    record NotAClaim(EntryId entryId) implements Reason {
        @Override
        public String message() {
            return "Only an assurance statement or a passage of a report can claim an impact. Open the claim again from the list of impact claims.";
        }
    }

    record NothingCited(EntryId entryId) implements Reason {
        @Override
        public String message() {
            return "Choose at least one piece of evidence or one entry of a register that bears the claim out.";
        }
    }

    record NotEvidenceForAClaim(EntryId entryId) implements Reason {
        @Override
        public String message() {
            return "A claim is borne out by evidence or by another entry of a register. Choose again from those that the page offers.";
        }
    }

    /** Reviews carry a pseudonym, never a child's name (DOMAIN rule on pseudonyms). */
    record NotAPseudonym(String reference) implements Reason {
        @Override
        public String message() {
            return "Enter a pseudonym for the review, such as Stork, Child C or Manning Family. Never enter the name of a child or family.";
        }
    }

    /** What anybody may come to read never says who a child or family is. */
    record PersonalDetailPublished(String detail) implements Reason {
        @Override
        public String message() {
            return "What is published must not hold %s, and this text seems to. Take it out, or put a month or a wider area in its place."
                    .formatted(detail);
        }
    }

    /** A correction stands in the log as it was typed, and would show what the restricted text says. */
    record TextRestricted() implements Reason {
        @Override
        public String message() {
            return "This text is restricted, so it cannot be corrected here, where everybody could read the correction. Withdraw the entry and record it anew.";
        }
    }

    record NoSuchAudit(SourceId sourceId) implements Reason {
        @Override
        public String message() {
            return "The audit that you chose is not an audit of this ledger. Choose again from the list of audits.";
        }
    }

    record NoSuchReview(SourceId sourceId) implements Reason {
        @Override
        public String message() {
            return "The review that you chose was not opened in this ledger. Open it first, or leave the question blank.";
        }
    }

    record NotAboutAnIncident(SourceId sourceId) implements Reason {
        @Override
        public String message() {
            return "Only a review of a serious incident that was opened in the ledger can be notified. Open that review first.";
        }
    }

    record NotifiedBeforeKnown(SourceId sourceId, String knownOn) implements Reason {
        @Override
        public String message() {
            return "The incident became known on %s, so it cannot have been notified before. Check the two dates."
                    .formatted(knownOn);
        }
    }

    record NotARapidReview(SourceId sourceId) implements Reason {
        @Override
        public String message() {
            return "Only a rapid review that was opened in the ledger can be decided on. Open the rapid review first.";
        }
    }

    record NoReviewFollows(SourceId sourceId) implements Reason {
        @Override
        public String message() {
            return "You decided that no further review follows, and chose a review that was opened on it. Change the decision, or choose no review.";
        }
    }

    record NotItsOwnSuccessor(SourceId sourceId) implements Reason {
        @Override
        public String message() {
            return "A rapid review cannot be the review that was opened on it. Choose the review that follows it.";
        }
    }

    record NotAReview(SourceId sourceId) implements Reason {
        @Override
        public String message() {
            return "Only a review can be published. This is an audit or a survey.";
        }
    }

    record AlreadyPublished(SourceId sourceId) implements Reason {
        @Override
        public String message() {
            return "This review is published already. Record the end of that publication before you record a new one.";
        }
    }

    record PublishedBeforeOpened(SourceId sourceId, String openedOn) implements Reason {
        @Override
        public String message() {
            return "The review was opened on %s, so it cannot have been published before. Check the date of publication."
                    .formatted(openedOn);
        }
    }

    record PublicationTooShort(SourceId sourceId, String until) implements Reason {
        @Override
        public String message() {
            return "The period of publication ends on %s, before it begins. Check the two dates.".formatted(until);
        }
    }

    record NotPublished(SourceId sourceId) implements Reason {
        @Override
        public String message() {
            return "This review is not recorded as published now. Record its publication first.";
        }
    }

    record EndedBeforePublished(SourceId sourceId, String publishedOn) implements Reason {
        @Override
        public String message() {
            return "The review was published on %s, so its publication cannot have ended before. Check the date."
                    .formatted(publishedOn);
        }
    }

    record EndedEarly(SourceId sourceId) implements Reason {
        @Override
        public String message() {
            return "The publication ended without a set period, or before that period was over. Enter the reason.";
        }
    }

    record NoClocksRun(SourceId sourceId) implements Reason {
        @Override
        public String message() {
            return "Periods are counted for reviews only. This is an audit or a survey.";
        }
    }

    record NoSuchClock(String clock) implements Reason {
        @Override
        public String message() {
            return "The ledger counts no such period. Choose again from the list of clocks.";
        }
    }

    record ClockPausedAlready(SourceId sourceId) implements Reason {
        @Override
        public String message() {
            return "This clock is paused already. Record that it runs again before you record a new pause.";
        }
    }

    record ClockNotPaused(SourceId sourceId) implements Reason {
        @Override
        public String message() {
            return "This clock is not paused on this review. Choose one that is.";
        }
    }

    record ResumedBeforePaused(SourceId sourceId, String pausedOn) implements Reason {
        @Override
        public String message() {
            return "The clock was paused on %s, so it cannot have run again before. Check the date."
                    .formatted(pausedOn);
        }
    }

    record NotASelfAssessment(SourceId sourceId) implements Reason {
        @Override
        public String message() {
            return "Scores belong to a Section 11 or Section 175 self-assessment that was recorded in the ledger. Open that self-assessment first.";
        }
    }

    record OtherAgencysScore(SourceId sourceId) implements Reason {
        @Override
        public String message() {
            return "You can record the scores of your own agency only. A partnership group can record those of another agency.";
        }
    }

    record AlreadyModerated(SourceId sourceId) implements Reason {
        @Override
        public String message() {
            return "This score has been moderated, so the self-score stays as it was. If the moderation was recorded by mistake, withdraw that entry in its history first.";
        }
    }

    record NoSelfScore(SourceId sourceId) implements Reason {
        @Override
        public String message() {
            return "That agency has given itself no score for that standard. Record its self-score first.";
        }
    }

    /** A moderated score is worth something only where somebody else looked. */
    record OwnScore(SourceId sourceId) implements Reason {
        @Override
        public String message() {
            return "You cannot moderate this score: you recorded it, or it is your own agency's. Ask somebody else to moderate it.";
        }
    }

    record NotARealDate(String edtf, String why) implements Reason {
        @Override
        public String message() {
            return "The date %s %s. Enter a real date; a month or a year alone is enough.".formatted(edtf, why);
        }
    }

    record EndsBeforeItStarts(String edtf) implements Reason {
        @Override
        public String message() {
            return "The dates %s end before they start. Enter the earlier date first.".formatted(edtf);
        }
    }

    record NothingDisagrees(DiscrepancyId discrepancyId) implements Reason {
        @Override
        public String message() {
            return "Choose at least one record that the discrepancy is about.";
        }
    }

    record NotYetConfirmed(DiscrepancyId discrepancyId) implements Reason {
        @Override
        public String message() {
            return "This is only a suggestion of a check so far. Confirm that it is a discrepancy first, or dismiss it.";
        }
    }

    record AlreadyLookedAt(DiscrepancyId discrepancyId) implements Reason {
        @Override
        public String message() {
            return "Somebody has already looked at this: it is no open suggestion. See its history.";
        }
    }

    record RecurrenceAlreadyConfirmed(FindingId findingId) implements Reason {
        @Override
        public String message() {
            return "Somebody has already confirmed that this finding is that learning again. See its history.";
        }
    }

    record RecurrenceAlreadyDismissed(FindingId findingId) implements Reason {
        @Override
        public String message() {
            return "Somebody has already said that this finding is not that learning again. See its history.";
        }
    }

    record RecurrenceOfItself(FindingId findingId) implements Reason {
        @Override
        public String message() {
            return "A finding cannot be itself again. Choose learning that is earlier than this finding.";
        }
    }

    record NotLearning(UUID thing) implements Reason {
        @Override
        public String message() {
            return "Only a recommendation or a finding can come again. Choose from the earlier learning that is listed.";
        }
    }

    record SuggestionWasDismissed(DiscrepancyId discrepancyId) implements Reason {
        @Override
        public String message() {
            return "This suggestion was dismissed: somebody found that there is no discrepancy. Raise a new one if there is.";
        }
    }

    record AlreadyResolved(DiscrepancyId discrepancyId) implements Reason {
        @Override
        public String message() {
            return "This discrepancy has been resolved already. See its history.";
        }
    }

    record AlreadyLeftOpen(DiscrepancyId discrepancyId) implements Reason {
        @Override
        public String message() {
            return "It has been decided already to leave this discrepancy open. Explain or resolve it when more is known.";
        }
    }

    record NoSuchFact(String fact) implements Reason {
        @Override
        public String message() {
            return "There is no such entry in this history. Open the entry again from the history.";
        }
    }

    record PeriodEndsBeforeItStarts() implements Reason {
        @Override
        public String message() {
            return "The period ends before it starts. Check both days.";
        }
    }

    record NotATreeHead() implements Reason {
        @Override
        public String message() {
            return "This is no state that the ledger could have signed. Choose again from the signed states.";
        }
    }

    record NothingRestricted() implements Reason {
        @Override
        public String message() {
            return "No text of this entry is restricted, and what stands in the log itself cannot be erased. Tell your business unit if it should not be there.";
        }
    }

    record ErasedAlready() implements Reason {
        @Override
        public String message() {
            return "The restricted text of this entry has been erased already. Nothing is left to decide.";
        }
    }

    record ErasureRequestedAlready() implements Reason {
        @Override
        public String message() {
            return "Somebody has already asked for this text to be erased. The business unit decides.";
        }
    }

    record NoErasureRequested() implements Reason {
        @Override
        public String message() {
            return "Nobody has asked for this text to be erased, or that has been decided. Ask for it first; somebody else then decides.";
        }
    }

    record DecidedBySomebodyElse() implements Reason {
        @Override
        public String message() {
            return "You asked for this text to be erased, so somebody else must decide. Ask a colleague in the business unit.";
        }
    }

    record IsAnAssurance() implements Reason {
        @Override
        public String message() {
            return "An assurance stays as it was signed off. The scrutineer can give another one that says what was wrong with it.";
        }
    }

    record IsAnErasure() implements Reason {
        @Override
        public String message() {
            return "This entry is about erasing a text, and stays as it is.";
        }
    }

    record IsACorrection() implements Reason {
        @Override
        public String message() {
            return "This entry is a correction itself and stays as it is. Correct the entry that it is about once more.";
        }
    }

    record AlreadyWithdrawn() implements Reason {
        @Override
        public String message() {
            return "This entry has been withdrawn, so there is nothing left to put right. Record it anew if it was right after all.";
        }
    }

    record RecordedBySomebodyElse() implements Reason {
        @Override
        public String message() {
            return "Somebody else recorded this entry. Only they, a partnership group or the business unit can put it right: ask one of them.";
        }
    }

    record CorrectedByKeepersOnly() implements Reason {
        @Override
        public String message() {
            return "An agency is judged by this date or number. Ask a partnership group or the business unit to correct it.";
        }
    }

    record WithdrawnByKeepersOnly() implements Reason {
        @Override
        public String message() {
            return "This entry has had others go by it, or an agency is judged by it. Ask a partnership group or the business unit to withdraw it.";
        }
    }

    record UndoneByAnActOfItsOwn() implements Reason {
        @Override
        public String message() {
            return "This entry says which plan holds an action, or what took its place, and cannot be withdrawn. Move the action to another plan, or reopen it, instead.";
        }
    }

    record NotCorrectable(String field) implements Reason {
        @Override
        public String message() {
            return "This part of an entry cannot be corrected. What is linked is changed by linking and unlinking; otherwise withdraw the entry and record it anew.";
        }
    }

    record MustSaySomething(String field) implements Reason {
        @Override
        public String message() {
            return "This part cannot be left blank. Enter what it should have said.";
        }
    }

    record DoesNotFit(String value, String kind) implements Reason {
        @Override
        public String message() {
            return "What you entered does not fit here. Enter %s.".formatted(kind);
        }
    }

    record StillToCome(String date) implements Reason {
        @Override
        public String message() {
            return "The date %s is still to come, and this says when something happened. Enter a date that is today or in the past."
                    .formatted(date);
        }
    }

    record SaysSoAlready() implements Reason {
        @Override
        public String message() {
            return "The entry says so already. Enter what it should have said instead.";
        }
    }

    record ThingWithdrawn() implements Reason {
        @Override
        public String message() {
            return "This record has been withdrawn, so nothing more can be recorded about it. See its history.";
        }
    }
}

package org.learningledger.command.refusal;

import java.util.List;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.recommendation.RecommendationId;

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
            return "This recommendation is not addressed to your agency, so you cannot accept it.";
        }
    }

    record AlreadyAccepted(RecommendationId recommendationId) implements Reason {
        @Override
        public String message() {
            return "This recommendation has already been accepted for that agency. See its history.";
        }
    }

    /** Reviews carry a pseudonym, never a child's name (DOMAIN rule on pseudonyms). */
    record NotAPseudonym(String reference) implements Reason {
        @Override
        public String message() {
            return "Enter a pseudonym for the review, such as Stork, Child C or Manning Family. Never enter the name of a child or family.";
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
}

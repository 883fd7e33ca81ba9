package org.learningledger.query.register;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.challenge.AgencyAnswered;
import org.learningledger.events.challenge.ChallengeConcluded;
import org.learningledger.events.challenge.ChallengeEvent;
import org.learningledger.events.challenge.ChallengeEventHeld;
import org.learningledger.events.challenge.ChallengeEventStated;
import org.learningledger.events.register.AssuranceGiven;
import org.learningledger.events.register.AssuranceStated;
import org.learningledger.events.register.BodyRenamed;
import org.learningledger.events.register.BodyReplaced;
import org.learningledger.events.register.BriefingStated;
import org.learningledger.events.register.BudgetStated;
import org.learningledger.events.register.CommitteeActionStated;
import org.learningledger.events.register.CommitteeCommentStated;
import org.learningledger.events.register.CommitteeResolutionStated;
import org.learningledger.events.register.DecisionStated;
import org.learningledger.events.register.DocumentStated;
import org.learningledger.events.register.EvidenceCitedForClaim;
import org.learningledger.events.register.GroupStated;
import org.learningledger.events.register.IndicatorStated;
import org.learningledger.events.register.LearningEventStated;
import org.learningledger.events.register.NationalItemStated;
import org.learningledger.events.register.OrganisationStated;
import org.learningledger.events.register.PartnershipOpened;
import org.learningledger.events.register.PostStated;
import org.learningledger.events.register.PriorityStated;
import org.learningledger.events.register.ProcedureStated;
import org.learningledger.events.register.RapidReviewsStated;
import org.learningledger.events.register.RegisterEvent;
import org.learningledger.events.register.ReportPassageStated;
import org.learningledger.events.register.ThemeStated;
import org.learningledger.events.register.TrainingStated;
import org.learningledger.events.register.VoiceOfChildStated;
import org.learningledger.query.projection.Subjects;
import org.learningledger.store.log.Fact;

/** What the facts tell of entries of registers: what a paper stated, and what happened to it since. */
final class Entries {

    static final Subjects SUBJECTS = Subjects.of("entry_fact", "entry", Entry.COLUMNS, (subject, facts) -> {
        var entry = of(facts);
        return entry == null ? null : entry.row();
    });

    private Entries() {}

    static @Nullable OneEntry answer(UUID id, List<Fact> facts) {
        var entry = of(facts);
        if (entry == null) return null;
        return entry.answer(id, facts.stream().mapToLong(Fact::version).max().orElseThrow());
    }

    /** Nothing where no paper was found to state it yet, or it has a place of its own. */
    private static @Nullable Entry of(List<Fact> facts) {
        var entry = facts.stream()
                .map(fact -> stated(fact.event()))
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (entry != null) facts.forEach(fact -> since(entry, fact.event()));
        return entry;
    }

    private static @Nullable Entry stated(LedgerEvent event) {
        return switch (event) {
            case RegisterEvent entry -> stated(entry);
            case ChallengeEvent challenge -> stated(challenge);
            default -> null;
        };
    }

    private static @Nullable Entry stated(RegisterEvent event) {
        return switch (event) {
            case PartnershipOpened opened -> null; // it has a place of its own
            case DocumentStated stated -> BodyEntries.of(stated);
            case OrganisationStated stated -> BodyEntries.of(stated);
            case GroupStated stated -> BodyEntries.of(stated);
            case PostStated stated -> BodyEntries.of(stated);
            case PriorityStated stated -> BodyEntries.of(stated);
            case ThemeStated stated -> BodyEntries.of(stated);
            case IndicatorStated stated -> YearEntries.of(stated);
            case TrainingStated stated -> YearEntries.of(stated);
            case LearningEventStated stated -> YearEntries.of(stated);
            case ProcedureStated stated -> YearEntries.of(stated);
            case BriefingStated stated -> YearEntries.of(stated);
            case BudgetStated stated -> YearEntries.of(stated);
            case NationalItemStated stated -> YearEntries.of(stated);
            case RapidReviewsStated stated -> YearEntries.of(stated);
            case AssuranceStated stated -> SaidEntries.of(stated);
            case AssuranceGiven given -> SaidEntries.of(given);
            case ReportPassageStated stated -> SaidEntries.of(stated);
            case CommitteeResolutionStated stated -> SaidEntries.of(stated);
            case CommitteeActionStated stated -> SaidEntries.of(stated);
            case DecisionStated stated -> SaidEntries.of(stated);
            case VoiceOfChildStated stated -> SaidEntries.of(stated);
            case CommitteeCommentStated comment -> null;
            case BodyRenamed renamed -> null;
            case BodyReplaced replaced -> null;
            case EvidenceCitedForClaim cited -> null;
        };
    }

    private static @Nullable Entry stated(ChallengeEvent event) {
        return switch (event) {
            case ChallengeEventStated stated -> SaidEntries.of(stated);
            case ChallengeEventHeld held -> null; // it has a place of its own
            case AgencyAnswered answered -> null;
            case ChallengeConcluded concluded -> null;
        };
    }

    private static void since(Entry entry, LedgerEvent event) {
        switch (event) {
            case BodyRenamed renamed -> entry.renamed(renamed);
            case BodyReplaced replaced -> entry.replaced(replaced);
            case CommitteeCommentStated comment -> entry.commented(comment);
            case EvidenceCitedForClaim cited -> entry.cited(cited);
            default -> {} // told by what was stated, or of no entry
        }
    }
}

package org.learningledger.query.learning;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Dated;

/**
 * A recommendation, or a finding without one, in a list.
 *
 * @param addressees codes of agencies
 * @param addresseeWords the addressee in words of the paper
 * @param statedOnly known from papers alone
 * @param actions agreed or taken as done, and neither withdrawn nor replaced by others
 * @param statedActions actions that stand in papers only
 * @param recurrences later findings that are the same learning again, or may be as far as nobody has said otherwise
 */
public record LearningLine(
        UUID id,
        LearningKind kind,
        @Nullable String reference,
        @Nullable String text,
        Step step,
        boolean regressed,
        List<UUID> sources,
        List<String> themes,
        @Nullable String area,
        List<String> addressees,
        @Nullable String addresseeWords,
        @Nullable Dated date,
        boolean statedOnly,
        int actions,
        int actionsSaidDone,
        int actionsVerified,
        int actionsWithdrawn,
        int statedActions,
        int measures,
        int recurrences,
        Set<Standing.FlagKind> flags) {

    /** The same, where so many later findings are it again, or may be. */
    LearningLine foundAgain(int times) {
        return new LearningLine(
                id,
                kind,
                reference,
                text,
                step,
                regressed,
                sources,
                themes,
                area,
                addressees,
                addresseeWords,
                date,
                statedOnly,
                actions,
                actionsSaidDone,
                actionsVerified,
                actionsWithdrawn,
                statedActions,
                measures,
                times,
                flags);
    }
}

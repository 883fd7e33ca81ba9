package org.learningledger.query.challenge;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Dated;
import org.learningledger.store.record.Actor;

/**
 * All that is known of one challenge event that was held in the ledger.
 *
 * @param chair {@code null} where only answers are known
 * @param judges codes of the agencies that the chair and the panel belong to
 * @param version of its own stream, for a form that changes it
 */
public record OneChallenge(
        ChallengeLine line,
        @Nullable Seat chair,
        List<Seat> panel,
        List<Seat> observers,
        Set<String> judges,
        List<Answer> answers,
        List<Conclusion> conclusions,
        long version) {

    /** A post that somebody sat in for, and the code of its agency. */
    public record Seat(String post, @Nullable String agency) {}

    /**
     * What an agency showed.
     *
     * @param uncited whether it claims an impact without evidence
     * @param ownJudge whether the agency also sat on the panel
     */
    public record Answer(
            String agency,
            String changes,
            @Nullable String impact,
            @Nullable String learning,
            List<UUID> evidence,
            boolean uncited,
            boolean ownJudge,
            @Nullable Dated occurred,
            Actor recordedBy,
            Instant recordedAt) {}

    /** What the panel concluded. */
    public record Conclusion(String text, @Nullable Dated occurred, Actor recordedBy, Instant recordedAt) {}
}

package org.learningledger.query.action;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.query.answer.Dated;
import org.learningledger.store.record.Actor;

/**
 * All that is known of one action.
 *
 * @param agreed when it was agreed; {@code null} where nobody agreed it in the ledger or no date was given
 * @param extensions of the due date, in the order in which they became known
 * @param progress reports made in the ledger and statements of papers, told apart by {@link Progress#stated}
 * @param saidDone the newest "done"; {@code null} where nobody said so in the ledger
 * @param details further words of the paper, each with its label
 * @param citations where the statements stand
 * @param version of its own stream, for a form that changes it
 */
public record OneAction(
        ActionLine line,
        @Nullable String intendedOutcome,
        @Nullable Dated agreed,
        List<Extension> extensions,
        List<Progress> progress,
        @Nullable SaidDone saidDone,
        List<Verification> verifications,
        List<Outcome> outcomes,
        List<Evidence> evidence,
        List<UUID> recommendations,
        List<UUID> findings,
        List<UUID> sources,
        List<Detail> details,
        List<Citation> citations,
        long version) {

    /** A later due date, why, and who approved it. */
    public record Extension(
            @Nullable Dated dueOn,
            String reason,
            String approvedBy,
            @Nullable Dated occurred,
            Actor recordedBy,
            Instant recordedAt) {}

    /**
     * How far it has come.
     *
     * @param stated whether a paper says so: then it moves no status
     * @param state the state in words of the paper
     */
    public record Progress(
            boolean stated,
            String text,
            @Nullable String state,
            @Nullable String dateKind,
            @Nullable Dated occurred,
            Actor recordedBy,
            Instant recordedAt,
            @Nullable Citation citation) {}

    /** Who said that it is done, and what was done. */
    public record SaidDone(String whatWasDone, @Nullable Dated occurred, Actor by, Instant recordedAt) {}

    /**
     * Who confirmed that it was done, against which evidence.
     *
     * @param byOwnAgency whether the agency that owns the action judged it
     */
    public record Verification(
            List<Evidence> evidence,
            @Nullable String remark,
            @Nullable Dated occurred,
            Actor by,
            boolean byOwnAgency,
            Instant recordedAt) {}

    /** What an outcome says. */
    public enum Seen {
        SEEN,
        NONE_SEEN,
        TOO_EARLY_TO_SAY
    }

    /**
     * What difference it made.
     *
     * @param intended what was meant to change
     * @param said the difference that was seen, what was looked at in vain, or why it is too early
     * @param uncited whether a difference is claimed without evidence
     */
    public record Outcome(
            Seen seen,
            @Nullable String intended,
            String said,
            @Nullable String forWhom,
            List<Evidence> evidence,
            @Nullable String sideEffects,
            boolean uncited,
            @Nullable Dated lookAgainOn,
            @Nullable Dated occurred,
            Actor recordedBy,
            Instant recordedAt) {}

    /**
     * A piece of evidence.
     *
     * @param reference {@code null}, like what follows it, where the evidence is cited but not recorded with this
     *     action
     */
    public record Evidence(
            UUID id,
            @Nullable String reference,
            @Nullable EvidenceLevel level,
            @Nullable String description,
            @Nullable String whereKept,
            @Nullable Dated collected) {}

    /** A label and what stands behind it. */
    public record Detail(String label, String value) {}
}

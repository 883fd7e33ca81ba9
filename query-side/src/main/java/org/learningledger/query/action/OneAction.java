package org.learningledger.query.action;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.action.ActionStrength;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.query.answer.Dated;
import org.learningledger.store.record.Actor;

/**
 * All that is known of one action.
 *
 * @param onlyStated whether nobody agreed it in the ledger, though a paper's word for it may have been taken
 * @param firstText how it was worded first
 * @param agreed when it was agreed; {@code null} where nobody agreed it in the ledger or no date was given
 * @param extensions of the due date, in the order in which they became known
 * @param progress reports made in the ledger and statements of papers, told apart by {@link Progress#stated}
 * @param saidDone the newest "done"; {@code null} where nobody said so in the ledger since it was opened last
 * @param takenAsDone that somebody took a paper's word for it
 * @param strength the newest judgement of how strongly it can change practice: advice
 * @param changes of it, of its plan, owner and links, in the order in which they became known
 * @param statements of papers about it, which somebody may take as done
 * @param replaces actions that were split or merged into it
 * @param details further words of the paper, each with its label
 * @param citations where the statements stand
 * @param version of its own stream, for a form that changes it
 */
public record OneAction(
        ActionLine line,
        boolean onlyStated,
        @Nullable String firstText,
        @Nullable String intendedOutcome,
        @Nullable Dated agreed,
        List<Extension> extensions,
        List<Progress> progress,
        @Nullable SaidDone saidDone,
        @Nullable TakenAsDone takenAsDone,
        List<Verification> verifications,
        List<Outcome> outcomes,
        List<Evidence> evidence,
        @Nullable Strength strength,
        List<Change> changes,
        List<Statement> statements,
        List<UUID> replaces,
        List<UUID> recommendations,
        List<UUID> findings,
        List<UUID> sources,
        List<Detail> details,
        List<Citation> citations,
        long version) {

    /**
     * A later due date, why, and who approved it.
     *
     * @param byOwnAgency whether the agency that owned the action recorded it, so that the approval is its own word
     */
    public record Extension(
            @Nullable Dated dueOn,
            String reason,
            String approvedBy,
            boolean byOwnAgency,
            @Nullable Dated occurred,
            Actor recordedBy,
            Instant recordedAt) {}

    /**
     * How far it has come.
     *
     * @param fact the event that says so
     * @param stated whether a paper says so: then it moves no status
     * @param state the state in words of the paper
     */
    public record Progress(
            UUID fact,
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
     * That somebody took what a paper says as its having been done.
     *
     * @param statement the event that holds the paper's words
     */
    public record TakenAsDone(
            UUID statement,
            String asPrinted,
            @Nullable String remark,
            @Nullable Dated occurred,
            Actor by,
            Instant recordedAt) {}

    /**
     * Who confirmed that it was done, against which evidence.
     *
     * @param byOwnAgency whether the agency that owned the action judged it
     * @param counts whether it was not reopened since
     */
    public record Verification(
            List<Evidence> evidence,
            @Nullable String remark,
            @Nullable Dated occurred,
            Actor by,
            boolean byOwnAgency,
            boolean counts,
            Instant recordedAt) {

        /** Whether evidence that it was checked against was withdrawn since. */
        public boolean restsOnWithdrawn() {
            return evidence.stream().anyMatch(Evidence::withdrawn);
        }
    }

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
     * @param counts whether it was not reopened since
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
            boolean counts,
            Instant recordedAt) {}

    /**
     * What a paper says of it.
     *
     * @param fact the event that holds the paper's words
     */
    public record Statement(
            UUID fact,
            String reference,
            String text,
            @Nullable String status,
            Citation citation) {}

    /** How strongly it can change what people do, and why somebody judged so. */
    public record Strength(
            ActionStrength strength, String why, @Nullable Dated occurred, Actor by, Instant recordedAt) {}

    /**
     * Something about it was changed.
     *
     * @param from what it said before; {@code null} where nothing is to be compared
     * @param to what it says since
     * @param things what it was split or merged into, moved to, linked to or unlinked from
     */
    public record Change(
            Kind kind,
            @Nullable String from,
            @Nullable String to,
            List<UUID> things,
            @Nullable String why,
            @Nullable Dated occurred,
            Actor by,
            Instant recordedAt) {

        /** What was changed. */
        public enum Kind {
            REWORDED,
            SPLIT,
            MERGED,
            PUT_INTO_PLAN,
            MOVED,
            HANDED_OVER,
            FIRST_DUE_DATE,
            LINKED,
            UNLINKED,
            WITHDRAWN,
            REOPENED
        }

        Change from(@Nullable String before) {
            return new Change(kind, before, to, things, why, occurred, by, recordedAt);
        }

        Change to(@Nullable String since) {
            return new Change(kind, from, since, things, why, occurred, by, recordedAt);
        }

        Change things(Stream<UUID> ids) {
            return new Change(kind, from, to, ids.toList(), why, occurred, by, recordedAt);
        }
    }

    /**
     * A piece of evidence.
     *
     * @param reference {@code null}, like what follows it, where the evidence is cited but not recorded with this
     *     action
     * @param entry the register's entry that was put forward; {@code null} where it is no such entry
     * @param withdrawn whether it should not have been recorded: then it shows nothing
     */
    public record Evidence(
            UUID id,
            @Nullable String reference,
            @Nullable EvidenceLevel level,
            @Nullable String description,
            @Nullable String whereKept,
            @Nullable UUID entry,
            @Nullable Dated collected,
            boolean withdrawn) {}

    /** A label and what stands behind it. */
    public record Detail(String label, String value) {}
}

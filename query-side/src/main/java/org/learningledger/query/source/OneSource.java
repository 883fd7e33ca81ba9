package org.learningledger.query.source;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.Rating;
import org.learningledger.events.source.AuditKind;
import org.learningledger.events.source.ReviewDecision;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Named;
import org.learningledger.store.record.Actor;

/**
 * All that is known of one review or audit.
 *
 * @param review what kind of review was opened; {@code null} where none was
 * @param audit what kind of audit was carried out; {@code null} where none was
 * @param repeats earlier audits that this one repeats
 * @param repeatedBy later audits that repeat this one
 * @param openedOn rapid reviews on whose decision this review was opened
 * @param decisions in the order in which they were taken; the last one holds
 * @param pausedClocks ids of the rules whose clocks stand still
 * @param scores by agency and standard
 * @param details further words of the paper, each with its label
 * @param citations where the statements stand
 * @param version of its own stream, for a form that changes it
 */
public record OneSource(
        SourceLine line,
        @Nullable ReviewKind review,
        @Nullable AuditKind audit,
        List<Named> repeats,
        List<Named> repeatedBy,
        List<Named> openedOn,
        List<Notification> notifications,
        List<Decision> decisions,
        List<Publication> publications,
        List<String> pausedClocks,
        List<Score> scores,
        List<Detail> details,
        List<Citation> citations,
        long version) {

    /** A label and what stands behind it. */
    public record Detail(String label, String value) {}

    /** Who recorded something, and when. */
    public record Entered(Actor by, Instant at) {}

    /**
     * That a serious incident was notified.
     *
     * @param knownOn when it became known, from which the period runs
     */
    public record Notification(
            String to, @Nullable Dated knownOn, @Nullable Dated occurred, Entered entered) {}

    /**
     * What was decided after a rapid review.
     *
     * @param opened the review that was opened on it
     */
    public record Decision(
            ReviewDecision decision,
            String reason,
            @Nullable UUID opened,
            @Nullable Dated occurred,
            Entered entered) {}

    /**
     * One time on the site.
     *
     * @param end {@code null} while it is published
     */
    public record Publication(
            String where,
            @Nullable Dated until,
            @Nullable Dated occurred,
            Entered entered,
            @Nullable End end) {}

    /** That a publication ended. */
    public record End(@Nullable String reason, @Nullable Dated occurred, Entered entered) {}

    /**
     * How an agency stands against one standard of a self-assessment.
     *
     * @param moderated what a panel gave beside it last; {@code null} where none did yet
     * @param before what panels gave earlier, the first one first
     */
    public record Score(
            String agency,
            String standard,
            @Nullable Rated self,
            @Nullable Rated moderated,
            List<Rated> before) {

        /** Whether its scores stand on more than one scale, or on more than one version of one. */
        public boolean scalesDiffer() {
            return Stream.concat(before.stream(), Stream.of(self, moderated).filter(Objects::nonNull))
                            .map(rated -> List.of(
                                    rated.rating().scale(), rated.rating().version()))
                            .distinct()
                            .count()
                    > 1;
        }
    }

    /**
     * A score with what it meant on the day.
     *
     * @param words the evidence that was named, or the reason for a moderated score
     */
    public record Rated(
            Rating rating, @Nullable String words, @Nullable Dated occurred, Entered entered) {}
}

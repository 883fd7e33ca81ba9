package org.learningledger.query.claim;

import static org.learningledger.query.answer.Columns.edtf;
import static org.learningledger.query.answer.Columns.printed;
import static org.learningledger.query.answer.Columns.searched;
import static org.learningledger.query.answer.Columns.uuids;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Thing;
import org.learningledger.events.Words;
import org.learningledger.events.action.OutcomeSeen;
import org.learningledger.events.challenge.AgencyAnswered;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.register.AssuranceStated;
import org.learningledger.events.register.EvidenceCitedForClaim;
import org.learningledger.events.register.ReportPassageStated;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.projection.Subjects;
import org.learningledger.store.log.Fact;

/** A claim of impact as it was made, and what was put beside it. */
final class Claims {

    static final Subjects SUBJECTS = new Subjects(
            "claim_fact",
            "claim",
            List.of(
                    "origin",
                    "thing_kind",
                    "thing",
                    "text",
                    "said_by",
                    "standing",
                    "named",
                    "evidence",
                    "date_edtf",
                    "date_printed",
                    "searched"),
            """
            SELECT unnest(:streams) AS subject
            UNION
            SELECT link.claim FROM claim_link link
             WHERE link.partnership = :partnership AND link.part = ANY (:streams)
            """,
            """
            SELECT held.subject, facts.positions
              FROM (SELECT unnest(:subjects) AS subject, unnest(:subjects) AS part
                    UNION
                    SELECT link.claim, link.part FROM claim_link link
                     WHERE link.partnership = :partnership AND link.claim = ANY (:subjects)) held
            """ + Subjects.factsUnder("claim_fact", "held.part"),
            Claims::row);

    private record Claim(
            ClaimOrigin origin,
            LedgerEvent made,
            String text,
            @Nullable String saidBy,
            @Nullable Words named,
            Collection<UUID> evidence) {}

    private Claims() {}

    private static @Nullable List<@Nullable Object> row(UUID subject, List<Fact> facts) {
        var own = facts.stream().filter(fact -> isAbout(subject, fact)).toList();
        var claim = own.stream()
                .map(fact -> claim(fact.event()))
                .flatMap(Stream::ofNullable)
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (claim == null) return null;
        Set<UUID> evidence = new LinkedHashSet<>(claim.evidence());
        for (var fact : own) {
            if (fact.event() instanceof EvidenceCitedForClaim cited) {
                cited.evidence().stream().map(Thing::id).forEach(evidence::add);
            }
        }
        evidence.retainAll(onFile(facts));
        var standing =
                evidence.isEmpty() ? (claim.named() == null ? Standing.UNCITED : Standing.NAMED_ONLY) : Standing.CITED;
        var made = claim.made();
        return Arrays.asList(
                claim.origin(),
                made.thing().kind(),
                made.thing().id(),
                claim.text(),
                claim.saidBy(),
                standing,
                Wording.orNull(claim.named()),
                uuids(evidence),
                edtf(made.occurredOn()),
                printed(made.occurredOn()),
                searched(claim.text(), claim.saidBy(), Wording.orNull(claim.named())));
    }

    /** What was said in the ledger goes by the id of the fact, and an entry by its own. */
    private static boolean isAbout(UUID subject, Fact fact) {
        return fact.event().thing().id().equals(subject) || fact.at().eventId().equals(subject.toString());
    }

    /** Evidence that was withdrawn bears nothing out. */
    private static Set<UUID> onFile(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> !fact.withdrawn())
                .map(fact -> fact.event().thing().id())
                .collect(Collectors.toSet());
    }

    /** What a fact claims; {@code null} where it claims no impact. */
    private static @Nullable Claim claim(LedgerEvent event) {
        return switch (event) {
            case OutcomeSeen seen -> outcome(seen);
            case AgencyAnswered answered -> answer(answered);
            case AssuranceStated stated -> assurance(stated);
            case ReportPassageStated stated -> passage(stated);
            default -> null; // evidence for a claim
        };
    }

    private static Claim outcome(OutcomeSeen seen) {
        var text = Wording.ended(Wording.of(seen.difference())) + " For whom: " + Wording.of(seen.forWhom());
        return new Claim(ClaimOrigin.OUTCOME, seen, text, null, null, ids(seen.evidence()));
    }

    private static @Nullable Claim answer(AgencyAnswered answered) {
        if (answered.impact() == null) return null;
        return new Claim(
                ClaimOrigin.CHALLENGE_EVENT,
                answered,
                Wording.of(answered.impact()),
                answered.agency().value(),
                null,
                ids(answered.evidence()));
    }

    private static @Nullable Claim assurance(AssuranceStated stated) {
        if (!isSortedAsClaim(stated.sortedAs())) return null;
        return new Claim(
                ClaimOrigin.ASSURANCE,
                stated,
                Wording.of(stated.text()),
                Wording.orNull(stated.madeBy()),
                stated.evidenceCited(),
                List.of());
    }

    private static @Nullable Claim passage(ReportPassageStated stated) {
        if (!isSortedAsClaim(stated.sortedAs())) return null;
        return new Claim(ClaimOrigin.REPORT, stated, Wording.of(stated.text()), null, null, List.of());
    }

    private static List<UUID> ids(List<EvidenceId> evidence) {
        return evidence.stream().map(EvidenceId::value).toList();
    }

    /** By the label of whoever brought it in; never by the words of the text itself. */
    private static boolean isSortedAsClaim(@Nullable String sortedAs) {
        if (sortedAs == null) return false;
        var label = sortedAs.toLowerCase(Locale.UK);
        return label.contains("impact") || label.contains("claim");
    }
}

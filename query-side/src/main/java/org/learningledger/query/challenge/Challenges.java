package org.learningledger.query.challenge;

import static org.learningledger.query.answer.Columns.edtf;
import static org.learningledger.query.answer.Columns.printed;
import static org.learningledger.query.answer.Columns.searched;
import static org.learningledger.query.answer.Columns.uuids;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.challenge.AgencyAnswered;
import org.learningledger.events.challenge.ChallengeConcluded;
import org.learningledger.events.challenge.ChallengeEvent;
import org.learningledger.events.challenge.ChallengeEventHeld;
import org.learningledger.events.challenge.ChallengeEventStated;
import org.learningledger.events.challenge.Seat;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.source.SourceId;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.OwnJudgement;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.projection.Subjects;
import org.learningledger.store.log.Fact;
import org.learningledger.store.record.Actor;

/** A challenge event as its facts tell of it, whatever order they come in. */
final class Challenges {

    static final Subjects SUBJECTS = new Subjects(
            "challenge_fact",
            "challenge",
            List.of(
                    "reference",
                    "sort_key",
                    "title",
                    "stated_only",
                    "plans",
                    "sources",
                    "chair",
                    "date_edtf",
                    "date_printed",
                    "earliest",
                    "latest",
                    "answers",
                    "uncited",
                    "concluded",
                    "judged_by_own_agency",
                    "own_judgements",
                    "own_judgement_ways",
                    "searched"),
            """
            SELECT unnest(:streams) AS subject
            UNION
            SELECT link.challenge FROM challenge_link link
             WHERE link.partnership = :partnership AND link.part = ANY (:streams)
            """,
            """
            SELECT held.subject, facts.positions
              FROM (SELECT unnest(:subjects) AS subject, unnest(:subjects) AS part
                    UNION
                    SELECT link.challenge, link.part FROM challenge_link link
                     WHERE link.partnership = :partnership AND link.challenge = ANY (:subjects)) held
            """ + Subjects.factsUnder("challenge_fact", "held.part"),
            Challenges::row);

    private @Nullable ChallengeEventHeld held;
    private @Nullable ChallengeEventStated stated;
    private final List<Fact> answers = new ArrayList<>();
    private final List<Fact> conclusions = new ArrayList<>();
    private final Set<UUID> onFile = new HashSet<>();
    private long version = -1;

    private static Challenges of(List<Fact> facts) {
        var challenge = new Challenges();
        for (var fact : facts) {
            if (fact.event() instanceof ChallengeEvent event) {
                challenge.version = Math.max(challenge.version, fact.version());
                challenge.take(event, fact);
            } else if (!fact.withdrawn()) {
                challenge.onFile.add(fact.event().thing().id());
            }
        }
        return challenge;
    }

    private void take(ChallengeEvent event, Fact fact) {
        switch (event) {
            case ChallengeEventHeld act -> held = act;
            case ChallengeEventStated paper -> stated = paper;
            case AgencyAnswered act -> answers.add(fact);
            case ChallengeConcluded act -> conclusions.add(fact);
        }
    }

    static @Nullable OneChallenge answer(UUID id, List<Fact> facts) {
        var challenge = of(facts);
        if (!challenge.known()) return null;
        var held = challenge.held;
        return new OneChallenge(
                challenge.line(id),
                held == null ? null : seat(held.chair()),
                held == null
                        ? List.of()
                        : held.panel().stream().map(Challenges::seat).toList(),
                held == null
                        ? List.of()
                        : held.observers().stream().map(Challenges::seat).toList(),
                challenge.judges(),
                challenge.answers.stream().map(challenge::answer).toList(),
                challenge.conclusions.stream().map(Challenges::conclusion).toList(),
                challenge.version);
    }

    /** Other facts are those of evidence. */
    private boolean known() {
        return version >= 0;
    }

    private ChallengeLine line(UUID id) {
        return new ChallengeLine(
                id,
                held != null ? held.reference() : stated == null ? null : stated.reference(),
                held != null ? Wording.of(held.title()) : stated == null ? null : Wording.orNull(stated.title()),
                held == null && answers.isEmpty() && conclusions.isEmpty(),
                held == null
                        ? List.of()
                        : held.plans().stream().map(PlanId::value).toList(),
                sources().stream().map(SourceId::value).toList(),
                held != null ? held.chair().post() : stated == null ? null : Wording.orNull(stated.chair()),
                Dated.of(date()),
                answers.size(),
                (int) answers.stream().filter(fact -> uncited(answered(fact))).count(),
                !conclusions.isEmpty(),
                answers.stream().anyMatch(fact -> judges().contains(
                                answered(fact).agency().value())));
    }

    private List<SourceId> sources() {
        return held != null ? held.sources() : stated == null ? List.of() : stated.sources();
    }

    private @Nullable StatedDate date() {
        return held != null ? held.occurredOn() : stated == null ? null : stated.occurredOn();
    }

    private Set<String> judges() {
        var judges = new LinkedHashSet<String>();
        if (held == null) return judges;
        Stream.concat(Stream.of(held.chair()), held.panel().stream())
                .map(Challenges::seat)
                .flatMap(seat -> Stream.ofNullable(seat.agency()))
                .forEach(judges::add);
        return judges;
    }

    /** Conclusions of a panel on which an agency sat that answered to it, or that such an agency recorded. */
    private List<OwnJudgement> ownJudgements() {
        return conclusions.stream()
                .filter(fact -> answers.stream()
                        .map(answer -> answered(answer).agency().value())
                        .anyMatch(agency -> judges().contains(agency) || agency.equals(by(fact).agency())))
                .map(fact -> new OwnJudgement(fact.at().position(), OwnJudgement.Way.OWN_AGENCY))
                .toList();
    }

    private static OneChallenge.Seat seat(Seat seat) {
        return new OneChallenge.Seat(
                seat.post(), seat.agency() == null ? null : seat.agency().value());
    }

    private static AgencyAnswered answered(Fact fact) {
        return (AgencyAnswered) fact.event();
    }

    private boolean uncited(AgencyAnswered answered) {
        return answered.impact() != null && evidence(answered).isEmpty();
    }

    /** Evidence that was withdrawn shows nothing. */
    private List<UUID> evidence(AgencyAnswered answered) {
        return answered.evidence().stream()
                .map(EvidenceId::value)
                .filter(onFile::contains)
                .toList();
    }

    private OneChallenge.Answer answer(Fact fact) {
        var answered = answered(fact);
        return new OneChallenge.Answer(
                answered.agency().value(),
                Wording.of(answered.changes()),
                Wording.orNull(answered.impact()),
                Wording.orNull(answered.learning()),
                evidence(answered),
                uncited(answered),
                judges().contains(answered.agency().value()),
                Dated.of(answered.occurredOn()),
                by(fact),
                fact.at().recordedAt());
    }

    private static OneChallenge.Conclusion conclusion(Fact fact) {
        var concluded = (ChallengeConcluded) fact.event();
        return new OneChallenge.Conclusion(
                Wording.of(concluded.conclusion()),
                Dated.of(concluded.occurredOn()),
                by(fact),
                fact.at().recordedAt());
    }

    private static Actor by(Fact fact) {
        return fact.at().stamp().actor();
    }

    private static @Nullable List<@Nullable Object> row(UUID subject, List<Fact> facts) {
        var challenge = of(facts);
        if (!challenge.known()) return null;
        var line = challenge.line(subject);
        var date = challenge.date();
        var days = line.date() == null ? null : line.date().days();
        var own = challenge.ownJudgements();
        return Arrays.asList(
                line.reference(),
                line.reference() == null ? null : Wording.sortable(line.reference()),
                line.title(),
                line.statedOnly(),
                uuids(line.plans()),
                uuids(line.sources()),
                line.chair(),
                edtf(date),
                printed(date),
                days == null ? null : days.earliest(),
                days == null ? null : days.latest(),
                line.answers(),
                line.uncited(),
                line.concluded(),
                line.judgedByOwnAgency(),
                OwnJudgement.positions(own),
                OwnJudgement.ways(own),
                searched(line.reference(), line.title(), line.chair()));
    }
}

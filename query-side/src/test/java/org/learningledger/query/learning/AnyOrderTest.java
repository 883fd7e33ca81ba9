package org.learningledger.query.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.source.SourceId;
import org.learningledger.query.Mother;
import org.learningledger.store.log.Fact;

@DisplayName("The ladder takes facts in any order")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnyOrderTest {

    private final Mother chain = new Mother();
    private final PlanId plan = new PlanId(UUID.randomUUID());

    static LongStream seeds() {
        return new Random().longs(100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_order_of_the_facts_does_not_matter(long seed) {
        var random = new Random(seed);
        var facts = Facts.of(some(random));
        var shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        for (var subject : List.of(chain.recommendation.value(), chain.finding.value())) {
            assertThat(Ladder.standing(subject, shuffled)).isEqualTo(Ladder.standing(subject, facts));
            assertThat(answer(subject, shuffled)).isEqualTo(answer(subject, facts));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_step_is_reached_exactly_if_all_below_it_are_and_says_what_is_missing_otherwise(long seed) {
        var standing = Ladder.standing(chain.recommendation.value(), Facts.of(some(new Random(seed))));
        if (standing == null) return;
        for (var rung : standing.rungs()) {
            assertThat(rung.reached()).isEqualTo(rung.step().compareTo(standing.step()) <= 0);
            assertThat(rung.missing() == null).isEqualTo(rung.reached());
        }
        if (standing.regressed()) assertThat(standing.step()).isGreaterThanOrEqualTo(Step.PRACTICE_CHANGED);
    }

    private static OneLearning answer(UUID subject, List<Fact> facts) {
        var learning = Learning.of(subject, facts);
        return learning == null ? null : learning.answer(List.of());
    }

    /** Enough of everything that high steps are often reached, with dates that are sometimes vague or missing. */
    private List<LedgerEvent> some(Random random) {
        var events = new ArrayList<LedgerEvent>(List.of(
                chain.reviewOpened(),
                chain.auditCarriedOut(),
                chain.reAuditCarriedOut(),
                chain.findingRecorded(),
                chain.findingStated(),
                chain.made(),
                chain.printed(),
                chain.accepted(),
                chain.stated(),
                chain.agreed(),
                chain.progressStated(),
                chain.saidDone(),
                chain.verified(),
                chain.evidence(EvidenceLevel.values()[random.nextInt(4)]),
                chain.outcomeSeen(),
                chain.measured(),
                chain.held(),
                Mother.finding(
                        new FindingId(UUID.randomUUID()),
                        "F-9",
                        new SourceId(UUID.randomUUID()),
                        List.of("T6"),
                        null,
                        date(random))));
        if (random.nextInt(4) == 0) {
            events.add(chain.agreed(chain.otherAction, "A-2", new Owner(AgencyCode.of(Mother.POLICE), null, null)));
        }
        while (random.nextInt(8) != 0) {
            events.add(
                    switch (random.nextInt(4)) {
                        case 0 -> chain.target(random.nextBoolean() ? "80" : "90", date(random));
                        case 1 ->
                            chain.measurement(
                                    Integer.toString(50 + random.nextInt(50)),
                                    random.nextBoolean() ? null : chain.audit,
                                    date(random));
                        case 2 ->
                            chain.measurement(Integer.toString(50 + random.nextInt(50)), chain.reAudit, date(random));
                        default ->
                            switch (random.nextInt(4)) {
                                case 0 -> chain.notInPlace(date(random));
                                case 1 -> chain.notInPlaceAtChallenge(date(random));
                                default -> chain.saidDone();
                            };
                    });
        }
        while (random.nextInt(10) != 0) events.add(change(random));
        events.removeIf(event -> random.nextInt(25) == 0);
        Collections.shuffle(events, random);
        return events;
    }

    /** What moves the ladder down as well as up. */
    private LedgerEvent change(Random random) {
        var action = random.nextBoolean() ? chain.action : chain.otherAction;
        var other = action == chain.action ? chain.otherAction : chain.action;
        return switch (random.nextInt(17)) {
            case 0 -> Changes.linked(action, chain.recommendation);
            case 1 -> Changes.linked(action, chain.finding);
            case 2 -> Changes.unlinked(action, chain.recommendation);
            case 3 -> Changes.linked(chain.recommendation, chain.finding);
            case 4 -> Changes.unlinked(chain.recommendation, chain.finding);
            case 5 -> Changes.reopened(action);
            case 6 -> Changes.withdrawn(action);
            case 7 -> Changes.split(action, other);
            case 8 -> Changes.merged(action, other);
            case 9 -> Changes.moved(action, plan, PlanKind.values()[random.nextInt(2)]);
            case 10 -> Changes.handedOver(action, random.nextBoolean() ? Mother.POLICE : Mother.COUNCIL);
            case 11 -> Changes.takenAsDone(action);
            case 12 -> Changes.cited(action, EvidenceLevel.values()[random.nextInt(4)]);
            case 13 -> Changes.notAccepted(chain.recommendation, Mother.POLICE);
            case 14 -> Changes.inPart(chain.recommendation, Mother.COUNCIL);
            case 15 -> random.nextBoolean() ? Changes.signedOff(plan, action) : Changes.reopened(plan);
            default -> random.nextBoolean() ? chain.saidDone(action) : chain.verified(action);
        };
    }

    private static String date(Random random) {
        int year = 2020 + random.nextInt(6);
        return switch (random.nextInt(5)) {
            case 0 -> Integer.toString(year);
            case 1 -> year + "-0" + (1 + random.nextInt(9));
            case 2 -> year + "-2" + (1 + random.nextInt(4));
            case 3 -> "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
            default -> random.nextBoolean() ? null : year + "-03/" + year + "-11";
        };
    }
}

package org.learningledger.query.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.Owner;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.recommendation.RecommendationMade;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.finding.FindingFilter;
import org.learningledger.query.finding.FindingReader;
import org.learningledger.store.time.StatedOn;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One history, told to two partnerships: each fact is declared for the same day in both, but they come in order in the
 * first and in any order in the second. What links reach before and after each of them has to be folded again, or the
 * rows differ.
 */
@QueryTest
@DisplayName("Whenever a fact arrives, the rows are the same")
class AnyArrivalTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private LearningReader learning;

    @Autowired
    private FindingReader findings;

    /** A chain that is two partnerships' own: the same things under different ids. */
    private static final class Told {

        private final Mother chain = new Mother();
        private final RecommendationId other = new RecommendationId(UUID.randomUUID());
        private final List<FindingId> findings = List.of(chain.finding, new FindingId(UUID.randomUUID()));
        private final List<RecommendationId> recommendations = List.of(chain.recommendation, other);
        private final List<ActionId> actions =
                List.of(chain.action, chain.otherAction, new ActionId(UUID.randomUUID()));
        private final PlanId plan = new PlanId(UUID.randomUUID());

        private List<LedgerEvent> history(Random random) {
            var events = new ArrayList<LedgerEvent>(List.of(
                    chain.reviewOpened(),
                    chain.findingRecorded(),
                    Mother.finding(findings.get(1), "F-2", chain.audit, List.of("T6"), null, "2023"),
                    chain.made(),
                    alsoMade(),
                    chain.accepted(),
                    Changes.inPart(other, Mother.COUNCIL),
                    chain.auditCarriedOut(),
                    chain.measured(),
                    chain.target("80", "2021-05"),
                    chain.measurement("40", "2021-06"),
                    chain.measurement("85", "2022-06"),
                    Changes.opened(plan)));
            for (int i = 0; i < actions.size(); i++) {
                var action = actions.get(i);
                events.add(chain.agreed(action, "A-" + (i + 1), new Owner(AgencyCode.of(Mother.POLICE), null, null)));
                events.add(Changes.put(plan, action));
                if (random.nextInt(4) != 0) events.add(chain.saidDone(action));
                if (random.nextInt(4) != 0) events.add(chain.verified(action));
            }
            events.add(chain.practice());
            for (int i = 0; i < 14; i++) events.add(change(random));
            return events;
        }

        private RecommendationMade alsoMade() {
            var made = chain.made();
            return new RecommendationMade(
                    other,
                    "R-2",
                    made.source(),
                    List.of(),
                    made.text(),
                    made.addressees(),
                    List.of("T6"),
                    null,
                    12,
                    made.occurredOn());
        }

        private LedgerEvent change(Random random) {
            var action = one(actions, random);
            var into = one(actions, random);
            var recommendation = one(recommendations, random);
            var finding = one(findings, random);
            return switch (random.nextInt(14)) {
                case 0 -> Changes.linked(action, recommendation);
                case 1 -> Changes.unlinked(action, recommendation);
                case 2 -> Changes.linked(action, finding);
                case 3, 4 -> Changes.linked(recommendation, finding);
                case 5, 6 -> Changes.unlinked(recommendation, finding);
                case 7 -> Changes.reopened(action);
                case 8 -> Changes.withdrawn(action);
                case 9 -> Changes.split(action, into, one(actions, random));
                case 10 -> Changes.merged(action, into);
                case 11 -> Changes.cited(action, EvidenceLevel.PRACTICE);
                case 12 -> Changes.signedOff(plan, action);
                default -> chain.saidDone(action);
            };
        }

        private static <T> T one(List<T> of, Random random) {
            return of.get(random.nextInt(of.size()));
        }
    }

    private record Declared(LedgerEvent event, StatedOn on) {}

    private static List<Declared> declared(List<LedgerEvent> events) {
        var declared = new ArrayList<Declared>();
        var day = LocalDate.of(2024, 1, 1);
        for (var event : events) {
            declared.add(new Declared(
                    event, new StatedOn(day.plusDays(declared.size()).toString(), StatedOn.Basis.DECLARED)));
        }
        return declared;
    }

    static LongStream seeds() {
        return new Random().longs(12);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void in_order_or_in_any_other(long seed) {
        var first = new Told();
        var second = new Told();
        var inOrder = tell(declared(first.history(new Random(seed))), facts -> facts);
        var anyHow = tell(declared(second.history(new Random(seed))), facts -> {
            var shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, new Random(seed));
            return shuffled;
        });
        assertThat(rows(anyHow)).isEqualTo(rows(inOrder));
        for (int i = 0; i < 2; i++) {
            assertThat(standing(anyHow, second.recommendations.get(i).value()))
                    .isEqualTo(standing(inOrder, first.recommendations.get(i).value()));
            assertThat(standing(anyHow, second.findings.get(i).value()))
                    .isEqualTo(standing(inOrder, first.findings.get(i).value()));
        }
    }

    /** The answer is the partnership. */
    private String tell(List<Declared> facts, Function<List<Declared>, List<Declared>> arranged) {
        var partnership = Ledger.newPartnership();
        var arriving = arranged.apply(facts);
        for (int i = 0; i < arriving.size(); i++) {
            ledger.appends(
                    Mother.officer(partnership, null),
                    arriving.get(i).on(),
                    arriving.get(i).event());
            if (i % 5 == 0) ledger.isRead(partnership);
        }
        ledger.isRead(partnership);
        return partnership;
    }

    /** Without ids and positions, which are each partnership's own. */
    private List<String> rows(String partnership) {
        var rows = new ArrayList<String>();
        learning.list(partnership, LearningFilter.ALL, 1)
                .entries()
                .forEach(line -> rows.add(String.join(
                        " ",
                        line.reference(),
                        line.step().name(),
                        String.valueOf(line.regressed()),
                        line.themes().toString(),
                        "" + line.actions(),
                        "" + line.actionsSaidDone(),
                        "" + line.actionsVerified(),
                        "" + line.actionsWithdrawn(),
                        "" + line.recurrences(),
                        line.flags().stream().sorted().toList().toString())));
        findings.list(partnership, FindingFilter.ALL, 1)
                .entries()
                .forEach(line ->
                        rows.add(line.reference() + " " + line.recommendations().size()));
        return rows;
    }

    /** The stored row agrees with what is folded from the facts when one page asks. */
    private String standing(String partnership, UUID id) {
        return learning.one(partnership, id)
                .map(one -> {
                    assertThat(learning.list(partnership, LearningFilter.ALL, 1).entries())
                            .contains(one.line());
                    var standing = one.standing();
                    return standing.label()
                            + standing.flags()
                            + standing.rungs().stream()
                                    .map(rung -> rung.missing()
                                            + rung.restsOn().stream()
                                                    .map(Standing.Basis::sentence)
                                                    .toList())
                                    .toList();
                })
                .orElse("stands on no step by itself");
    }
}

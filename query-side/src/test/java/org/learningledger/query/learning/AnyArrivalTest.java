package org.learningledger.query.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.action.ActionAgreed;
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
import org.learningledger.query.recurrence.RecurrenceFilter;
import org.learningledger.query.recurrence.RecurrenceReader;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.time.StatedOn;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Facts that were declared for one day after the other arrive in any order. Each time the rows have to be those that
 * follow from all facts known by then: whatever a link reaches, before and after it was made or undone, is folded again.
 */
@QueryTest
@DisplayName("Whenever a fact arrives, the rows follow from all of them")
class AnyArrivalTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private LearningReader learning;

    @Autowired
    private FindingReader findings;

    @Autowired
    private RecurrenceReader recurrences;

    @Autowired
    private LedgerLog log;

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();
    private final RecommendationId other = new RecommendationId(UUID.randomUUID());
    private final List<FindingId> found = List.of(chain.finding, new FindingId(UUID.randomUUID()));
    private final List<RecommendationId> recommendations = List.of(chain.recommendation, other);
    private final List<ActionId> actions = List.of(chain.action, chain.otherAction, new ActionId(UUID.randomUUID()));
    private final PlanId plan = new PlanId(UUID.randomUUID());

    private List<LedgerEvent> history(Random random) {
        var events = new ArrayList<LedgerEvent>(List.of(
                chain.reviewOpened(),
                chain.findingRecorded(),
                Mother.finding(found.get(1), "F-2", chain.audit, List.of("T6"), null, "2023"),
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

    /** On the recommendation, but the last on nothing. */
    private ActionAgreed agreed(ActionId action, String reference, Owner owner) {
        var agreed = chain.agreed(action, reference, owner);
        if (!reference.equals("A-3")) return agreed;
        return new ActionAgreed(
                action,
                reference,
                List.of(),
                List.of(),
                agreed.text(),
                owner,
                agreed.plan(),
                null,
                null,
                agreed.occurredOn());
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
        var finding = one(found, random);
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

    static LongStream seeds() {
        return new Random().longs(12);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_rows_follow_from_all_facts(long seed) {
        var random = new Random(seed);
        var history = history(random);
        var days = new HashMap<LedgerEvent, StatedOn>();
        for (var event : history) {
            var day = LocalDate.of(2024, 1, 1).plusDays(days.size()).toString();
            days.put(event, new StatedOn(day, StatedOn.Basis.DECLARED));
        }
        Collections.shuffle(history, random);
        var arrived = new ArrayList<LedgerEvent>();
        for (var event : history) {
            ledger.appends(Mother.officer(partnership, null), days.get(event), event);
            arrived.add(event);
            if (arrived.size() % 5 == 0 || arrived.size() == history.size()) {
                ledger.isRead(partnership);
                agree(arrived);
            }
        }
    }

    private List<UUID> subjects() {
        return Stream.concat(
                        recommendations.stream().map(RecommendationId::value),
                        found.stream().map(FindingId::value))
                .toList();
    }

    private void agree(List<LedgerEvent> arrived) {
        var all = arrived.stream()
                .map(event -> event.thing().id())
                .distinct()
                .flatMap(thing -> log.stream(partnership, thing).stream())
                .toList();
        var lines = learning.list(partnership, LearningFilter.ALL, 1).entries();
        var again = OnceMore.pairs(subjects(), all);
        assertThat(recurrences.list(partnership, RecurrenceFilter.ALL, 1).entries().stream()
                        .map(each -> new OnceMore.Pair(each.earlier().id(), each.finding())))
                .containsExactlyInAnyOrderElementsOf(again);
        var follow = subjects().stream()
                .map(subject -> Learning.of(subject, all))
                .filter(Objects::nonNull)
                .toList();
        assertThat(lines)
                .containsExactlyInAnyOrderElementsOf(follow.stream()
                        .map(Learning::line)
                        .map(line -> line.foundAgain((int) again.stream()
                                .filter(pair -> pair.earlier().equals(line.id()))
                                .count()))
                        .toList());
        for (var line : lines) {
            var one = learning.one(partnership, line.id()).orElseThrow();
            assertThat(one).isEqualTo(Learning.of(line.id(), all).answer(one.recurrences()));
        }
        for (var finding : findings.list(partnership, FindingFilter.ALL, 1).entries()) {
            assertThat(finding.recommendations())
                    .containsExactlyInAnyOrderElementsOf(recommendations.stream()
                            .map(RecommendationId::value)
                            .filter(id -> Chain.of(id, all).findingIds().contains(finding.id()))
                            .toList());
        }
    }
}

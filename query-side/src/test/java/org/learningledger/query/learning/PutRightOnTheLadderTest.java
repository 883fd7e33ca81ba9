package org.learningledger.query.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Words;
import org.learningledger.events.correction.FactCorrected;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.action.ActionReader;
import org.learningledger.query.action.OneAction;
import org.learningledger.query.finding.FindingReader;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("What was put right, on the ladder")
class PutRightOnTheLadderTest {

    private static final Words WHY = Words.plain("It was recorded by mistake");

    @Autowired
    private Ledger ledger;

    @Autowired
    private LearningReader learning;

    @Autowired
    private FindingReader findings;

    @Autowired
    private ActionReader actions;

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();

    @BeforeEach
    void reach() {
        ledger.records(
                partnership,
                chain.reviewOpened(),
                chain.findingRecorded(),
                chain.made(),
                chain.accepted(),
                chain.agreed());
    }

    private UUID records(LedgerEvent event) {
        var id = ledger.appends(Mother.officer(partnership, null), null, event);
        ledger.isRead(partnership);
        return UUID.fromString(id);
    }

    private void withdraws(LedgerEvent event, UUID fact) {
        records(new FactWithdrawn(event.thing(), fact, WHY));
    }

    private Step step() {
        return learning.one(partnership, chain.recommendation.value())
                .orElseThrow()
                .standing()
                .step();
    }

    private Map<Step, Long> counts() {
        return learning.counts(partnership, LearningKind.RECOMMENDATION);
    }

    @Test
    void a_withdrawn_report_of_being_done_takes_the_step_back() {
        var done = records(chain.saidDone());
        assertThat(counts()).containsEntry(Step.IMPLEMENTED, 1L);
        withdraws(chain.saidDone(), done);
        assertThat(step()).isEqualTo(Step.ACCEPTED);
        assertThat(counts()).containsEntry(Step.IMPLEMENTED, 0L).containsEntry(Step.ACCEPTED, 1L);
    }

    @Test
    void withdrawn_evidence_shows_nothing_any_more() {
        records(chain.saidDone());
        records(chain.verified());
        var evidence = records(chain.practice());
        assertThat(step()).isEqualTo(Step.PRACTICE_CHANGED);
        withdraws(chain.practice(), evidence);
        assertThat(counts()).containsEntry(Step.VERIFIED, 1L);
    }

    @Test
    void a_check_against_evidence_that_was_withdrawn_since_says_so_on_the_ladder_and_on_the_action() {
        records(chain.saidDone());
        var evidence = records(chain.practice());
        records(chain.verified());
        assertThat(flags()).doesNotContain(Standing.FlagKind.WITHDRAWN_EVIDENCE);
        withdraws(chain.practice(), evidence);
        assertThat(flags()).contains(Standing.FlagKind.WITHDRAWN_EVIDENCE);
        var action = actions.one(partnership, chain.action.value()).orElseThrow();
        assertThat(action.evidence()).singleElement().matches(OneAction.Evidence::withdrawn);
        assertThat(action.verifications()).singleElement().matches(OneAction.Verification::restsOnWithdrawn);
    }

    private Set<Standing.FlagKind> flags() {
        return learning.list(partnership, LearningFilter.RECOMMENDATIONS, 1)
                .entries()
                .getFirst()
                .flags();
    }

    @Test
    void a_correction_makes_no_other_level_of_evidence() {
        records(chain.saidDone());
        records(chain.verified());
        var evidence = records(chain.practice());
        records(new FactCorrected(chain.practice().thing(), evidence, "level", Words.plain("ACTIVITY"), WHY));
        assertThat(step()).isEqualTo(Step.PRACTICE_CHANGED);
    }

    @Test
    void a_finding_whose_link_was_withdrawn_stands_by_itself_again() {
        var other = new Mother();
        records(other.findingRecorded());
        var linked = records(Changes.linked(chain.recommendation, other.finding));
        assertThat(learning.one(partnership, other.finding.value())).isEmpty();
        withdraws(Changes.linked(chain.recommendation, other.finding), linked);
        assertThat(learning.one(partnership, other.finding.value())).isPresent();
        assertThat(learning.counts(partnership, LearningKind.FINDING)).containsEntry(Step.IDENTIFIED, 1L);
        assertThat(findings.one(partnership, other.finding.value())
                        .orElseThrow()
                        .line()
                        .recommendations())
                .isEmpty();
    }

    @Test
    void a_withdrawn_recommendation_stays_in_the_list_and_is_counted_on_no_step() {
        var other = new Mother();
        var made = records(other.made());
        assertThat(counts()).containsEntry(Step.RECOMMENDED, 1L);
        withdraws(other.made(), made);
        assertThat(counts()).containsEntry(Step.RECOMMENDED, 0L);
        assertThat(learning.list(partnership, LearningFilter.RECOMMENDATIONS, 1).entries())
                .hasSize(2)
                .anyMatch(line -> line.flags().contains(Standing.FlagKind.WITHDRAWN));
        var recommended =
                new LearningFilter(LearningKind.RECOMMENDATION, Step.RECOMMENDED, null, null, null, null, null, null);
        assertThat(learning.list(partnership, recommended, 1).total()).isZero();
    }
}

package org.learningledger.query.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Words;
import org.learningledger.events.correction.FactCorrected;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.history.HistoryReader;
import org.learningledger.query.learning.LearningLine;
import org.learningledger.query.learning.LearningReader;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("What was put right counts from then on")
class WhatWasPutRightTest {

    private static final Words WHY = Words.plain("a slip");

    @Autowired
    private Ledger ledger;

    @Autowired
    private ActionReader actions;

    @Autowired
    private HistoryReader history;

    @Autowired
    private LearningReader learning;

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();

    private UUID records(LedgerEvent event) {
        var id = ledger.appends(Mother.officer(partnership, null), null, event);
        ledger.isRead(partnership);
        return UUID.fromString(id);
    }

    private OneAction action() {
        return actions.one(partnership, chain.action.value()).orElseThrow();
    }

    @Test
    void a_corrected_due_date_is_the_first_one_in_list_and_page() {
        var agreed = records(chain.agreed());
        records(new FactCorrected(chain.agreed().thing(), agreed, "dueOn", Words.plain("2021-10"), WHY));
        assertThat(action().line().firstDue().stated().edtf()).isEqualTo("2021-10");
        assertThat(actions.list(partnership, ActionFilter.ALL, 1).entries()).containsExactly(action().line());
    }

    @Test
    void a_form_knows_of_the_correction() {
        var agreed = records(chain.agreed());
        records(new FactCorrected(chain.agreed().thing(), agreed, "text", Words.plain("Train leads"), WHY));
        assertThat(action().version()).isEqualTo(1);
    }

    @Test
    void what_was_withdrawn_counts_no_more() {
        records(chain.agreed());
        var done = records(chain.saidDone());
        assertThat(action().line().state()).isEqualTo(ActionState.SAID_DONE);
        records(new FactWithdrawn(chain.agreed().thing(), done, WHY));
        assertThat(action().line().state()).isEqualTo(ActionState.AGREED);
        assertThat(actions.list(partnership, ActionFilter.ALL, 1).entries()).containsExactly(action().line());
    }

    @Test
    void a_correction_reaches_whatever_rests_on_the_fact() {
        records(chain.agreed());
        var evidence = records(chain.practice());
        records(new FactCorrected(
                chain.practice().thing(), evidence, "description", Words.plain("Nine case files show it"), WHY));
        assertThat(action().evidence())
                .extracting(piece -> piece.toString())
                .allMatch(piece -> piece.contains("Nine case files show it"));
    }

    @Test
    void a_withdrawn_action_stays_in_its_list_but_nothing_of_it_counts_for_what_it_answers() {
        records(chain.made());
        var agreed = records(chain.agreed());
        assertThat(standing().actions()).isEqualTo(1);
        records(new FactWithdrawn(chain.agreed().thing(), agreed, WHY));
        assertThat(standing().actions()).isZero();
        assertThat(actions.list(partnership, ActionFilter.ALL, 1).entries()).hasSize(1);
        assertThat(history.withdrawn(partnership, List.of(chain.action.value(), chain.recommendation.value())))
                .containsExactly(chain.action.value());
    }

    private LearningLine standing() {
        return learning.one(partnership, chain.recommendation.value())
                .orElseThrow()
                .line();
    }

    @Test
    void a_thing_goes_by_its_corrected_name_in_every_history() {
        var agreed = records(chain.agreed());
        records(new FactCorrected(chain.agreed().thing(), agreed, "reference", Words.plain("A-9"), WHY));
        assertThat(history.names(partnership, List.of(chain.action.value())))
                .hasEntrySatisfying(chain.action.value(), named -> assertThat(named.reference())
                        .isEqualTo("A-9"));
    }
}

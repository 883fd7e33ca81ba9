package org.learningledger.query.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.events.Words;
import org.learningledger.events.challenge.ChallengeEventStated;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("What agencies were asked in person, and what they showed")
class WhatWasAskedTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private ChallengeReader challenges;

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();

    private OneChallenge challenge() {
        return challenges.one(partnership, chain.challenge.value()).orElseThrow();
    }

    private ChallengeLine listed() {
        return challenges.list(partnership, ChallengeFilter.ALL, 1).entries().getFirst();
    }

    @Test
    void an_impact_without_evidence_is_uncited() {
        ledger.records(
                partnership,
                chain.held(),
                chain.practice(),
                chain.answered(Mother.POLICE, chain.evidence),
                chain.answered(Mother.POLICE));
        assertThat(challenge().answers())
                .extracting(OneChallenge.Answer::uncited)
                .containsExactly(false, true);
        assertThat(listed().answers()).isEqualTo(2);
        assertThat(listed().uncited()).isEqualTo(1);
        assertThat(listed().judgedByOwnAgency()).isFalse();
        assertThat(listed()).isEqualTo(challenge().line());
    }

    @Test
    void an_impact_whose_evidence_was_withdrawn_is_uncited() {
        ledger.records(partnership, chain.held(), chain.answered(Mother.POLICE, chain.evidence));
        var added = ledger.appends(Mother.officer(partnership, null), null, chain.practice());
        ledger.isRead(partnership);
        assertThat(listed().uncited()).isZero();
        ledger.records(
                partnership,
                new FactWithdrawn(chain.practice().thing(), UUID.fromString(added), Words.plain("Wrong case")));
        assertThat(listed().uncited()).isEqualTo(1);
        assertThat(listed()).isEqualTo(challenge().line());
        assertThat(challenge().answers().getFirst().evidence()).isEmpty();
        assertThat(challenges.one(partnership, chain.evidence.value())).isEmpty();
    }

    @Test
    void an_agency_that_answers_and_sits_on_the_panel_is_told() {
        ledger.records(partnership, chain.held(), chain.answered(Mother.COUNCIL, chain.evidence));
        assertThat(listed().judgedByOwnAgency()).isTrue();
        assertThat(challenge().answers().getFirst().ownJudge()).isTrue();
        assertThat(challenge().judges()).containsExactly(Mother.COUNCIL);
    }

    @Test
    void it_is_found_by_what_it_covers_and_whether_it_is_concluded() {
        ledger.records(partnership, chain.held());
        var concluded = new ChallengeFilter(false, true, null, chain.plan.value(), "stork");
        assertThat(challenges.list(partnership, concluded, 1).total()).isZero();
        ledger.records(partnership, chain.concluded());
        assertThat(challenges.list(partnership, concluded, 1).total()).isEqualTo(1);
        assertThat(challenge().conclusions()).singleElement().satisfies(conclusion -> assertThat(conclusion.text())
                .isEqualTo("The panel was satisfied"));
        assertThat(challenge().version()).isEqualTo(1);
    }

    @Test
    void what_a_paper_tells_of_stands_in_the_list_and_is_told_apart() {
        ledger.records(
                partnership,
                new ChallengeEventStated(
                        chain.challenge,
                        "CE-1",
                        null,
                        Words.plain("Challenge event"),
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        Words.plain("the chair"),
                        null,
                        Words.plain("Satisfied"),
                        null,
                        null,
                        null,
                        null,
                        Mother.citation()));
        assertThat(listed().statedOnly()).isTrue();
        assertThat(listed().concluded()).as("a paper's conclusion is no act").isFalse();
        assertThat(challenges
                        .list(partnership, new ChallengeFilter(false, null, null, null, null), 1)
                        .total())
                .isZero();
    }
}

package org.learningledger.query.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("What reviews and audits found")
class WhatWasFoundTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private FindingReader findings;

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();

    @Test
    void a_finding_shows_the_recommendation_that_names_it_whichever_came_first() {
        ledger.records(partnership, chain.made());
        ledger.records(partnership, chain.findingStated());
        var one = findings.one(partnership, chain.finding.value()).orElseThrow();
        assertThat(one.line().recommendations()).containsExactly(chain.recommendation.value());
        assertThat(one.line().statedOnly()).isTrue();
        assertThat(findings.list(partnership, FindingFilter.ALL, 1).entries()).containsExactly(one.line());
        assertThat(one.version()).isZero();
    }

    @Test
    void they_are_found_by_theme_priority_source_kind_and_text() {
        ledger.records(partnership, chain.findingStated());
        var all = new FindingFilter("T6", "P2", null, chain.review.value(), "learning", "seen late", true);
        assertThat(findings.list(partnership, all, 1).total()).isEqualTo(1);
        var elsewhere = new FindingFilter(null, null, "Redcar", null, null, null, false);
        assertThat(findings.list(partnership, elsewhere, 1).total()).isZero();
        assertThat(findings.kinds(partnership)).containsExactly("learning");
        assertThat(findings.areas(partnership)).isEmpty();
        assertThat(findings.one(Ledger.newPartnership(), chain.finding.value())).isEmpty();
    }
}

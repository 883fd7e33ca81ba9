package org.learningledger.query.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.ReviewStated;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.answer.Named;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("Which reviews and audits there are")
class ReviewsAndAuditsTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private SourceReader sources;

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();

    private ReviewStated stated() {
        return new ReviewStated(
                chain.review,
                "REV-1",
                Words.plain("Stork"),
                null,
                Words.plain("serious case review"),
                null,
                null,
                StatedDate.printed("2020-06", "June 2020"),
                "published",
                null,
                Mother.citation());
    }

    @Test
    void what_was_done_in_the_ledger_outweighs_what_papers_say() {
        ledger.records(partnership, stated());
        var paper = sources.one(partnership, chain.review.value()).orElseThrow();
        assertThat(paper.line().statedOnly()).isTrue();
        assertThat(paper.line().dateKind()).isEqualTo("published");
        ledger.records(partnership, chain.reviewOpened());
        var opened = sources.one(partnership, chain.review.value()).orElseThrow();
        assertThat(opened.line().statedOnly()).isFalse();
        assertThat(opened.line().kind()).isEqualTo("LCSPR");
        assertThat(opened.line().date().stated().edtf()).isEqualTo("2021-02");
        assertThat(opened.citations()).hasSize(1);
        assertThat(opened.version()).isEqualTo(1);
    }

    @Test
    void audits_and_those_that_repeat_them_point_at_each_other() {
        ledger.records(partnership, chain.reAuditCarriedOut(), chain.auditCarriedOut(), chain.reviewOpened());
        assertThat(sources.one(partnership, chain.reAudit.value()).orElseThrow().repeats())
                .extracting(Named::reference)
                .containsExactly("AUD-1");
        assertThat(sources.one(partnership, chain.audit.value()).orElseThrow().repeatedBy())
                .extracting(Named::reference)
                .containsExactly("AUD-2");
        assertThat(sources.names(partnership)).hasSize(3);
        assertThat(sources.kinds(partnership, SourceSort.AUDIT)).containsExactly("case file");
    }

    @Test
    void they_are_found_by_register_kind_year_and_text() {
        ledger.records(partnership, chain.reAuditCarriedOut(), chain.auditCarriedOut(), chain.reviewOpened());
        assertThat(sources.list(partnership, SourceFilter.ALL, 1).entries())
                .as("newest first")
                .extracting(SourceLine::reference)
                .containsExactly("AUD-2", "AUD-1", "REV-1");
        assertThat(sources.list(partnership, new SourceFilter(SourceSort.AUDIT, "case file", "re-audit", 2022), 1)
                        .entries())
                .extracting(SourceLine::reference)
                .containsExactly("AUD-2");
        assertThat(sources.list(partnership, new SourceFilter(null, null, null, 2019), 1)
                        .total())
                .isZero();
        assertThat(sources.list(Ledger.newPartnership(), SourceFilter.ALL, 1).total())
                .isZero();
    }
}

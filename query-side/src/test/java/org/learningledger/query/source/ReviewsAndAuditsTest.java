package org.learningledger.query.source;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.learningledger.query.Mother.on;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Rating;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.PublicationEnded;
import org.learningledger.events.source.ReviewDecided;
import org.learningledger.events.source.ReviewDecision;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.ReviewPublished;
import org.learningledger.events.source.ReviewStated;
import org.learningledger.events.source.ScoreModerated;
import org.learningledger.events.source.SelfScoreGiven;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.answer.Named;
import org.learningledger.store.time.Days;
import org.learningledger.store.time.StatedOn;
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

    @Test
    void those_of_one_day_and_reference_keep_one_order_over_all_pages() {
        var alike = Stream.generate(Mother::new)
                .limit(12)
                .map(Mother::reviewOpened)
                .sorted(comparing((ReviewOpened opened) ->
                                opened.sourceId().value().toString())
                        .reversed())
                .toArray(LedgerEvent[]::new);
        ledger.records(partnership, alike);
        assertThat(sources.list(partnership, SourceFilter.ALL, 1).entries())
                .extracting(line -> line.id().toString())
                .hasSize(12)
                .isSorted();
    }

    @Test
    void a_review_is_published_until_its_publication_ends_and_may_be_published_again() {
        var review = chain.review;
        ledger.records(
                partnership,
                chain.reviewOpened(),
                new ReviewPublished(review, Words.plain("the website"), StatedDate.of("2022-06"), null));
        assertThat(published(PublicationState.PUBLISHED)).containsExactly("REV-1");
        ledger.records(partnership, new PublicationEnded(review, null, StatedDate.of("2022-06-30")));
        assertThat(published(PublicationState.PUBLISHED)).isEmpty();
        assertThat(published(PublicationState.ENDED)).containsExactly("REV-1");
        ledger.records(partnership, new ReviewPublished(review, Words.plain("the archive"), null, null));
        var again = sources.one(partnership, review.value()).orElseThrow();
        assertThat(again.line().publication()).isEqualTo(PublicationState.PUBLISHED);
        assertThat(again.line().publishedUntil()).isNull();
        assertThat(again.publications()).extracting(each -> each.end() == null).containsExactly(false, true);
    }

    private List<String> published(PublicationState state) {
        return sources.list(partnership, new SourceFilter(null, null, null, null, state), 1).entries().stream()
                .map(SourceLine::reference)
                .toList();
    }

    @Test
    void what_was_published_on_a_day_can_be_asked_for_any_day() {
        var review = chain.review;
        ledger.records(
                partnership,
                chain.reviewOpened(),
                new ReviewPublished(review, Words.plain("the website"), StatedDate.of("2022-06-30"), on("2021-09-01")),
                new PublicationEnded(review, Words.plain("A court asked"), on("2022-02-01")),
                new ReviewPublished(review, Words.plain("the website"), StatedDate.of("2023-03-31"), on("2022-05-01")));
        assertThat(publishedOn("2021-08-31")).isEmpty();
        assertThat(publishedOn("2021-09-01")).hasSize(1);
        assertThat(publishedOn("2022-01-31")).hasSize(1);
        assertThat(publishedOn("2022-02-01")).as("taken off").isEmpty();
        assertThat(publishedOn("2022-05-01")).singleElement().satisfies(again -> assertThat(
                        again.publication().until().stated().edtf())
                .isEqualTo("2023-03-31"));
        assertThat(publishedOn("2023-03-31")).hasSize(1);
        assertThat(publishedOn("2023-04-01")).as("its period is over").isEmpty();
    }

    @Test
    void a_publication_without_an_end_lasts_until_at_least_a_year_after_it_and_then_until_it_is_taken_off() {
        ledger.records(
                partnership,
                chain.reviewOpened(),
                new ReviewPublished(chain.review, Words.plain("the website"), null, on("2022-05-10")));
        assertThat(publishedOn("2024-01-01"))
                .extracting(PublishedReview::atLeastUntil)
                .containsExactly(new Days(LocalDate.of(2023, 5, 10), LocalDate.of(2023, 5, 10)));
        ledger.records(partnership, new PublicationEnded(chain.review, Words.plain("A court asked"), on("2023-12-31")));
        assertThat(publishedOn("2024-01-01")).isEmpty();
        assertThat(publishedOn("2023-12-30")).hasSize(1);
    }

    @Test
    void a_review_is_perhaps_published_on_a_day_that_its_dates_leave_open() {
        ledger.records(
                partnership,
                chain.reviewOpened(),
                new ReviewPublished(chain.review, Words.plain("the website"), null, on("2022-05")),
                new PublicationEnded(chain.review, Words.plain("A court asked"), on("2023-12")));
        assertThat(surely("2022-05-10")).containsExactly(false);
        assertThat(surely("2022-06-01")).containsExactly(true);
        assertThat(surely("2023-12-15")).containsExactly(false);
        assertThat(surely("2023-12-31")).isEmpty();
    }

    private List<PublishedReview> publishedOn(String day) {
        return sources.published(partnership, LocalDate.parse(day));
    }

    private List<Boolean> surely(String day) {
        return publishedOn(day).stream().map(PublishedReview::surely).toList();
    }

    @Test
    void a_publication_that_a_paper_names_is_no_state() {
        ledger.records(partnership, stated());
        assertThat(sources.one(partnership, chain.review.value())
                        .orElseThrow()
                        .line()
                        .publication())
                .isNull();
    }

    @Test
    void an_end_belongs_to_the_publication_before_it_whenever_that_became_known() {
        ledger.records(
                partnership,
                chain.reviewOpened(),
                new ReviewPublished(chain.review, Words.plain("the website"), null, null));
        ledger.records(
                Mother.officer(partnership, null),
                new StatedOn("2021", StatedOn.Basis.DECLARED),
                new PublicationEnded(chain.review, Words.plain("At the family's wish"), null));
        assertThat(published(PublicationState.ENDED)).containsExactly("REV-1");
    }

    @Test
    void a_self_score_stays_beside_the_moderated_one_in_whatever_order_they_became_known() {
        var police = AgencyCode.of(Mother.POLICE);
        var green = new Rating("RAG", "2021", "Green", Words.plain("in place"));
        var amber = new Rating("RAG", "2022", "Amber", Words.plain("in part"));
        ledger.records(
                partnership, chain.auditCarriedOut(), new SelfScoreGiven(chain.audit, police, "2", green, null, null));
        ledger.records(
                Mother.officer(partnership, null),
                new StatedOn("2021", StatedOn.Basis.DECLARED),
                new ScoreModerated(chain.audit, police, "2", amber, Words.plain("too few cases"), null),
                new SelfScoreGiven(chain.audit, police, "10", green, null, null));
        var scores = sources.one(partnership, chain.audit.value()).orElseThrow().scores();
        assertThat(scores).extracting(OneSource.Score::standard).containsExactly("2", "10");
        assertThat(scores.getFirst().self().rating()).isEqualTo(green);
        assertThat(scores.getFirst().moderated().rating()).isEqualTo(amber);
        assertThat(scores.getLast().moderated()).isNull();
    }

    @Test
    void a_score_moderated_again_keeps_what_was_given_before_and_tells_that_scales_differ() {
        var police = AgencyCode.of(Mother.POLICE);
        var first = new Rating("RAG", "2021", "Amber", Words.plain("in part"));
        var again = new Rating("RAG", "2024", "Amber", Words.plain("nearly"));
        ledger.records(
                partnership,
                chain.auditCarriedOut(),
                new SelfScoreGiven(chain.audit, police, "2", first, null, null),
                new ScoreModerated(chain.audit, police, "2", first, Words.plain("too few cases"), null));
        assertThat(score().before()).isEmpty();
        assertThat(score().scalesDiffer()).isFalse();
        ledger.records(
                partnership, new ScoreModerated(chain.audit, police, "2", again, Words.plain("more cases"), null));
        assertThat(score().moderated().rating()).isEqualTo(again);
        assertThat(score().before()).extracting(OneSource.Rated::rating).containsExactly(first);
        assertThat(score().scalesDiffer()).isTrue();
    }

    private OneSource.Score score() {
        return sources.one(partnership, chain.audit.value())
                .orElseThrow()
                .scores()
                .getFirst();
    }

    @Test
    void a_review_and_the_rapid_review_it_was_opened_on_point_at_each_other() {
        ledger.records(
                partnership,
                new ReviewOpened(chain.audit, "RR-1", ReviewKind.RAPID_REVIEW, null, Words.plain("Rapid review"), null),
                chain.reviewOpened(),
                new ReviewDecided(
                        chain.audit, ReviewDecision.LOCAL_REVIEW, Words.plain("More to learn"), chain.review, null));
        assertThat(sources.one(partnership, chain.review.value()).orElseThrow().openedOn())
                .extracting(Named::reference)
                .containsExactly("RR-1");
        assertThat(sources.one(partnership, chain.audit.value())
                        .orElseThrow()
                        .decisions()
                        .getLast()
                        .opened())
                .isEqualTo(chain.review.value());
    }
}

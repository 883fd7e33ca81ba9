package org.learningledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.events.LedgerEvent;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.history.HistoryReader;
import org.learningledger.query.projection.Progressed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@QueryTest
@DisplayName("Arriving from a form")
class ArrivingTest {

    @Autowired
    private Ledger ledger;

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();
    private Arrivals arrivals;

    @BeforeEach
    void a_partnership_at_work(@Autowired HistoryReader history, @Autowired Progressed progressed) {
        arrivals = new Arrivals(history, progressed);
        ledger.records(partnership, chain.made(), chain.agreed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"verification", "done", "evidence", "measurement", "", "anything"})
    void what_was_recorded_is_told_by_the_fact_not_by_the_address(String claimed) {
        assertThat(action(recorded(chain.progressReported()), claimed).heading())
                .isEqualTo("Recorded. Your report on progress has been added.");
    }

    @Test
    void each_kind_of_form_has_its_sentence() {
        assertThat(action(recorded(chain.saidDone()), "done").heading())
                .isEqualTo("Recorded. The action is now said to be done, and can be verified.");
        assertThat(action(recorded(chain.practice()), "evidence").heading())
                .isEqualTo("Recorded. The evidence has been added.");
        assertThat(action(recorded(chain.verified()), "verification").heading())
                .isEqualTo("Recorded. The action is now verified.");
        assertThat(action(recorded(chain.outcomeSeen()), "seen").heading())
                .isEqualTo("Recorded. The outcome has been added.");
        var measure = recorded(chain.measured(), chain.target("90", null));
        assertThat(arrive("/recommendations/" + chain.recommendation, measure, "measure")
                        .heading())
                .isEqualTo("Recorded. The measure and its target have been added.");
        assertThat(arrive("/measures/" + chain.measure, recorded(chain.measurement("91", null)), "measurement")
                        .heading())
                .isEqualTo("Recorded. The measurement has been added.");
    }

    @Test
    void a_form_that_was_sent_again_says_so() {
        assertThat(action(recorded(chain.progressReported()), "progress").before())
                .isFalse();
        var arrival = action(recorded(chain.progressReported()), "before");
        assertThat(arrival.before()).isTrue();
        assertThat(arrival.shown()).isTrue();
    }

    @Test
    void a_fact_about_something_else_is_not_told_here() {
        var elsewhere = new Mother();
        ledger.records(partnership, elsewhere.agreed());
        assertThat(action(recorded(elsewhere.verified()), "verification")).isNull();
        assertThat(action(UUID.randomUUID().toString(), "verification")).isNull();
    }

    @Test
    void a_fact_of_another_partnership_is_not_told() {
        var theirs = Ledger.newPartnership();
        var fact = ledger.appends(Mother.officer(theirs, null), null, new Mother().agreed());
        assertThat(action(fact, "progress")).isNull();
    }

    private String recorded(LedgerEvent... facts) {
        return ledger.appends(Mother.officer(partnership, null), null, facts);
    }

    private Arrival action(String after, String claimed) {
        return arrive("/actions/" + chain.action, after, claimed);
    }

    private Arrival arrive(String page, String after, String claimed) {
        var request = new MockHttpServletRequest("GET", page);
        request.setParameter("after", after);
        request.setParameter("recorded", claimed);
        request.setQueryString("after=" + after + "&recorded=" + claimed);
        return arrivals.of(request, partnership, HistoryReader.PROJECTION);
    }
}

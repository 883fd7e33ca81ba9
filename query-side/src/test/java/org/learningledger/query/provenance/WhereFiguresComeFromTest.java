package org.learningledger.query.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.TestDatabase;
import org.learningledger.query.action.ActionFilter;
import org.learningledger.query.action.ActionReader;
import org.learningledger.query.compare.Between;
import org.learningledger.query.compare.CompareReader;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.Moment.Clock;
import org.learningledger.store.time.Today;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@QueryTest
@DisplayName("A figure says where it comes from:")
class WhereFiguresComeFromTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerLog log;

    @Autowired
    private ActionReader actions;

    @Autowired
    private CompareReader comparisons;

    @Autowired
    private Figures figures;

    @BeforeEach
    void tell() {
        ledger.records(partnership, chain.reviewOpened(), chain.findingRecorded(), chain.agreed());
    }

    private Figure<Long> actions(String of) {
        return Today.on(
                DAY,
                () -> figures.answer(
                        of, () -> actions.list(of, ActionFilter.ALL, 1).total()));
    }

    private Provenance.Model model(Provenance from) {
        return from.models().getFirst();
    }

    @Test
    void every_fact_of_its_partnership_and_each_model_that_was_read_and_no_other() {
        var from = actions(partnership).from();
        assertThat(from.partnership()).isEqualTo(partnership);
        assertThat(from.position()).isEqualTo(log.count(partnership)).isEqualTo(3);
        assertThat(from.models()).extracting(Provenance.Model::name).containsExactly("actions");
        assertThat(model(from).digest()).matches("[0-9a-f]{64}");
        assertThat(from.erasures()).isZero();
        var compared = figures.answer(
                        partnership, () -> comparisons.registers(partnership, new Between(null, null, Clock.DECLARED)))
                .from();
        assertThat(compared.models())
                .extracting(Provenance.Model::name)
                .containsExactly(
                        "actions",
                        "challenges",
                        "claims",
                        "discrepancies",
                        "findings",
                        "history",
                        "learning",
                        "plans",
                        "register",
                        "sources");
    }

    @Test
    void the_moment_that_was_asked_about_and_the_day_that_is_looked_at() {
        var now = actions(partnership).from();
        assertThat(now.day()).isEqualTo(DAY);
        assertThat(now.knownAt()).isNull();
        var asked = Moment.knownOn(LocalDate.of(2022, 6, 30)).by(Clock.RECORDED).withTrueOn(LocalDate.of(2022, 1, 31));
        var then = asked.answer(() -> actions(partnership)).from();
        assertThat(then.knownAt()).isEqualTo("2022-06-30T22:59:59.999999Z");
        assertThat(then.trueOn()).isEqualTo(then.day()).isEqualTo("2022-01-31");
        assertThat(then.clock()).isEqualTo(Clock.RECORDED);
        assertThat(then.models()).isEqualTo(now.models());
        assertThat(then.state()).isNotEqualTo(now.state());
    }

    @Test
    void the_same_as_long_as_only_other_partnerships_record() {
        var before = actions(partnership);
        ledger.records(Ledger.newPartnership(), new Mother().agreed());
        assertThat(actions(partnership)).isEqualTo(before);
    }

    @Test
    void another_digest_when_a_fact_changed_a_row_and_the_same_one_when_it_changed_none_of_that_model() {
        var before = actions(partnership).from();
        ledger.records(partnership, chain.saidDone());
        var after = actions(partnership).from();
        assertThat(after.position()).isEqualTo(4);
        assertThat(model(after).digest()).isNotEqualTo(model(before).digest());
        ledger.records(partnership, new Mother().findingRecorded());
        var later = actions(partnership).from();
        assertThat(later.position()).isEqualTo(5);
        assertThat(model(later)).isEqualTo(model(after));
        assertThat(later.state()).isNotEqualTo(after.state());
    }

    @Test
    void never_the_digest_of_a_generation_that_is_not_read(@Value("${ledger.db.url}") String url) {
        var before = actions(partnership).from();
        change(url, "another generation holds something else");
        TestDatabase.asOwner(url).update("""
                        INSERT INTO read.model (name, version, generation) VALUES ('actions', 1, 7)
                        ON CONFLICT (name) DO UPDATE SET generation = read.model.generation + 1""");
        var after = actions(partnership).from();
        assertThat(model(after).digest()).isNotEqualTo(model(before).digest());
    }

    @Test
    void another_digest_every_night_where_somebody_changed_a_row_by_hand(@Value("${ledger.db.url}") String url) {
        var before = actions(partnership).from();
        change(url, "changed by hand");
        var anew = figures.ofEverything(partnership, from -> from).answer();
        assertThat(anew.models())
                .filteredOn(model -> model.name().equals("actions"))
                .doesNotContainAnyElementsOf(before.models())
                .containsExactlyElementsOf(actions(partnership).from().models());
    }

    private void change(String url, String text) {
        assertThat(TestDatabase.asOwner(url)
                        .update("UPDATE read.action_known SET text = ? WHERE partnership = ?", text, partnership))
                .isPositive();
    }

    @Test
    void all_of_one_look_while_facts_come_in() {
        var seen = figures.answer(partnership, () -> {
            long before = actions.list(partnership, ActionFilter.ALL, 1).total();
            var recording = Thread.ofPlatform().start(() -> ledger.records(partnership, new Mother().agreed()));
            try {
                recording.join();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return before;
        });
        assertThat(seen.answer()).isOne();
        assertThat(seen.from().position()).isEqualTo(3);
        var after = actions(partnership);
        assertThat(after.answer()).isEqualTo(2);
        assertThat(after.from().position()).isEqualTo(4);
        assertThat(model(after.from()).digest()).isNotEqualTo(model(seen.from()).digest());
    }
}

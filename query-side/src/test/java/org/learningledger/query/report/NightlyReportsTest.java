package org.learningledger.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.TestDatabase;
import org.learningledger.query.learning.LearningKind;
import org.learningledger.query.learning.Step;
import org.learningledger.query.page.PagesProgram;
import org.learningledger.query.page.WebDatabase;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.time.StatedOn;
import org.learningledger.store.time.Today;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.report.KeptReport;
import org.learningledger.web.report.KeptReports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = PagesProgram.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WebDatabase.class)
@DisplayName("The nightly report")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NightlyReportsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 14);
    private static final LocalDate SECOND = FIRST.plusDays(1);

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerLog log;

    @Autowired
    private NightlyReports reports;

    @Autowired
    private KeptReports kept;

    @BeforeEach
    void tell() {
        assertThat(SignedIn.current()).as("nobody is signed in at night").isEmpty();
        ledger.records(
                partnership,
                chain.reviewOpened(),
                chain.findingRecorded(),
                chain.made(),
                chain.accepted(),
                chain.agreed());
    }

    private KeptReport made(LocalDate night) {
        Today.on(night, () -> reports.run(partnership));
        return kept.all(partnership).getFirst();
    }

    private NightlyReport read(KeptReport report) {
        return ReportBytes.read(bytes(report).json());
    }

    private KeptReports.Bytes bytes(KeptReport report) {
        return kept.bytes(partnership, report.number()).orElseThrow();
    }

    private static NightlyReport.Rung rung(NightlyReport report, Step step) {
        return report.ladder().stream()
                .filter(each -> each.kind() == LearningKind.RECOMMENDATION && each.step() == step)
                .findFirst()
                .orElseThrow();
    }

    private List<CSVRecord> csv(KeptReport report) throws Exception {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(new String(bytes(report).csv(), StandardCharsets.UTF_8)))
                .getRecords();
    }

    @Test
    void tells_what_stands_on_each_step_what_is_open_and_where_it_comes_from() throws Exception {
        var first = made(FIRST);
        assertThat(first.number()).isOne();
        assertThat(first.position()).isEqualTo(log.count(partnership));
        var report = read(first);
        assertThat(report.before()).isNull();
        assertThat(report.changed()).isEmpty();
        assertThat(rung(report, Step.ACCEPTED).standing())
                .extracting(NightlyReport.Named::id)
                .containsExactly(chain.recommendation.value());
        assertThat(report.open()).extracting(open -> open.action().id()).containsExactly(chain.action.value());
        var from = ReportBytes.provenance(first.provenance());
        assertThat(from.partnership()).isEqualTo(partnership);
        assertThat(from.day()).isEqualTo(FIRST);
        assertThat(from.knownAt()).isEqualTo(log.recordedAt(partnership, 5).orElseThrow());
        assertThat(from.models()).hasSize(11);
        var lines = csv(first);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.get("state")).isEqualTo(from.state());
            assertThat(line.get("position")).isEqualTo("5");
            assertThat(line.get("asked_on")).isEqualTo("2026-09-14");
        });
        assertThat(lines)
                .filteredOn(line -> line.get("section").equals("open action"))
                .extracting(line -> line.get("reference"))
                .containsExactly("A-1");
        var html = Jsoup.parse(new String(bytes(first).html(), StandardCharsets.UTF_8));
        assertThat(html.text()).contains("facts 1 to 5", from.state(), "Accepted", "A-1");
        assertThat(html.select("a, script, link")).isEmpty();
    }

    @Test
    void tells_what_changed_since_the_report_before() {
        made(FIRST);
        ledger.records(partnership, chain.saidDone());
        var second = read(made(SECOND));
        assertThat(second.before().number()).isOne();
        assertThat(second.changed()).anySatisfy(register -> {
            assertThat(register.register()).isEqualTo("actions");
            assertThat(register.counts().changed()).isOne();
        });
        assertThat(rung(second, Step.ACCEPTED).before()).isOne();
        assertThat(rung(second, Step.IMPLEMENTED).before()).isZero();
    }

    @Test
    void of_the_same_night_and_the_same_facts_is_the_same_report() {
        var first = made(FIRST);
        assertThat(made(FIRST)).isEqualTo(first);
        assertThat(made(SECOND).number()).isEqualTo(2);
        assertThat(made(SECOND).number()).isEqualTo(2);
        assertThat(read(kept.one(partnership, 2).orElseThrow()).changed()).isEmpty();
    }

    @Test
    void can_be_made_again_byte_for_byte_whatever_was_recorded_since() {
        made(FIRST);
        ledger.records(partnership, chain.saidDone());
        made(SECOND);
        var papers = new Mother();
        ledger.records(
                Mother.officer(partnership, null),
                new StatedOn("2021-10", StatedOn.Basis.DECLARED),
                papers.printed(),
                papers.stated(),
                chain.extended("2031-12-31"));
        ledger.records(partnership, chain.verified(), chain.outcomeSeen());
        for (int number : new int[] {1, 2}) {
            assertThat(reports.again(partnership, number)).contains(List.of());
        }
        assertThat(reports.again(partnership, 3)).isEmpty();
    }

    @Test
    void made_again_shows_where_something_was_changed_by_hand(@Value("${ledger.db.url}") String url) {
        made(FIRST);
        assertThat(TestDatabase.asOwner(url)
                        .update("UPDATE read.action_known SET open = false WHERE partnership = ?", partnership))
                .isPositive();
        assertThat(reports.again(partnership, 1)).contains(List.of(ReportForm.HTML, ReportForm.CSV, ReportForm.JSON));
    }

    @Test
    void says_nothing_in_anybodys_words() {
        var first = made(FIRST);
        var said = new String(bytes(first).json(), StandardCharsets.UTF_8)
                + new String(bytes(first).html(), StandardCharsets.UTF_8)
                + new String(bytes(first).csv(), StandardCharsets.UTF_8);
        assertThat(said).doesNotContain("Train all teams");
    }

    @Test
    void tells_what_is_overdue_on_its_night() {
        ledger.records(partnership, chain.extended("2026-09-14"));
        assertThat(read(made(FIRST)).overdue()).isZero();
        assertThat(read(made(SECOND)).overdue()).isOne();
    }
}

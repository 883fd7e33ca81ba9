package org.learningledger.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.learningledger.command.testing.OnARealDatabase;
import org.learningledger.events.Words;
import org.learningledger.events.discrepancy.DiscrepancySuggested;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.log.StoredEvent;
import org.learningledger.store.testing.FreshDatabase;
import org.learningledger.store.time.Knowledge;
import org.learningledger.web.directory.Directory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Importing the sample")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@OnARealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTest {

    /** The rows of each file that is taken, counted by eye in the sample's own README. */
    private static final Map<String, Integer> ROWS = Map.ofEntries(
            Map.entry("documents.csv", 5),
            Map.entry("organisations.csv", 30),
            Map.entry("groups.csv", 37),
            Map.entry("people_roles.csv", 34),
            Map.entry("priorities.csv", 4),
            Map.entry("themes.csv", 9),
            Map.entry("reviews.csv", 12),
            Map.entry("audits.csv", 32),
            Map.entry("challenge_events.csv", 6),
            Map.entry("findings.csv", 35),
            Map.entry("recommendations.csv", 8),
            Map.entry("actions.csv", 80),
            Map.entry("progress.csv", 123),
            Map.entry("rapid_reviews.csv", 8),
            Map.entry("indicators.csv", 152),
            Map.entry("learning_events.csv", 12),
            Map.entry("training.csv", 58),
            Map.entry("procedures.csv", 17),
            Map.entry("briefings.csv", 6),
            Map.entry("budget.csv", 8),
            Map.entry("national_items.csv", 47),
            Map.entry("assurance_statements.csv", 21),
            Map.entry("report_statements.csv", 325));

    private static final int ALL_ROWS = 1069;

    /** What in the papers may not add up; nobody was asked, and nothing was repaired. */
    private static final List<String> SUSPICIONS = List.of(
            "EV-04: 85 people in all",
            "AUD-01: conducted 2020-05",
            "AUD-14: repeated 2022-07",
            "PR-050: occurred 2022-09",
            "PR-070: occurred 2019");

    private static final int WITH_THE_OPENING = ALL_ROWS + 1 + SUSPICIONS.size();

    @Autowired
    private Import imports;

    @Autowired
    private LedgerLog log;

    @Autowired
    private Directory directory;

    @Autowired
    private FreshDatabase database;

    private DataSets sample;
    private List<String> rehearsed;
    private long afterRehearsal;
    private List<String> told;

    @BeforeAll
    void rehearseAndImportOnce(@TempDir Path folder) throws IOException {
        sample = DataSets.sampleIn(Files.createDirectory(folder.resolve("sample")));
        rehearsed = new ArrayList<>();
        assertThat(imports.run(sample.folder(), true, rehearsed::add))
                .as(rehearsed.toString())
                .isTrue();
        afterRehearsal = log.count(sample.partnership());
        told = new ArrayList<>();
        assertThat(imports.run(sample.folder(), false, told::add))
                .as(told.toString())
                .isTrue();
    }

    private List<Fact> facts(String partnership) {
        return log.read(JdbcClient.create(database.as(FreshDatabase.PROGRAM))
                .sql("SELECT " + StoredEvent.COLUMNS
                        + " FROM ledger.ledger_log log WHERE log.partnership = ? ORDER BY log.position")
                .param(partnership)
                .query(StoredEvent::read)
                .list());
    }

    @Test
    void a_rehearsal_says_what_can_be_recorded_and_records_nothing() {
        assertThat(afterRehearsal).isZero();
        ROWS.forEach((file, rows) -> assertThat(rehearsed)
                .contains("%s: %d rows, %d can be recorded, 0 refused".formatted(file, rows, rows)));
        assertThat(rehearsed.getLast()).isEqualTo("This was a rehearsal: every row passes, and nothing was recorded.");
    }

    @Test
    void every_row_of_every_file_is_one_fact() {
        ROWS.forEach((file, rows) ->
                assertThat(told).contains("%s: %d rows, %d recorded, 0 refused".formatted(file, rows, rows)));
        assertThat(log.count(sample.partnership())).isEqualTo(WITH_THE_OPENING);

        var kinds = new TreeMap<String, Integer>();
        facts(sample.partnership())
                .forEach(fact -> kinds.merge(fact.event().getClass().getSimpleName(), 1, Integer::sum));
        assertThat(kinds)
                .containsOnly(
                        Map.entry("PartnershipOpened", 1),
                        Map.entry("DocumentStated", 5),
                        Map.entry("OrganisationStated", 30),
                        Map.entry("GroupStated", 37),
                        Map.entry("PostStated", 34),
                        Map.entry("PriorityStated", 4),
                        Map.entry("ThemeStated", 9),
                        Map.entry("ReviewStated", 12),
                        Map.entry("AuditStated", 32),
                        Map.entry("ChallengeEventStated", 6),
                        Map.entry("FindingStated", 35),
                        Map.entry("RecommendationStated", 8),
                        Map.entry("ActionStated", 80),
                        Map.entry("ProgressStated", 123),
                        Map.entry("RapidReviewsStated", 8),
                        Map.entry("IndicatorStated", 152),
                        Map.entry("LearningEventStated", 12),
                        Map.entry("TrainingStated", 58),
                        Map.entry("ProcedureStated", 17),
                        Map.entry("BriefingStated", 6),
                        Map.entry("BudgetStated", 8),
                        Map.entry("NationalItemStated", 47),
                        Map.entry("AssuranceStated", 21),
                        Map.entry("ReportPassageStated", 325),
                        Map.entry("DiscrepancySuggested", SUSPICIONS.size()));
    }

    @Test
    void nothing_but_statements_is_recorded_by_the_operator() {
        assertThat(facts(sample.partnership()))
                .allSatisfy(fact -> assertThat(fact.at().stamp().actor().role()).isEqualTo("OPERATOR"))
                .extracting(fact -> fact.event().getClass().getSimpleName())
                .allMatch(kind -> kind.endsWith("Stated")
                        || List.of("PartnershipOpened", "DiscrepancySuggested").contains(kind));
    }

    @Test
    void what_may_not_add_up_is_suggested_about_the_row_that_says_so() {
        var suggested = facts(sample.partnership()).stream()
                .map(Fact::event)
                .filter(DiscrepancySuggested.class::isInstance)
                .map(DiscrepancySuggested.class::cast)
                .toList();
        assertThat(suggested)
                .extracting(suggestion -> ((Words.Plain) suggestion.first()).plain())
                .containsExactlyInAnyOrderElementsOf(SUSPICIONS);
        assertThat(suggested).allSatisfy(suggestion -> assertThat(log.count(
                        sample.partnership(), suggestion.about().getFirst().id()))
                .isPositive());
        assertThat(rehearsed)
                .contains(
                        "Have a look: a sum that does not add up. EV-04: 85 people in all. 74 attendees and 12 facilitators make 86.");
    }

    @Test
    void no_file_of_the_sample_is_left_out() throws IOException {
        try (var files = Files.list(sample.folder())) {
            var names = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".csv"));
            assertThat(names).containsExactlyInAnyOrderElementsOf(ROWS.keySet());
        }
        assertThat(told).noneMatch(line -> line.contains("not taken"));
    }

    @Test
    void each_fact_is_stated_on_the_date_of_its_paper_and_an_assumed_date_says_so() {
        var byPaper = JdbcClient.create(database.as(FreshDatabase.PROGRAM))
                .sql("""
                SELECT DISTINCT convert_from(payload, 'UTF8')::jsonb -> 'citation' ->> 'document' AS paper,
                       convert_from(meta_data, 'UTF8')::jsonb ->> 'statedOn' AS stated_on,
                       convert_from(meta_data, 'UTF8')::jsonb ->> 'statedOnBasis' AS basis
                  FROM ledger.ledger_log
                 WHERE partnership = ? AND payload_type LIKE '%Stated'""")
                .param(sample.partnership())
                .query((row, number) -> tuple(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        assertThat(byPaper)
                .containsExactlyInAnyOrder(
                        tuple("DOC-STSCP-COVER", "2022-11-01", "DECLARED"),
                        tuple("DOC-STSCP-AR", "2022-06-30", "ASSUMED"),
                        tuple("DOC-PSW-COVER", "2022-08-31", "ASSUMED"),
                        tuple("DOC-PSW-TEXT", "2022-08-31", "ASSUMED"),
                        tuple("DOC-PSW-DESIGN", "2022-08-31", "ASSUMED"));
    }

    @Test
    void no_name_of_a_person_that_a_paper_published_stands_in_the_log_but_the_directory_has_it() throws IOException {
        var names = new TreeMap<String, String>();
        try (var rows = CSVParser.parse(
                Files.readString(sample.file("people_roles.csv")),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            rows.stream()
                    .filter(row -> !row.get("published_name").isBlank())
                    .forEach(row -> names.put(row.get("role_ref"), row.get("published_name")));
        }
        assertThat(names).hasSizeGreaterThan(2);
        assertThat(directory.names(sample.partnership())).isEqualTo(names);

        var stored = JdbcClient.create(database.as(FreshDatabase.PROGRAM))
                .sql(
                        "SELECT convert_from(payload, 'UTF8') || convert_from(meta_data, 'UTF8') FROM ledger.ledger_log WHERE partnership = ?")
                .param(sample.partnership())
                .query(String.class)
                .list();
        assertThat(stored).hasSize(WITH_THE_OPENING).allSatisfy(bytes -> assertThat(bytes)
                .doesNotContain(names.values().toArray(String[]::new)));
    }

    @Test
    void a_second_import_records_nothing_new() {
        var again = new ArrayList<String>();
        assertThat(imports.run(sample.folder(), false, again::add)).isTrue();
        assertThat(log.count(sample.partnership())).isEqualTo(WITH_THE_OPENING);
        ROWS.forEach((file, rows) -> assertThat(again)
                .contains("%s: %d rows, 0 recorded, 0 refused, %d recorded before".formatted(file, rows, rows)));
    }

    @Test
    void the_same_rows_under_another_partnership_are_other_things() {
        var here = facts(sample.partnership()).getLast();
        assertThat(log.stream("another", here.event().thing().id())).isEmpty();
    }

    @Test
    void one_that_breaks_off_leaves_whole_facts_and_the_next_completes_it(@TempDir Path folder) throws IOException {
        var broken = DataSets.sampleIn(Files.createDirectory(folder.resolve("broken")));
        var superuser = JdbcClient.create(database.asSuperuser());
        superuser.sql("""
                CREATE FUNCTION public.break_off() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
                BEGIN
                    IF NEW.partnership = '%s' AND NEW.position = 150 THEN
                        PERFORM pg_terminate_backend(pg_backend_pid());
                    END IF;
                    RETURN NEW;
                END
                $$;
                CREATE TRIGGER break_off AFTER INSERT ON ledger.event
                    FOR EACH ROW EXECUTE FUNCTION public.break_off()""".formatted(broken.partnership())).update();
        try {
            assertThatThrownBy(() -> imports.run(broken.folder(), false, line -> {}))
                    .hasStackTraceContaining("terminating connection");
        } finally {
            superuser
                    .sql("DROP TRIGGER break_off ON ledger.event; DROP FUNCTION public.break_off()")
                    .update();
        }
        assertThat(facts(broken.partnership()))
                .as("whole, and none of them lost")
                .hasSize(149);

        var again = new ArrayList<String>();
        assertThat(imports.run(broken.folder(), false, again::add)).isTrue();
        assertThat(log.count(broken.partnership())).isEqualTo(WITH_THE_OPENING);
        assertThat(facts(broken.partnership()))
                .extracting(fact -> fact.at().stamp().key())
                .doesNotHaveDuplicates();
        assertThat(directory.names(broken.partnership())).isEqualTo(directory.names(sample.partnership()));
    }

    @Test
    void a_row_that_changed_since_is_refused_with_when_it_was_recorded_and_nothing_else_is_recorded_either(
            @TempDir Path folder) throws IOException {
        var small = DataSets.smallIn(Files.createDirectory(folder.resolve("changed")));
        assertThat(imports.run(small.folder(), false, line -> {})).isTrue();
        long before = log.count(small.partnership());
        small.with("themes.csv", "Engaging the whole family", "Engaging families")
                .with("reviews.csv", text -> text + "REV-4,Pippa,,,,,,,,,,paper.txt:20\n");

        var lines = new ArrayList<String>();
        assertThat(imports.run(small.folder(), false, lines::add)).isFalse();

        var today = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(LocalDate.now(Knowledge.LONDON));
        assertThat(lines)
                .contains(
                        "themes.csv, line 3: row small/T2 was recorded on %s as something else (position 5): the ledger keeps what it recorded; put the row back as it was, and correct it in the ledger"
                                .formatted(today),
                        "themes.csv: 2 rows, 0 recorded, 1 refused",
                        "reviews.csv: 4 rows, 0 recorded, 0 refused")
                .endsWith("Nothing was recorded. Correct the rows named above and import again.");
        assertThat(log.count(small.partnership())).isEqualTo(before);
    }

    @Test
    void a_stated_on_date_that_changed_since_is_refused_too(@TempDir Path folder) throws IOException {
        var small = DataSets.smallIn(Files.createDirectory(folder.resolve("restated")));
        assertThat(imports.run(small.folder(), false, line -> {})).isTrue();
        small.with("dataset.json", "2022-06-30", "2022-07-31");

        var lines = new ArrayList<String>();
        assertThat(imports.run(small.folder(), true, lines::add)).isFalse();

        assertThat(lines)
                .contains("themes.csv: 2 rows, 0 recorded, 1 refused", "reviews.csv: 3 rows, 0 recorded, 2 refused");
    }

    @Test
    void a_row_added_later_is_recorded_beside_those_that_stand(@TempDir Path folder) throws IOException {
        var small = DataSets.smallIn(Files.createDirectory(folder.resolve("added")));
        imports.run(small.folder(), false, line -> {});
        small.with("reviews.csv", text -> text + "REV-4,Pippa,,,,,,,,,,paper.txt:20\n");
        var lines = new ArrayList<String>();
        assertThat(imports.run(small.folder(), false, lines::add)).isTrue();
        assertThat(lines).contains("reviews.csv: 4 rows, 1 recorded, 0 refused, 3 recorded before");
    }

    @Test
    void a_single_file_is_imported_by_itself_with_the_papers_beside_it(@TempDir Path folder) throws IOException {
        var small = DataSets.smallIn(Files.createDirectory(folder.resolve("single")));
        var lines = new ArrayList<String>();
        assertThat(imports.run(small.file("reviews.csv"), false, lines::add)).isTrue();
        assertThat(lines).containsExactly("reviews.csv: 3 rows, 3 recorded, 0 refused");
        assertThat(facts(small.partnership()))
                .extracting(fact -> fact.event().getClass().getSimpleName())
                .containsExactly("PartnershipOpened", "ReviewStated", "ReviewStated", "ReviewStated");

        imports.run(small.folder(), false, line -> {});
        assertThat(log.count(small.partnership())).isEqualTo(8);
    }

    @Test
    void a_byte_order_mark_and_line_ends_of_windows_change_nothing(@TempDir Path folder) throws IOException {
        var small = DataSets.smallIn(Files.createDirectory(folder.resolve("windows")));
        imports.run(small.folder(), false, line -> {});
        for (var file : List.of("documents.csv", "themes.csv")) {
            small.with(file, text -> "\uFEFF" + text.replace("\n", "\r\n"));
        }
        var lines = new ArrayList<String>();
        assertThat(imports.run(small.folder(), false, lines::add))
                .as(lines.toString())
                .isTrue();
        assertThat(lines)
                .contains(
                        "documents.csv: 2 rows, 0 recorded, 0 refused, 2 recorded before",
                        "themes.csv: 2 rows, 0 recorded, 0 refused, 2 recorded before");
    }
}

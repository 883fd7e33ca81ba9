package org.learningledger.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.api.Questions;
import org.learningledger.query.job.JobFailed;
import org.learningledger.query.provenance.Figures;
import org.learningledger.query.register.EntryKind;
import org.learningledger.query.register.Registers;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.time.StatedOn;
import org.learningledger.store.time.Today;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@QueryTest
@DisplayName("The nightly export")
class NightlyExportTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate NIGHT = LocalDate.of(2026, 9, 14);

    /** They tell of what stands in the registers once more. */
    private static final List<String> NO_REGISTERS = List.of(
            "/sources",
            "/late-entries",
            "/history",
            "/re-tests",
            "/recurrences",
            "/own-work",
            "/since",
            "/clocks",
            "/dates");

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();

    @TempDir
    private Path folder;

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerLog log;

    @Autowired
    private ObjectProvider<ExportPart> parts;

    @Autowired
    private ObjectProvider<Questions> questions;

    @Autowired
    private Figures figures;

    @BeforeEach
    void tell() {
        var papers = new Mother();
        ledger.records(
                Mother.officer(partnership, null),
                new StatedOn("2021-10", StatedOn.Basis.DECLARED),
                papers.printed(),
                papers.stated(),
                papers.progressStated());
        ledger.records(
                partnership,
                chain.reviewOpened(),
                chain.findingRecorded(),
                chain.made(),
                chain.agreed(),
                chain.measured(),
                chain.planOpened());
    }

    private Path run(LocalDate night) {
        var told = Today.on(night, () -> export(folder).run(partnership));
        return folder.resolve(told.substring(0, told.indexOf(',')));
    }

    private NightlyExport export(Path into) {
        return new NightlyExport(parts, figures, into);
    }

    private static Map<String, String> files(Path export) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(Files.newInputStream(export))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static List<CSVRecord> csv(String text) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    @Test
    void holds_every_register_and_the_whole_history_each_with_its_state() throws Exception {
        var files = files(run(NIGHT));
        var state = JSON.readTree(files.get("state.json"));
        assertThat(state.path("position").asLong())
                .isEqualTo(log.count(partnership))
                .isEqualTo(9);
        assertThat(state.path("models").size()).isEqualTo(11);
        var names = new TreeSet<>(List.of("README.txt", "state.json", "history.jsonl"));
        for (var list : RegistersInExport.LISTS) names.add("registers" + list + ".csv");
        for (var kind : EntryKind.values()) names.add("registers/entries/" + Registers.segment(kind) + ".csv");
        assertThat(files.keySet()).containsExactlyInAnyOrderElementsOf(names);

        var actions = csv(files.get("registers/actions.csv"));
        assertThat(actions).hasSize(2);
        assertThat(actions).anySatisfy(action -> {
            assertThat(action.get("id")).isEqualTo(chain.action.toString());
            assertThat(action.get("text")).isEqualTo("Train all teams in the neglect tool");
            assertThat(action.get("current_due")).isEqualTo("2021-09");
            assertThat(action.get("current_due_earliest")).isEqualTo("2021-09-01");
            assertThat(action.get("current_due_latest")).isEqualTo("2021-09-30");
            assertThat(action.get("recommendations")).isEqualTo(chain.recommendation.toString());
            assertThat(action.get("withdrawn")).isEqualTo("false");
            assertThat(action.get("position")).isEqualTo("9");
        });
        var history = files.get("history.jsonl").lines().map(JSON::readTree).toList();
        assertThat(history).hasSize(10);
        assertThat(history.getFirst().path("state")).isEqualTo(state);
        for (int position = 1; position <= 9; position++) {
            assertThat(history.get(position).path("position").asInt()).isEqualTo(position);
        }
        assertThat(history.get(1).path("statedOn").asString()).isEqualTo("2021-10");
        assertThat(history.get(7).path("fact").path("text").path("plain").asString())
                .isEqualTo("Train all teams in the neglect tool");
        assertThat(files.get("history.jsonl")).doesNotContain("key-");
    }

    @Test
    void leaves_out_no_list_of_things_that_programs_can_read() {
        var lists = questions.stream()
                .flatMap(each -> each.questions().stream())
                .filter(question -> question.list() != null && question.thing() != null)
                .map(question -> question.path())
                .filter(path -> !path.equals("/registers/{segment}"))
                .filter(path -> NO_REGISTERS.stream().noneMatch(path::startsWith))
                .toList();
        assertThat(RegistersInExport.LISTS).containsExactlyInAnyOrderElementsOf(lists);
    }

    @Test
    void of_the_same_state_is_the_same_file() throws Exception {
        var first = Files.readAllBytes(run(NIGHT));
        ledger.records(Ledger.newPartnership(), new Mother().agreed());
        assertThat(Files.readAllBytes(run(NIGHT))).isEqualTo(first);
    }

    @Test
    void is_nobody_elses_to_read_and_leaves_no_drafts() throws Exception {
        var export = run(NIGHT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(export)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(export);
        }
    }

    @Test
    void is_kept_for_the_newest_nights_and_those_of_another_partnership_are_left_alone() throws Exception {
        var others = folder.resolve("other~2020-01-01-1.zip");
        Files.createFile(others);
        for (int night = 0; night < NightlyExport.KEPT + 2; night++) run(NIGHT.plusDays(night));
        try (var files = Files.list(folder)) {
            var names = files.map(file -> file.getFileName().toString()).toList();
            assertThat(names).hasSize(NightlyExport.KEPT + 1).contains("other~2020-01-01-1.zip");
            assertThat(names).noneMatch(name -> name.contains(NIGHT.toString()));
            assertThat(names).anyMatch(name -> name.contains(NIGHT.plusDays(2).toString()));
        }
    }

    @Test
    void that_cannot_be_written_says_what_to_do() throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> export(file).run(partnership))
                .isInstanceOf(JobFailed.class)
                .hasMessageContaining("See that there is room");
    }
}

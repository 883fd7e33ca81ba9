package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.app.ExportJob;
import org.learningledger.app.LedgerProgram;
import org.learningledger.app.ProgramSettings;
import org.learningledger.query.integrity.Alarms;
import org.learningledger.query.integrity.Check;
import org.learningledger.store.log.LedgerLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The year of South Tees and the invented partnership, exported, and brought back elsewhere by the packaged program. */
@DisplayName("A ledger that was restored from an export")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("slow")
class RestoredTest {

    private static final InProcess LEDGER = InProcess.shared();

    @TempDir
    private static Path home;

    private static Path archive;
    private static Map<String, String> readModels;
    private static String log;

    @BeforeAll
    static void exports() {
        ReadModels.catchUp(LEDGER.program());
        archive = exported(LEDGER.program(), "ledger.zip");
        readModels = ReadModels.in(LEDGER.program().context().getBean(DataSource.class));
        log = log(LEDGER.program());
    }

    private static Path exported(LedgerProgram program, String name) {
        var file = home.resolve(name);
        var lines = new ArrayList<String>();
        assertThat(program.jobs().export(new ExportJob(file.toString()), lines::add))
                .as("%s", lines)
                .isTrue();
        return file;
    }

    /** Every column of every entry, in one number. */
    private static String log(LedgerProgram program) {
        return JdbcClient.create(program.context().getBean(DataSource.class))
                .sql(
                        "SELECT count(*) || ' ' || md5(string_agg(md5(event::text), '' ORDER BY global_index)) FROM ledger.event")
                .query(String.class)
                .single();
    }

    /** The signer's key and its memory, as somebody would bring them along. */
    private static void bringTheKey(Path data) throws IOException {
        try (var files = Files.walk(LEDGER.data().resolve("proof"))) {
            for (var file : files.toList()) {
                Files.copy(
                        file,
                        data.resolve("proof")
                                .resolve(LEDGER.data().resolve("proof").relativize(file)),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static List<String> restore(Path data) throws Exception {
        try (var program = LedgerProcess.start("restore", archive.toString(), "--data", data.toString())) {
            int exit = program.end();
            assertThat(exit).as(String.join("\n", program.lines())).isZero();
            return program.lines();
        }
    }

    private static Map<String, String> proved(Path zip) throws IOException {
        var leaves = new TreeMap<String, String>();
        try (var files = new ZipFile(zip.toFile())) {
            for (var file : files.stream()
                    .filter(each -> each.getName().matches(".*/(leaves\\.lp32|events\\.jsonl|checkpoint|key\\.txt)"))
                    .toList()) {
                try (var content = files.getInputStream(file)) {
                    leaves.put(file.getName(), new String(content.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return leaves;
    }

    @Test
    void has_the_same_log_and_read_models_and_gives_the_same_export_and_no_alarm() throws Exception {
        var data = Files.createDirectories(home.resolve("restored"));
        bringTheKey(data);
        assertThat(restore(data))
                .anyMatch(line -> line.startsWith("- The signer goes on with its key"))
                .anyMatch(line -> line.startsWith("south-tees: its head is the one that was signed"));
        try (var program = LedgerProgram.start(ProgramSettings.embedded(data, 0))) {
            ReadModels.catchUp(program);
            assertThat(log(program)).isEqualTo(log);
            assertThat(ReadModels.in(program.context().getBean(DataSource.class)))
                    .isEqualTo(readModels);
            assertThat(proved(exported(program, "again.zip"))).isEqualTo(proved(archive));
            program.context().getBean(Check.class).everything();
            assertThat(program.context().getBean(Alarms.class).all()).isEmpty();
        }
        try (var again = LedgerProcess.start("restore", archive.toString(), "--data", data.toString())) {
            assertThat(again.end()).isEqualTo(1);
            assertThat(again.lines()).anyMatch(line -> line.startsWith("This ledger is not empty."));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void is_whole_or_empty_wherever_it_was_killed(long seed) throws Exception {
        var random = new Random(seed);
        var data = Files.createDirectories(home.resolve("killed-" + seed));
        try (var program = LedgerProcess.start("restore", archive.toString(), "--data", data.toString())) {
            assertThat(program.readUntil(line -> line.contains("every one as it was signed")))
                    .isTrue();
            // On which step the blow falls is left to chance.
            LockSupport.parkNanos((long) (4_000_000_000L * random.nextDouble()));
            program.kill();
        }
        boolean whole;
        try (var program = LedgerProgram.start(ProgramSettings.embedded(data, 0))) {
            whole = program.context().getBean(LedgerLog.class).head() > 0;
            if (whole) assertThat(log(program)).isEqualTo(log);
        }
        if (whole) return;
        restore(data);
        try (var program = LedgerProgram.start(ProgramSettings.embedded(data, 0))) {
            assertThat(log(program)).isEqualTo(log);
        }
    }
}

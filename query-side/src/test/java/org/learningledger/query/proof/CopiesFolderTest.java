package org.learningledger.query.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningledger.query.proof.LoggedEntries.ELSEWHERE;
import static org.learningledger.query.proof.LoggedEntries.HERE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The folder for copies of checkpoints")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CopiesFolderTest {

    @TempDir
    private Path machine;

    @TempDir
    private Path elsewhere;

    private final LoggedEntries ledger = new LoggedEntries();
    private final DataSource program = Objects.requireNonNull(ledger.asProgram().getDataSource());
    private final ProofLog log = new ProofLog(program);

    @Test
    void gets_the_newest_checkpoint_of_each_log_and_keeps_those_before() throws SQLException, IOException {
        ledger.records(HERE, 3);
        ledger.records(ELSEWHERE, 1);
        signs();
        copies();
        ledger.records(HERE, 2);
        signs();
        copies();
        copies();

        assertThat(names())
                .containsExactly(
                        "moor-000000000001.checkpoint",
                        "south-tees-000000000003.checkpoint",
                        "south-tees-000000000005.checkpoint");
        assertThat(elsewhere.resolve("south-tees-000000000003.checkpoint"))
                .hasContent(log.of(HERE, 3).orElseThrow().note().toString());
    }

    @Test
    void leaves_a_copy_as_it_is_whatever_the_ledger_says_later() throws SQLException, IOException {
        ledger.records(HERE, 3);
        signs();
        Files.writeString(elsewhere.resolve("south-tees-000000000003.checkpoint"), "kept");
        copies();
        assertThat(elsewhere.resolve("south-tees-000000000003.checkpoint")).hasContent("kept");
    }

    private void signs() throws SQLException {
        try (var signer = ledger.signer(machine.resolve("key"))) {
            signer.round();
        }
    }

    /** Its own rounds begin later than the test ends. */
    private void copies() throws IOException {
        try (var copies = new CopiesFolder(program, log, elsewhere.toString())) {
            copies.copy();
        }
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(elsewhere)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

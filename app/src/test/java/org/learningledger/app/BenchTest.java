package org.learningledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningledger.verify.Verify;

@DisplayName("./ledger bench")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class BenchTest {

    @Test
    void asat_ends_with_one_line_for_programs() {
        var said = bench("asat", "--recommendations", "200", "--events", "50", "--rounds", "3");
        assertThat(said).contains("taken in by every projection", "as known on", "Query plans:");
        assertThat(lastLine(said))
                .matches("asat record_ratio=\\d+\\.\\d\\d register_ratio=\\d+\\.\\d\\d first_page=\\d+ms");
    }

    @Test
    void record_ends_with_one_line_for_programs() {
        var said = bench("record", "--recommendations", "100", "--clients", "1,2", "--seconds", "1", "--rounds", "1");
        assertThat(said).contains("   1 clients   bare", "   2 clients   bare", "until the history shows it");
        assertThat(lastLine(said))
                .matches("record bare=\\d+/s ours=\\d+/s ours/bare=\\d+\\.\\d\\d p50=\\d+\\.\\dms p95=\\d+\\.\\dms"
                        + " p99=\\d+\\.\\dms visible_p95=\\d+ms");
    }

    @Test
    void proof_ends_with_one_line_for_programs() throws URISyntaxException {
        var verifier = Path.of(
                Verify.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        System.setProperty("ledger.verifier", verifier.toString());
        var said = bench(
                "proof",
                "--events",
                "300",
                "--recommendations",
                "100",
                "--clients",
                "2",
                "--seconds",
                "1",
                "--rounds",
                "1");
        assertThat(said).contains("while it was held back", "checking every stored entry again");
        assertThat(lastLine(said))
                .matches("proof record_ratio=\\d+\\.\\d\\d reverify=\\d+/s export=\\d+\\.\\ds verify=\\d+\\.\\ds");
    }

    @Test
    void start_ends_with_one_line_for_programs() {
        var said = bench("start", "--recommendations", "100", "--rounds", "1");
        assertThat(said).contains("Starting a ledger of ", "the first page after");
        assertThat(lastLine(said)).matches("start first_page=\\d+\\.\\ds rss=\\d+MB");
    }

    @ParameterizedTest
    @CsvSource({
        "asat, --recommendations=N --events=N --seed=S --data=DIR",
        "proof, --events=N --clients=N --seconds=N --rounds=N --data=DIR",
        "record, --clients=N --recommendations=N --seconds=N --rounds=N --data=DIR",
        "start, --recommendations=N --demonstration --rounds=N --data=DIR"
    })
    void a_comparison_explains_itself(String comparison, String options) {
        assertThat(bench(comparison, "--help")).contains(options.split(" "));
    }

    private static String bench(String... arguments) {
        var out = new StringWriter();
        var command = Stream.concat(Stream.of("bench"), Stream.of(arguments)).toArray(String[]::new);
        var exit = Cli.commands(SmallLedger::start)
                .setOut(new PrintWriter(out, true))
                .execute(command);
        assertThat(exit).as(out.toString()).isZero();
        return out.toString();
    }

    private static String lastLine(String said) {
        return said.lines().toList().getLast();
    }
}

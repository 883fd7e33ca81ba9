package org.learningledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("./ledger bench")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class BenchTest {

    @Test
    void asat_ends_with_one_line_for_programs() {
        var out = new StringWriter();
        var exit = Cli.commands(SmallLedger::start)
                .setOut(new PrintWriter(out, true))
                .execute("bench", "asat", "--recommendations", "200", "--events", "50", "--rounds", "3");
        assertThat(out.toString()).contains("taken in by every projection", "as known on", "Query plans:");
        assertThat(out.toString().lines().toList().getLast())
                .matches("asat record_ratio=\\d+\\.\\d\\d register_ratio=\\d+\\.\\d\\d first_page=\\d+ms");
        assertThat(exit).isZero();
    }

    @Test
    void a_comparison_explains_itself() {
        var out = new StringWriter();
        var exit = Cli.commands(SmallLedger::start)
                .setOut(new PrintWriter(out, true))
                .execute("bench", "asat", "--help");
        assertThat(exit).isZero();
        assertThat(out.toString()).contains("--recommendations=N", "--events=N", "--seed=S");
    }
}

package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.learningledger.query.rebuild.AtStart;
import org.learningledger.query.rebuild.Orders;
import org.learningledger.query.rebuild.Rebuilds;

/** {@code ./ledger rebuild} as a process of its own, beside a ledger that runs and without one. */
@DisplayName("./ledger rebuild")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RebuildCommandTest {

    private static final InProcess LEDGER = InProcess.demonstration();

    @AfterAll
    static void close() {
        LEDGER.close();
    }

    private record Said(int exit, List<String> lines) {}

    private static LedgerProcess start(String... arguments) throws Exception {
        var all = new ArrayList<>(List.of("rebuild"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--data", LEDGER.data().toString()));
        return LedgerProcess.start(all.toArray(String[]::new));
    }

    private static Said run(String... arguments) throws Exception {
        try (var command = start(arguments)) {
            int exit = command.end();
            return new Said(exit, command.lines());
        }
    }

    private static void tamper() throws Exception {
        var database = LEDGER.program().database();
        try (var connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().user(),
                        database.owner().password());
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE read.history_fact SET thing_kind = 'PLAN' WHERE position = 3"))
                    .isPositive();
        }
    }

    @Test
    @Order(1)
    void says_how_it_went_and_that_what_it_built_is_live() throws Exception {
        var said = run("--all");
        assertThat(said.exit).as("%s", said.lines).isZero();
        assertThat(said.lines)
                .anyMatch(line -> line.matches("history: digest [0-9a-f]{64}, before and after\\."))
                .anyMatch(line -> line.matches("It took [\\d.]+ s: [\\d,]+ facts, [\\d,]+ a second\\."))
                .last()
                .asString()
                .startsWith("Done: what was built is live.");
        assertThat(run("--list").lines)
                .anyMatch(line -> line.matches("history +History +\\d+ +2 .* facts +to generation 1"));
        var undone = run("history", "--undo");
        assertThat(undone.exit).as("%s", undone.lines).isZero();
        assertThat(run("--list").lines)
                .anyMatch(line -> line.matches("history +History +\\d+ +1 .* facts +to generation 2"));
    }

    @Test
    @Order(2)
    void checks_and_fails_only_where_somebody_changed_a_row() throws Exception {
        var untouched = run("history", "actions", "--check");
        assertThat(untouched.exit).as("%s", untouched.lines).isZero();

        tamper();
        var check = run("history", "actions", "--check");
        assertThat(check.exit).as("%s", check.lines).isEqualTo(1);
        assertThat(check.lines)
                .anyMatch(line -> line.contains("nothing explains the difference"))
                .anyMatch(line -> line.contains("position 3"))
                .anyMatch(line -> line.startsWith("Different: "));

        assertThat(run("history").exit).isZero();
        assertThat(run("history", "--check").exit).isZero();
    }

    @Test
    @Order(3)
    void keeps_models_as_they_were_and_drops_them() throws Exception {
        var kept = run("actions", "--as-at", "south-tees/100", "--keep-as", "quarter-two");
        assertThat(kept.exit).as("%s", kept.lines).isZero();
        assertThat(run("--kept").lines).anyMatch(line -> line.matches("quarter-two +actions +version \\d+, .*"));
        var again = run("actions", "--as-at", "south-tees/100", "--keep-as", "quarter-two");
        assertThat(again).isEqualTo(new Said(1, List.of("Something is kept as quarter-two already.")));
        assertThat(run("--drop", "quarter-two")).isEqualTo(new Said(0, List.of("Dropped quarter-two.")));
        assertThat(run("--drop", "quarter-two").exit).isEqualTo(1);
    }

    @Test
    @Order(4)
    void follows_one_of_the_same_kind_that_goes_on_already_and_refuses_another() throws Exception {
        var rebuilds = LEDGER.program().context().getBean(Rebuilds.class);
        var workshop = LEDGER.program().context().getBean(AtStart.class);
        var every = LEDGER.program().context().getBean(Orders.class).every();
        assertThat(run("--cancel"))
                .isEqualTo(new Said(1, List.of("No rebuild goes on, so there is nothing to cancel.")));
        workshop.stop();
        rebuilds.build(every, true, "somebody");
        var refused = run("history");
        assertThat(refused.exit).isEqualTo(1);
        assertThat(refused.lines).singleElement().asString().endsWith("is still going on. Wait for it, or cancel it.");
        try (var same = start("--all", "--check")) {
            assertThat(same.readUntil(line -> line.contains("asked for by somebody, goes on already")))
                    .as("%s", same.lines())
                    .isTrue();
            workshop.start();
            assertThat(same.end()).as("%s", same.lines()).isZero();
        }
        workshop.stop();
        rebuilds.build(every, false, "somebody");
        try (var cancelling = start("--cancel")) {
            assertThat(cancelling.readUntil(line -> line.startsWith("being cancelled")))
                    .isTrue();
            workshop.start();
            assertThat(cancelling.end()).as("%s", cancelling.lines()).isZero();
        }
    }

    @Test
    @Order(5)
    void works_without_a_running_ledger_too() throws Exception {
        LEDGER.program().close();
        var said = run("plans", "--check");
        assertThat(said.exit).as("%s", said.lines).isZero();
        assertThat(said.lines).anyMatch(line -> line.startsWith("plans: digest "));
    }
}

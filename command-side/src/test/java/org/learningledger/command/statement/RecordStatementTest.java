package org.learningledger.command.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.learningledger.command.testing.OnARealDatabase;
import org.learningledger.command.testing.Scene;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ProgressStated;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Receipt;
import org.learningledger.store.record.Recorder;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Recording what a paper says")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@OnARealDatabase
class RecordStatementTest {

    private final Recorder recorder;
    private final LedgerLog log;
    private final Scene scene;

    RecordStatementTest(@Autowired Recorder recorder, @Autowired LedgerLog log) {
        this.recorder = recorder;
        this.log = log;
        this.scene = new Scene(recorder);
    }

    private static RecordStatement completed(ActionId action, StatedDate on) {
        return new RecordStatement(new ProgressStated(
                action,
                "PR-1",
                Words.plain("This is complete"),
                Words.plain("complete"),
                on,
                null,
                new Citation("small", "PR-1", "DOC-1", "paper.txt:1", null)));
    }

    @Test
    void is_put_at_the_end_of_what_the_ledger_knows_of_the_thing() {
        var action = scene.agreedAction();
        var statement = completed(action, StatedDate.of("2022"));
        scene.record(statement, action.value());
        assertThat(log.stream(scene.partnership, action.value()))
                .extracting(fact -> fact.at().sequence())
                .containsExactly(0L, 1L);
        assertThat(log.stream(scene.partnership, action.value()).getLast().event())
                .isEqualTo(statement.statement());
    }

    @Test
    void is_taken_about_a_thing_that_nobody_has_spoken_of_before() {
        var action = new ActionId(UUID.randomUUID());
        scene.record(completed(action, StatedDate.of("2022")), action.value());
        assertThat(log.count(scene.partnership, action.value())).isEqualTo(1);
    }

    @Test
    void is_never_refused_for_what_it_says() {
        var action = scene.agreedAction();
        scene.record(completed(action, new StatedDate("2099-01", "soon")), action.value());
        scene.record(completed(action, new StatedDate(null, "soon")), action.value());
        assertThat(log.count(scene.partnership, action.value())).isEqualTo(3);
    }

    @RepeatedTest(20)
    void the_same_row_sent_twice_at_once_is_one_statement() throws Exception {
        var action = scene.agreedAction();
        var statement = completed(action, StatedDate.of("2022"));
        var key = scene.key(statement);
        var together = new CyclicBarrier(2);
        var receipts = new ArrayList<Future<Receipt>>();
        try (var two = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                receipts.add(two.submit(() -> {
                    together.await(10, TimeUnit.SECONDS);
                    return recorder.record(statement, action.value(), scene.group, key, null, null);
                }));
            }
        }
        assertThat(receipts.getFirst().get().eventId())
                .isEqualTo(receipts.getLast().get().eventId());
        assertThat(log.count(scene.partnership, action.value())).isEqualTo(2);
    }
}

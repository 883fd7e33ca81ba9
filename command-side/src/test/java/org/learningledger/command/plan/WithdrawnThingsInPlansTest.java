package org.learningledger.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.command.correction.WithdrawFact;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.OnARealDatabase;
import org.learningledger.command.testing.Scene;
import org.learningledger.events.Words;
import org.learningledger.events.plan.PlanSignedOff;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Recorder;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("What should not have been recorded, in a plan")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@OnARealDatabase
class WithdrawnThingsInPlansTest {

    private final LedgerLog log;
    private final Scene scene;
    private final PlanSigningOff plans;

    WithdrawnThingsInPlansTest(@Autowired Recorder recorder, @Autowired LedgerLog log) {
        this.log = log;
        this.scene = new Scene(recorder);
        this.plans = new PlanSigningOff(recorder, scene);
    }

    /** Withdraws the fact that opened a thing. */
    private void withdraw(UUID thing) {
        var opened = log.stream(scene.partnership, thing).getFirst();
        var id = UUID.fromString(opened.at().eventId());
        scene.record(new WithdrawFact(opened.event().thing(), id, Words.plain("entered twice")), thing);
    }

    @Test
    void an_open_action_that_was_withdrawn_keeps_no_plan_from_its_sign_off() {
        var ready = plans.ready();
        var twice = plans.openAction(ready.plan());
        assertThatThrownBy(() -> scene.record(ready.signOff(), ready.plan().value()))
                .isInstanceOf(CommandExecutionException.class);
        withdraw(twice.value());
        scene.record(ready.signOff(), ready.plan().value());
        assertThat(log.stream(scene.partnership, ready.plan().value()).getLast().event())
                .isInstanceOf(PlanSignedOff.class);
    }

    @Test
    void a_challenge_event_that_was_withdrawn_is_none() {
        var ready = plans.ready();
        withdraw(ready.challenge().value());
        assertThatThrownBy(() -> scene.record(ready.signOff(), ready.plan().value()))
                .isInstanceOfSatisfying(CommandExecutionException.class, refused -> assertThat(
                                refused.getDetails().orElse(null))
                        .isEqualTo(new Reason.NotChallenged(ready.plan())));
    }
}

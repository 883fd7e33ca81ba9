package org.learningledger.command.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.learningledger.command.testing.Scene.done;
import static org.learningledger.command.testing.Scene.progress;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.command.action.AgreeAction;
import org.learningledger.command.action.ExtendDueDate;
import org.learningledger.command.action.VerifyAction;
import org.learningledger.command.evidence.AddEvidence;
import org.learningledger.command.plan.PutActionIntoPlan;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.source.OpenReview;
import org.learningledger.command.testing.OnARealDatabase;
import org.learningledger.command.testing.People;
import org.learningledger.command.testing.Scene;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.correction.FactCorrected;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.SourceId;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Actor;
import org.learningledger.store.record.Receipt;
import org.learningledger.store.record.Recorder;
import org.learningledger.web.account.Role;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Putting right what was recorded")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@OnARealDatabase
@Timeout(60)
class PutRightTest {

    private static final Words WHY = Words.plain("a slip of the pen");

    private final Recorder recorder;
    private final LedgerLog log;
    private final Scene scene;
    private final ActionId action;
    private final Thing thing;
    private final UUID agreed;

    PutRightTest(@Autowired Recorder recorder, @Autowired LedgerLog log) {
        this.recorder = recorder;
        this.log = log;
        this.scene = new Scene(recorder);
        this.action = scene.agreedAction();
        this.thing = new Thing(ThingKind.ACTION, action.value());
        this.agreed = fact(0);
    }

    private UUID fact(int index) {
        return UUID.fromString(
                log.stream(scene.partnership, action.value()).get(index).at().eventId());
    }

    @Test
    void an_agency_changes_no_due_date_of_its_own_by_correcting_it() {
        var own = new ActionId(UUID.randomUUID());
        var agree = new AgreeAction(
                own,
                "A-3",
                List.of(),
                List.of(),
                WHY,
                new Owner(People.POLICE, null, null),
                PlanKind.SINGLE_AGENCY,
                StatedDate.of("2026-03"),
                null,
                null);
        recorder.record(agree, own.value(), scene.police, scene.key(agree), null, null);
        var opened = UUID.fromString(
                log.stream(scene.partnership, own.value()).getFirst().at().eventId());
        var about = new Thing(ThingKind.ACTION, own.value());
        refuses(
                new Reason.CorrectedByKeepersOnly(),
                scene.police,
                new CorrectFact(about, opened, "dueOn", Words.plain("2027-03"), WHY));
        var bySomebodyElse = new CorrectFact(about, opened, "dueOn", Words.plain("2027-03"), WHY);
        recorder.record(bySomebodyElse, own.value(), scene.group, scene.key(bySomebodyElse), null, null);
    }

    private CorrectFact correct(UUID fact, String field, @Nullable String now) {
        return new CorrectFact(thing, fact, field, now == null ? null : Words.plain(now), WHY);
    }

    private WithdrawFact withdraw(UUID fact) {
        return new WithdrawFact(thing, fact, WHY);
    }

    private Receipt by(Actor who, Object command) {
        return recorder.record(command, action.value(), who, scene.key(command), null, null);
    }

    private void refuses(Reason reason, Actor who, Object command) {
        long before = log.count(scene.partnership);
        assertThatThrownBy(() -> by(who, command))
                .isInstanceOfSatisfying(
                        CommandExecutionException.class,
                        refused -> assertThat(refused.getDetails().orElse(null)).isEqualTo(reason));
        assertThat(log.count(scene.partnership)).isEqualTo(before);
    }

    @Test
    void adds_a_fact_and_leaves_the_first_as_it_was() {
        var first = log.stream(scene.partnership, action.value()).getFirst();
        by(scene.group, correct(agreed, "text", "Brief every team leader"));
        assertThat(log.stream(scene.partnership, action.value()))
                .extracting(fact -> (Object) fact.event())
                .containsExactly(
                        first.event(),
                        new FactCorrected(thing, agreed, "text", Words.plain("Brief every team leader"), WHY));
    }

    @Test
    void rules_go_by_what_it_should_have_said() {
        by(scene.group, correct(agreed, "dueOn", "2026-09"));
        refuses(new Reason.NotLater(action, "2026-09"), scene.group, extend("2026-06"));
        by(scene.group, correct(agreed, "dueOn", null));
        refuses(new Reason.NoDueDate(action), scene.group, extend("2026-12"));
    }

    private ExtendDueDate extend(String due) {
        return new ExtendDueDate(action, StatedDate.of(due), WHY, Words.plain("L&D group"), null);
    }

    @Test
    void what_was_withdrawn_no_longer_binds_a_rule() {
        by(scene.group, done(action));
        refuses(new Reason.AlreadySaidDone(action), scene.group, done(action));
        by(scene.group, withdraw(fact(1)));
        by(scene.group, done(action));
        assertThat(log.count(scene.partnership, action.value())).isEqualTo(4);
    }

    @Test
    void withdrawn_evidence_verifies_nothing() {
        var evidence = new EvidenceId(UUID.randomUUID());
        scene.record(new AddEvidence(evidence, "E-1", action, EvidenceLevel.OUTPUT, WHY, null, null), evidence.value());
        by(scene.police, done(action));
        var added = log.stream(scene.partnership, evidence.value()).getFirst();
        var piece = added.event().thing();
        var withdrawal = new WithdrawFact(piece, UUID.fromString(added.at().eventId()), WHY);
        recorder.record(withdrawal, piece.id(), scene.group, scene.key(withdrawal), null, null);
        refuses(
                new Reason.NotItsEvidence(action, evidence),
                scene.group,
                new VerifyAction(action, List.of(evidence), null, null));
    }

    @Test
    void a_repeat_of_what_was_withdrawn_is_still_a_repeat() {
        var key = scene.key(done(action));
        var first = recorder.record(done(action), action.value(), scene.group, key, null, null);
        by(scene.group, withdraw(fact(1)));
        assertThat(recorder.record(done(action), action.value(), scene.group, key, null, null))
                .isEqualTo(new Receipt(first.eventId(), true));
    }

    @Test
    void whoever_recorded_a_fact_can_put_it_right() {
        by(scene.police, progress(action, "Half"));
        by(scene.police, correct(fact(1), "progress", "A third"));
        by(scene.police, withdraw(fact(1)));
        assertThat(log.stream(scene.partnership, action.value()).getLast().event())
                .isEqualTo(new FactWithdrawn(thing, fact(1), WHY));
    }

    @Test
    void nobody_else_can_but_the_groups_and_the_business_unit() {
        for (var role : List.of(Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT)) {
            by(People.somebodyOf(scene.partnership, role, null), correct(agreed, "text", "As " + role));
        }
        for (var role : List.of(Role.SCRUTINEER, Role.AGENCY_LEAD, Role.ADMINISTRATOR)) {
            var other = People.somebodyOf(scene.partnership, role, "POLICE");
            refuses(new Reason.RecordedBySomebodyElse(), other, correct(agreed, "text", "Mine"));
            refuses(new Reason.RecordedBySomebodyElse(), other, withdraw(agreed));
        }
    }

    @Test
    void an_agency_takes_nothing_back_that_others_went_by() {
        by(scene.police, progress(action, "Half"));
        by(scene.group, progress(action, "We saw half"));
        refuses(new Reason.WithdrawnByKeepersOnly(), scene.police, withdraw(fact(1)));
        by(scene.group, withdraw(fact(1)));
    }

    @Test
    void an_agency_withdraws_neither_an_action_nor_an_extension_of_its_own() {
        var own = new ActionId(UUID.randomUUID());
        var agree = new AgreeAction(
                own,
                "A-2",
                List.of(),
                List.of(),
                WHY,
                new Owner(People.POLICE, null, null),
                PlanKind.SINGLE_AGENCY,
                StatedDate.of("2026-03"),
                null,
                null);
        recorder.record(agree, own.value(), scene.police, scene.key(agree), null, null);
        var extend = new ExtendDueDate(own, StatedDate.of("2026-09"), WHY, Words.plain("L&D group"), null);
        recorder.record(extend, own.value(), scene.police, scene.key(extend), null, null);
        for (var recorded : log.stream(scene.partnership, own.value())) {
            refuses(
                    new Reason.WithdrawnByKeepersOnly(),
                    scene.police,
                    new WithdrawFact(
                            recorded.event().thing(),
                            UUID.fromString(recorded.at().eventId()),
                            WHY));
        }
    }

    @Test
    void what_plan_an_action_is_in_is_not_withdrawn_by_anybody() {
        var plan = scene.openedPlan();
        var put = new PutActionIntoPlan(plan, action, null);
        recorder.record(put, plan.value(), scene.group, scene.key(put), null, null);
        var entry = log.stream(scene.partnership, plan.value()).getLast();
        refuses(
                new Reason.UndoneByAnActOfItsOwn(),
                scene.group,
                new WithdrawFact(
                        entry.event().thing(), UUID.fromString(entry.at().eventId()), WHY));
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                Arguments.of("plan", "MULTI_AGENCY", new Reason.NotCorrectable("plan")),
                Arguments.of("occurredOn", "2999-01", new Reason.StillToCome("2999-01")),
                Arguments.of("dueOn", "2026-02-30", new Reason.NotARealDate("2026-02-30", "is not a real date")),
                Arguments.of("text", null, new Reason.MustSaySomething("text")),
                Arguments.of("owner", "POLICE", new Reason.NotCorrectable("owner")),
                Arguments.of("recommendations", "R-1", new Reason.NotCorrectable("recommendations")),
                Arguments.of("nothing", "x", new Reason.NotCorrectable("nothing")),
                Arguments.of("text", "Brief every team", new Reason.SaysSoAlready()),
                Arguments.of("intendedOutcome", null, new Reason.SaysSoAlready()));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void only_a_part_that_it_has_can_be_put_right_by_a_value_that_fits(
            String field, @Nullable String now, Reason reason) {
        refuses(reason, scene.group, correct(agreed, field, now));
    }

    @Test
    void a_number_is_one_that_a_form_would_take() {
        var recommendation = scene.madeRecommendation();
        var made = log.stream(scene.partnership, recommendation.value()).getFirst();
        for (var unfit : List.of("0", "-3", "1000", "2.5")) {
            var retest = new CorrectFact(
                    made.event().thing(),
                    UUID.fromString(made.at().eventId()),
                    "retestAfterMonths",
                    Words.plain(unfit),
                    WHY);
            assertThatThrownBy(() ->
                            recorder.record(retest, recommendation.value(), scene.group, scene.key(retest), null, null))
                    .isInstanceOfSatisfying(CommandExecutionException.class, refused -> assertThat(
                                    refused.getDetails().orElse(null))
                            .isEqualTo(new Reason.DoesNotFit(unfit, "a whole number between 1 and 999")));
        }
    }

    @Test
    void no_name_slips_in_where_a_pseudonym_stands() {
        var review = new SourceId(UUID.randomUUID());
        scene.record(
                new OpenReview(review, "REV-1", ReviewKind.LCSPR, "Stork", Words.plain("A review"), null),
                review.value());
        var opened = log.stream(scene.partnership, review.value()).getFirst();
        var named = new CorrectFact(
                opened.event().thing(),
                UUID.fromString(opened.at().eventId()),
                "pseudonym",
                Words.plain("john smith, 12"),
                WHY);
        assertThatThrownBy(() -> recorder.record(named, review.value(), scene.group, scene.key(named), null, null))
                .isInstanceOfSatisfying(CommandExecutionException.class, refused -> assertThat(
                                refused.getDetails().orElse(null))
                        .isEqualTo(new Reason.NotAPseudonym("john smith, 12")));
    }

    @Test
    void no_detail_of_a_person_slips_into_what_is_published() {
        var review = new SourceId(UUID.randomUUID());
        scene.record(
                new OpenReview(review, "REV-1", ReviewKind.LCSPR, "Stork", Words.plain("A review"), null),
                review.value());
        var opened = log.stream(scene.partnership, review.value()).getFirst();
        var titled = new CorrectFact(
                opened.event().thing(),
                UUID.fromString(opened.at().eventId()),
                "title",
                Words.plain("A review, TS1 2AA"),
                WHY);
        assertThatThrownBy(() -> recorder.record(titled, review.value(), scene.group, scene.key(titled), null, null))
                .isInstanceOfSatisfying(CommandExecutionException.class, refused -> assertThat(
                                refused.getDetails().orElse(null))
                        .isEqualTo(new Reason.PersonalDetailPublished("a postcode")));
    }

    @Test
    void a_correction_is_not_corrected_and_what_was_withdrawn_is_not_either() {
        by(scene.group, correct(agreed, "text", "Brief every team leader"));
        refuses(new Reason.IsACorrection(), scene.group, correct(fact(1), "field", "plan"));
        refuses(new Reason.IsACorrection(), scene.group, withdraw(fact(1)));
        by(scene.group, withdraw(agreed));
        refuses(new Reason.AlreadyWithdrawn(), scene.group, withdraw(agreed));
        refuses(new Reason.AlreadyWithdrawn(), scene.group, correct(agreed, "text", "x"));
    }

    @Test
    void nothing_more_is_recorded_about_a_thing_that_was_withdrawn() {
        by(scene.group, withdraw(agreed));
        refuses(new Reason.ThingWithdrawn(), scene.group, progress(action, "Half"));
    }

    @Test
    void a_fact_of_another_thing_or_of_another_partnership_is_not_there() {
        var another = scene.agreedAction();
        var wrong =
                new CorrectFact(new Thing(ThingKind.ACTION, another.value()), agreed, "text", Words.plain("x"), WHY);
        assertThatThrownBy(() -> recorder.record(wrong, another.value(), scene.group, scene.key(wrong), null, null))
                .isInstanceOfSatisfying(CommandExecutionException.class, refused -> assertThat(
                                refused.getDetails().orElse(null))
                        .isEqualTo(new Reason.NoSuchFact(agreed.toString())));
        var elsewhere = People.somebodyOf("p-" + UUID.randomUUID(), Role.LD_GROUP, null);
        assertThatThrownBy(() -> by(elsewhere, withdraw(agreed))).isInstanceOf(Recorder.OtherPartnership.class);
    }

    @Test
    void whoever_saw_an_older_version_does_not_overwrite() {
        by(scene.group, progress(action, "Half"));
        var late = correct(agreed, "text", "x");
        assertThatThrownBy(() -> recorder.record(late, action.value(), scene.group, scene.key(late), null, 0L))
                .isInstanceOf(ConcurrencyException.class);
        recorder.record(late, action.value(), scene.group, scene.key(late), null, 1L);
    }
}

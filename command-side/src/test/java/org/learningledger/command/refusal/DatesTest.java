package org.learningledger.command.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.learningledger.command.action.AgreeAction;
import org.learningledger.command.action.ExtendDueDate;
import org.learningledger.command.action.RecordNoOutcomeSeen;
import org.learningledger.command.action.RecordOutcomeSeen;
import org.learningledger.command.action.RecordOutcomeTooEarly;
import org.learningledger.command.action.ReportProgress;
import org.learningledger.command.action.SayActionDone;
import org.learningledger.command.action.VerifyAction;
import org.learningledger.command.discrepancy.ConfirmSuggestion;
import org.learningledger.command.discrepancy.DismissSuggestion;
import org.learningledger.command.discrepancy.ExplainDiscrepancy;
import org.learningledger.command.discrepancy.LeaveDiscrepancyOpen;
import org.learningledger.command.discrepancy.RaiseDiscrepancy;
import org.learningledger.command.discrepancy.ResolveDiscrepancy;
import org.learningledger.command.evidence.AddEvidence;
import org.learningledger.command.finding.RecordFinding;
import org.learningledger.command.measure.DefineMeasure;
import org.learningledger.command.measure.SetTarget;
import org.learningledger.command.measure.TakeMeasurement;
import org.learningledger.command.recommendation.AcceptRecommendation;
import org.learningledger.command.recommendation.MakeRecommendation;
import org.learningledger.command.recommendation.ReportNotInPlace;
import org.learningledger.command.source.CarryOutAudit;
import org.learningledger.command.source.DecideOnReview;
import org.learningledger.command.source.EndPublication;
import org.learningledger.command.source.GiveSelfScore;
import org.learningledger.command.source.ModerateScore;
import org.learningledger.command.source.NotifyIncident;
import org.learningledger.command.source.OpenReview;
import org.learningledger.command.source.PublishReview;
import org.learningledger.command.testing.OnARealDatabase;
import org.learningledger.command.testing.People;
import org.learningledger.command.testing.Scene;
import org.learningledger.events.Rating;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.discrepancy.DiscrepancyId;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.finding.FindingKind;
import org.learningledger.events.measure.Comparator;
import org.learningledger.events.measure.MeasureId;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.source.AuditKind;
import org.learningledger.events.source.ReviewDecision;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.SourceId;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Recorder;
import org.springframework.beans.factory.annotation.Autowired;

/** One class for all commands: the rule is the same for every date of every command, also of those yet to be written. */
@DisplayName("A date in a command")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@OnARealDatabase
class DatesTest {

    private static final StatedDate DAY = StatedDate.of("2026-09-01");
    private static final Words WORDS = Words.plain("words");
    private static final Rating RATING = new Rating("scale", "1", "Green", WORDS);

    private static final Map<String, Reason> BAD = Map.of(
            "2022-05/2022-01", new Reason.EndsBeforeItStarts("2022-05/2022-01"),
            "2022-02-30", new Reason.NotARealDate("2022-02-30", "is not a real date"),
            "next spring", new Reason.NotARealDate("next spring", "is not a date that the ledger can read"));

    private final Scene scene;
    private final LedgerLog log;

    DatesTest(@Autowired Recorder recorder, @Autowired LedgerLog log) {
        this.scene = new Scene(recorder);
        this.log = log;
    }

    @TestFactory
    Stream<DynamicTest> that_is_not_real_or_ends_before_it_starts_is_refused_and_nothing_is_recorded() {
        return everyCommand().flatMap(command -> datesOf(command.getClass()).flatMap(date -> BAD.entrySet().stream()
                .map(bad -> DynamicTest.dynamicTest(
                        "%s, %s: %s".formatted(command.getClass().getSimpleName(), date.getName(), bad.getKey()),
                        () -> isRefused(with(command, date, StatedDate.of(bad.getKey())), bad.getValue())))));
    }

    private void isRefused(Record command, Reason expected) {
        long before = log.count(scene.partnership);
        assertThatThrownBy(() -> scene.record(command, target(command)))
                .isInstanceOfSatisfying(CommandExecutionException.class, refused -> assertThat(refused.getDetails())
                        .contains(expected));
        assertThat(log.count(scene.partnership)).isEqualTo(before);
    }

    @TestFactory
    Stream<DynamicTest> that_is_given_only_in_a_papers_words_is_taken() {
        var printed = new StatedDate(null, "early spring");
        return Stream.of(review(), finding(), measurement(scene.definedMeasure()))
                .map(command ->
                        DynamicTest.dynamicTest(command.getClass().getSimpleName(), () -> assertThat(scene.record(
                                                with(
                                                        command,
                                                        datesOf(command.getClass())
                                                                .findFirst()
                                                                .orElseThrow(),
                                                        printed),
                                                target(command))
                                        .repeated())
                                .isFalse()));
    }

    @Test
    void no_command_with_a_date_is_left_out_here() {
        var written = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.learningledger.command")
                        .stream()
                        .filter(type -> type.isRecord()
                                && type.getAllFields().stream()
                                        .anyMatch(field -> field.isAnnotatedWith(TargetAggregateIdentifier.class)))
                        .map(JavaClass::reflect)
                        .filter(type -> datesOf(type).findAny().isPresent())
                        .collect(Collectors.toSet());
        assertThat(everyCommand().map(Object::getClass).collect(Collectors.<Class<?>>toSet()))
                .isEqualTo(written);
    }

    /** Each would be recorded but for the date that is put into it. */
    private Stream<Record> everyCommand() {
        var action = scene.agreedAction();
        var recommendation = scene.madeRecommendation();
        var measure = scene.definedMeasure();
        var rapidReview = scene.openedRapidReview();
        var discrepancy = scene.raisedDiscrepancy();
        return Stream.of(
                new AgreeAction(
                        new ActionId(UUID.randomUUID()),
                        "A-2",
                        List.of(),
                        List.of(),
                        WORDS,
                        new Owner(People.POLICE, null, null),
                        PlanKind.MULTI_AGENCY,
                        DAY,
                        null,
                        DAY),
                new ExtendDueDate(action, DAY, WORDS, WORDS, DAY),
                new ReportProgress(action, WORDS, DAY),
                new SayActionDone(action, WORDS, DAY),
                new VerifyAction(action, List.of(), null, DAY),
                new RecordOutcomeSeen(action, null, WORDS, WORDS, List.of(), null, DAY),
                new RecordNoOutcomeSeen(action, null, WORDS, List.of(), DAY),
                new RecordOutcomeTooEarly(action, null, WORDS, DAY, DAY),
                review(),
                new CarryOutAudit(
                        new SourceId(UUID.randomUUID()), "AU-1", AuditKind.DIP_SAMPLE, WORDS, null, null, DAY),
                finding(),
                new MakeRecommendation(
                        new RecommendationId(UUID.randomUUID()),
                        "R-2",
                        new SourceId(UUID.randomUUID()),
                        List.of(),
                        WORDS,
                        List.of(),
                        List.of(),
                        null,
                        12,
                        DAY),
                new AcceptRecommendation(recommendation, People.POLICE, null, DAY),
                new ReportNotInPlace(recommendation, new SourceId(UUID.randomUUID()), WORDS, DAY),
                new AddEvidence(
                        new EvidenceId(UUID.randomUUID()), "E-1", action, EvidenceLevel.OUTPUT, WORDS, null, DAY),
                new DefineMeasure(new MeasureId(UUID.randomUUID()), "M-2", List.of(), WORDS, WORDS, "%", null, DAY),
                new SetTarget(measure, Comparator.AT_LEAST, BigDecimal.TEN, DAY),
                measurement(measure),
                new NotifyIncident(rapidReview, WORDS, DAY, DAY),
                new DecideOnReview(rapidReview, ReviewDecision.NO_FURTHER_REVIEW, WORDS, null, DAY),
                new PublishReview(rapidReview, WORDS, DAY, DAY),
                new EndPublication(rapidReview, WORDS, DAY),
                new GiveSelfScore(rapidReview, People.POLICE, "1", RATING, null, DAY),
                new ModerateScore(rapidReview, People.POLICE, "1", RATING, WORDS, DAY),
                new ConfirmSuggestion(discrepancy, WORDS, DAY),
                new DismissSuggestion(discrepancy, WORDS, DAY),
                new ExplainDiscrepancy(discrepancy, WORDS, DAY),
                new ResolveDiscrepancy(discrepancy, WORDS, DAY),
                new LeaveDiscrepancyOpen(discrepancy, WORDS, DAY),
                new RaiseDiscrepancy(new DiscrepancyId(UUID.randomUUID()), "D-1", List.of(), WORDS, WORDS, null, DAY));
    }

    private static Record review() {
        return new OpenReview(new SourceId(UUID.randomUUID()), "REV-1", ReviewKind.LCSPR, null, WORDS, DAY);
    }

    private static Record finding() {
        return new RecordFinding(
                new FindingId(UUID.randomUUID()),
                "F-1",
                new SourceId(UUID.randomUUID()),
                FindingKind.GAP,
                WORDS,
                List.of(),
                null,
                DAY);
    }

    private static Record measurement(MeasureId measure) {
        return new TakeMeasurement(measure, BigDecimal.TEN, null, null, DAY);
    }

    private static Stream<RecordComponent> datesOf(Class<?> command) {
        return Arrays.stream(command.getRecordComponents())
                .filter(component -> component.getType() == StatedDate.class);
    }

    private static UUID target(Record command) {
        return UUID.fromString(String.valueOf(value(command, command.getClass().getRecordComponents()[0])));
    }

    private static Record with(Record command, RecordComponent date, StatedDate instead) {
        var components = command.getClass().getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components)
                .map(component -> component.getName().equals(date.getName()) ? instead : value(command, component))
                .toArray();
        try {
            return command.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException noRecord) {
            throw new IllegalStateException(noRecord);
        }
    }

    private static @Nullable Object value(Record command, RecordComponent component) {
        try {
            return component.getAccessor().invoke(command);
        } catch (IllegalAccessException | InvocationTargetException noRecord) {
            throw new IllegalStateException(noRecord);
        }
    }
}

package org.learningledger.query.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.action.ActionFilter;
import org.learningledger.query.action.ActionLine;
import org.learningledger.query.action.ActionReader;
import org.learningledger.query.action.ActionWords;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.compare.Between;
import org.learningledger.query.compare.CompareReader;
import org.learningledger.query.compare.RegisterComparison;
import org.learningledger.query.learning.LearningFilter;
import org.learningledger.query.learning.LearningKind;
import org.learningledger.query.learning.LearningLine;
import org.learningledger.query.learning.LearningReader;
import org.learningledger.query.learning.Step;
import org.learningledger.query.report.NightlyReport.Before;
import org.learningledger.query.report.NightlyReport.Named;
import org.learningledger.query.report.NightlyReport.OpenAction;
import org.learningledger.query.report.NightlyReport.Retest;
import org.learningledger.query.report.NightlyReport.Rung;
import org.learningledger.query.retest.RetestFilter;
import org.learningledger.query.retest.RetestLine;
import org.learningledger.query.retest.RetestReader;
import org.learningledger.store.time.Moment;
import org.springframework.stereotype.Component;

/** Reads what the report of a night says, about the moment that is asked about. */
@Component
class NightReader {

    private final LearningReader learning;
    private final ActionReader actions;
    private final RetestReader retests;
    private final CompareReader comparisons;

    NightReader(LearningReader learning, ActionReader actions, RetestReader retests, CompareReader comparisons) {
        this.learning = learning;
        this.actions = actions;
        this.retests = retests;
        this.comparisons = comparisons;
    }

    NightlyReport read(String of, @Nullable Before before) {
        var day = Moment.asked().day();
        return new NightlyReport(
                before,
                Stream.of(LearningKind.RECOMMENDATION, LearningKind.FINDING)
                        .flatMap(kind -> ladder(of, kind, before))
                        .toList(),
                changed(of, before),
                open(of, day),
                all(page -> retests.list(of, WAITING, day, page)).stream()
                        .map(NightReader::retest)
                        .toList());
    }

    private static final RetestFilter WAITING = new RetestFilter(null, null, null, true);

    private Stream<Rung> ladder(String of, LearningKind kind, @Nullable Before before) {
        var then = before == null ? null : Moment.asked().withKnownAt(before.knownAt());
        var counts = then == null ? null : then.answer(() -> learning.counts(of, kind));
        var regressed = then == null ? null : then.answer(() -> learning.regressed(of, kind));
        var rungs = new ArrayList<Rung>();
        for (var step : Step.values()) {
            rungs.add(
                    new Rung(kind, step, counts == null ? null : counts.get(step), standing(of, on(kind, step, null))));
        }
        rungs.add(new Rung(kind, null, regressed, standing(of, on(kind, null, true))));
        return rungs.stream();
    }

    private static LearningFilter on(LearningKind kind, @Nullable Step step, @Nullable Boolean regressed) {
        return new LearningFilter(kind, step, regressed, null, null, null, null, null);
    }

    private List<Named> standing(String of, LearningFilter filter) {
        return all(page -> learning.list(of, filter, page)).stream()
                .map((LearningLine line) -> new Named(line.id(), line.reference()))
                .toList();
    }

    /** Nothing was recorded where the newest fact is the same as before. */
    private List<RegisterComparison> changed(String of, @Nullable Before before) {
        var asked = Moment.asked();
        if (before == null || before.knownAt().equals(asked.knownAt())) return List.of();
        return comparisons
                .registers(of, new Between(before.knownAt(), asked.knownAt(), asked.clock(), asked.trueOn()))
                .stream()
                .filter(register -> register.counts().differing() > 0)
                .toList();
    }

    private List<OpenAction> open(String of, LocalDate day) {
        return all(page -> actions.list(of, ActionFilter.ALL, page)).stream()
                .filter(ActionLine::open)
                .map(line -> new OpenAction(
                        new Named(line.id(), line.reference()),
                        line.state(),
                        line.ownerAgency(),
                        line.currentDue() == null
                                ? null
                                : line.currentDue().stated().edtf(),
                        ActionWords.overdue(line, day)))
                .toList();
    }

    private static Retest retest(RetestLine line) {
        return new Retest(line.kind(), new Named(line.id(), line.reference()), line.step(), line.state(), line.by());
    }

    private static <T> List<T> all(IntFunction<Listed<T>> list) {
        var first = list.apply(1);
        var all = new ArrayList<>(first.entries());
        for (int page = 2; Listed.before(page) < first.total(); page++)
            all.addAll(list.apply(page).entries());
        return all;
    }
}

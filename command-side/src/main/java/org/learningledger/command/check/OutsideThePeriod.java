package org.learningledger.command.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;
import org.learningledger.events.action.ProgressStated;
import org.learningledger.events.challenge.ChallengeEventStated;
import org.learningledger.events.register.DocumentStated;
import org.learningledger.events.register.LearningEventStated;
import org.learningledger.events.source.AuditStated;
import org.learningledger.store.time.Days;

/**
 * What a paper tells as done, on a date that lies wholly outside the paper's own period. What was planned, published or
 * agreed may well lie outside.
 */
final class OutsideThePeriod {

    private static final Set<String> DONE =
            Set.of("occurred", "held", "conducted", "undertaken", "completed", "repeated");

    private record Told(
            LedgerEvent statement,
            String reference,
            @Nullable String dateKind,
            @Nullable StatedDate date,
            Citation citation) {}

    private OutsideThePeriod() {}

    static List<Suspicion> check(List<LedgerEvent> statements, List<DocumentStated> papers) {
        Map<String, Period> periods = new HashMap<>();
        for (var paper : papers) Period.of(paper.period()).ifPresent(period -> periods.put(paper.reference(), period));
        return statements.stream()
                .map(OutsideThePeriod::told)
                .filter(Objects::nonNull)
                .flatMap(told -> of(told, periods))
                .toList();
    }

    private static @Nullable Told told(LedgerEvent statement) {
        return switch (statement) {
            case AuditStated it -> new Told(it, it.reference(), it.dateKind(), it.occurredOn(), it.citation());
            case ChallengeEventStated it -> new Told(it, it.reference(), it.dateKind(), it.occurredOn(), it.citation());
            case LearningEventStated it -> new Told(it, it.reference(), it.dateKind(), it.occurredOn(), it.citation());
            case ProgressStated it -> new Told(it, it.reference(), it.dateKind(), it.occurredOn(), it.citation());
            default -> null; // does not say what its date is
        };
    }

    private static Stream<Suspicion> of(Told told, Map<String, Period> periods) {
        var paper = told.citation().document();
        var period = paper == null ? null : periods.get(paper);
        var date = told.date();
        boolean done = told.dateKind() != null && DONE.contains(told.dateKind());
        if (period == null || !done || date == null || date.edtf() == null) return Stream.of();
        var days = Days.of(date.edtf());
        boolean before = days.latest() != null && days.latest().isBefore(period.first());
        boolean after = days.earliest() != null && days.earliest().isAfter(period.last());
        if (!before && !after) return Stream.of();
        return Stream.of(new Suspicion(
                told.statement(),
                "a date outside its report's period",
                "%s: %s %s".formatted(told.reference(), told.dateKind(), date.edtf()),
                "The period of %s is %s to %s".formatted(paper, period.first(), period.last())));
    }
}

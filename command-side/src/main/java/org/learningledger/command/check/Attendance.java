package org.learningledger.command.check;

import java.util.List;
import java.util.stream.Stream;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.register.LearningEventStated;

/** Attendees and facilitators of a learning event, against the total that the paper gives. */
final class Attendance {

    private Attendance() {}

    static List<Suspicion> check(List<LedgerEvent> statements) {
        return Checks.only(LearningEventStated.class, statements)
                .flatMap(Attendance::of)
                .toList();
    }

    private static Stream<Suspicion> of(LearningEventStated event) {
        var attendees = Figure.of(event.attendees());
        var facilitators = Figure.of(event.facilitators());
        var total = Figure.of(event.total());
        if (attendees.isEmpty() || facilitators.isEmpty() || total.isEmpty()) return Stream.of();
        var sum = attendees.get().add(facilitators.get());
        if (sum.compareTo(total.get()) == 0) return Stream.of();
        return Stream.of(new Suspicion(
                event,
                "a sum that does not add up",
                "%s: %s people in all".formatted(event.reference(), event.total()),
                "%s attendees and %s facilitators make %s"
                        .formatted(event.attendees(), event.facilitators(), sum.toPlainString())));
    }
}

package org.learningledger.command.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.register.IndicatorStated;
import org.learningledger.events.register.TrainingStated;

/** Percentages over 100. A growth may be one; a share may not, and which it is a person sees. */
final class OverAHundred {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private OverAHundred() {}

    static List<Suspicion> check(List<LedgerEvent> statements) {
        return statements.stream()
                .flatMap(statement -> switch (statement) {
                    case IndicatorStated figure ->
                        Stream.concat(
                                of(figure, figure.reference(), figure.value(), figure.unit()),
                                of(figure, figure.reference(), figure.previousValue(), figure.previousUnit()));
                    case TrainingStated figure -> of(figure, figure.reference(), figure.value(), figure.unit());
                    default -> Stream.of(); // holds no figure with a unit
                })
                .toList();
    }

    private static Stream<Suspicion> of(
            LedgerEvent statement, String reference, @Nullable String value, @Nullable String unit) {
        boolean over = unit != null
                && unit.strip().equals("%")
                && Figure.of(value)
                        .filter(number -> number.compareTo(HUNDRED) > 0)
                        .isPresent();
        if (!over) return Stream.of();
        return Stream.of(new Suspicion(
                statement,
                "a percentage over 100",
                "%s: %s%%".formatted(reference, value),
                "A share of a whole is 100% at most"));
    }
}

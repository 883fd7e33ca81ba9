package org.learningledger.command.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.register.IndicatorStated;

/**
 * What a paper says of a change ("Up 3.9%"), against its two figures. Of two percentages both the difference in points
 * and the relative change will do, and so will rounding either way.
 */
final class StatedChange {

    private static final Pattern CHANGE = Pattern.compile("(Up|Down)(?: by)? (\\d+(?:\\.\\d+)?)%");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private StatedChange() {}

    static List<Suspicion> check(List<LedgerEvent> statements) {
        return Checks.only(IndicatorStated.class, statements)
                .flatMap(StatedChange::of)
                .toList();
    }

    private static Stream<Suspicion> of(IndicatorStated figure) {
        var stated = stated(figure.statedChange());
        var now = Figure.of(figure.value());
        var before = Figure.of(figure.previousValue()).filter(value -> value.signum() != 0);
        if (stated == null || now.isEmpty() || before.isEmpty()) return Stream.of();
        var difference = now.get().subtract(before.get());
        var relative = difference.multiply(HUNDRED).divide(before.get(), MathContext.DECIMAL64);
        boolean percentages = isPercent(figure.unit()) && isPercent(figure.previousUnit());
        if (agrees(stated, relative) || (percentages && agrees(stated, difference))) return Stream.of();
        return Stream.of(new Suspicion(
                figure,
                "a change that its figures do not bear out",
                "%s: %s".formatted(figure.reference(), figure.statedChange()),
                "From %s to %s is %s"
                        .formatted(
                                figure.previousValue(),
                                figure.value(),
                                percentages ? told(difference) + " points" : told(relative) + "%")));
    }

    private static @Nullable BigDecimal stated(@Nullable String words) {
        var change = CHANGE.matcher(words == null ? "" : words.strip());
        if (!change.matches()) return null;
        var size = new BigDecimal(change.group(2));
        return change.group(1).equals("Up") ? size : size.negate();
    }

    /** Within less than one of the last digit printed. */
    private static boolean agrees(BigDecimal stated, BigDecimal computed) {
        return computed.subtract(stated).abs().compareTo(BigDecimal.ONE.movePointLeft(stated.scale())) < 0;
    }

    private static boolean isPercent(@Nullable String unit) {
        return unit != null && unit.strip().equals("%");
    }

    private static String told(BigDecimal change) {
        return (change.signum() > 0 ? "+" : "")
                + change.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}

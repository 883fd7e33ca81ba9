package org.learningledger.command.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a number where it is printed in plain digits; anything else, such as "three" or "1 in 18", is left alone. */
final class Figure {

    private static final Pattern PLAIN = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d+(\\.\\d+)?");

    private Figure() {}

    static Optional<BigDecimal> of(@Nullable String printed) {
        if (printed == null || !PLAIN.matcher(printed.strip()).matches()) return Optional.empty();
        return Optional.of(new BigDecimal(printed.strip().replace(",", "")));
    }
}

package org.learningledger.query.page;

import java.util.List;
import org.learningledger.web.page.Option;

/** One question of a list's filter. */
public record Choice(Shape shape, String name, String label, List<Option> options) {

    public enum Shape {
        TEXT,
        ONE,
        SEVERAL
    }

    public static Choice text(String label) {
        return new Choice(Shape.TEXT, "text", label, List.of());
    }

    public static Choice one(String name, String label, List<Option> options) {
        return new Choice(Shape.ONE, name, label, options);
    }

    public static Choice several(String name, String label, Option... options) {
        return new Choice(Shape.SEVERAL, name, label, List.of(options));
    }

    boolean offers(String value) {
        return shape == Shape.TEXT
                || options.stream().anyMatch(option -> option.value().equals(value));
    }

    String label(String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }
}

package org.learningledger.query.form;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.page.DateWords;
import org.learningledger.store.time.Days;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.Restricted;
import org.learningledger.web.page.Option;

/**
 * One question of a form.
 *
 * @param name the field's name; a date has three fields, name-day, name-month and name-year
 * @param nothing what to say where there is nothing to choose from
 */
public record Question(
        Shape shape,
        String name,
        String label,
        @Nullable String hint,
        List<Option> options,
        @Nullable String nothing) {

    public static final String NO_NAMES = "Do not include names of children or families";

    private static final String PARTIAL = "Leave the day, or the day and month, blank if you do not know them.";

    public enum Shape {
        TEXT,
        RESTRICTABLE,
        LINE,
        NUMBER,
        DATE,
        ONE_OF,
        SEVERAL_OF,
        SELECT
    }

    /** A few sentences. */
    public static Question text(String name, String label) {
        return text(name, label, NO_NAMES);
    }

    public static Question text(String name, String label, String hint) {
        return new Question(Shape.TEXT, name, label, hint, List.of(), null);
    }

    /** A few words. */
    public static Question line(String name, String label, String hint) {
        return new Question(Shape.LINE, name, label, hint, List.of(), null);
    }

    public static Question number(String name, String label, String hint) {
        return new Question(Shape.NUMBER, name, label, hint, List.of(), null);
    }

    public static Question date(String name, String label) {
        return new Question(Shape.DATE, name, label, "For example, 27 9 2026. " + PARTIAL, List.of(), null);
    }

    public static Question oneOf(String name, String label, List<Option> options) {
        return oneOf(name, label, options, "There is nothing to choose from yet.");
    }

    public static Question oneOf(String name, String label, List<Option> options, String nothing) {
        return new Question(Shape.ONE_OF, name, label, null, options, nothing);
    }

    public static Question severalOf(
            String name, String label, @Nullable String hint, List<Option> options, String nothing) {
        return new Question(Shape.SEVERAL_OF, name, label, hint, options, nothing);
    }

    public static Question select(String name, String label, String hint, List<Option> options, String nothing) {
        return new Question(Shape.SELECT, name, label, hint, options, nothing);
    }

    /** That somebody may say that only a few may read it. */
    public Question restrictable() {
        return new Question(Shape.RESTRICTABLE, name, label, hint, options, nothing);
    }

    /** That it may be left blank. */
    public Question optional() {
        return new Question(shape, name, label + " (optional)", hint, options, nothing);
    }

    public Question hinting(String hint) {
        return new Question(shape, name, label, hint, options, nothing);
    }

    /** The names of its fields as they are sent. */
    public List<String> fields() {
        return shape == Shape.DATE ? List.of(name + "-day", name + "-month", name + "-year") : List.of(name);
    }

    /** The label without what only helps to fill it in. */
    public String heading() {
        return label.replace(" (optional)", "");
    }

    /** The answer as it is read back; blank where none was given. */
    public String told(Answers answers) {
        return switch (shape) {
            case TEXT, LINE, NUMBER -> answers.one(name);
            case RESTRICTABLE ->
                Restricted.fields(answers).contains(name)
                        ? answers.one(name) + "\n" + Restricted.LABEL
                        : answers.one(name);
            case DATE -> date(answers);
            case ONE_OF, SEVERAL_OF, SELECT ->
                options.stream()
                        .filter(option -> answers.has(name, option.value()))
                        .map(Option::label)
                        .collect(Collectors.joining("\n"));
        };
    }

    private String date(Answers answers) {
        var edtf = Stream.of(name + "-year", name + "-month", name + "-day")
                .map(answers::one)
                .filter(part -> !part.isEmpty())
                .map(part -> part.length() == 1 ? "0" + part : part)
                .collect(Collectors.joining("-"));
        if (edtf.isEmpty()) return "";
        try {
            Days.of(edtf);
            return DateWords.plain(edtf);
        } catch (Days.NotADate notReal) {
            return fields().stream().map(answers::one).collect(Collectors.joining(" "));
        }
    }
}

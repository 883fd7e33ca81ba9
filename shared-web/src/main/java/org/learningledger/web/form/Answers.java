package org.learningledger.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * What somebody typed into a form, field by field, as typed but for white space at the ends and characters that nobody
 * can see or store. A controller takes it as a method parameter: {@code Answers answers}. The CSRF token and passwords
 * are not among them, because answers are kept in the session when the form is shown again.
 */
public record Answers(Map<String, List<String>> fields) implements Serializable {

    public static final Answers NONE = new Answers(Map.of());

    /** Control characters, of which PostgreSQL refuses NUL in any text, and halves of a character. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");

    public Answers {
        var copy = fields instanceof Watched watched ? watched.empty() : new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) ->
                copy.put(name, values.stream().map(Answers::readable).toList()));
        fields = copy;
    }

    private static String readable(String typed) {
        return UNREADABLE.matcher(typed).replaceAll("").strip();
    }

    @Override
    public Map<String, List<String>> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** The answers sent with a request. */
    public static Answers of(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf") && !name.toLowerCase(Locale.ROOT).contains("password")) {
                fields.put(name, List.of(values));
            }
        });
        return new Answers(fields);
    }

    /** Answers that are already known, to show a form filled in. */
    public static Answers of(Map<String, String> fields) {
        var all = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, value) -> all.put(name, List.of(value)));
        return new Answers(all);
    }

    /**
     * Answers that tell which questions they are asked for.
     *
     * @param asked takes the field's name, and whether all answers to it were asked for
     */
    public static Answers watched(Map<String, List<String>> fields, BiConsumer<String, Boolean> asked) {
        var all = new Watched(asked);
        all.putAll(fields);
        return new Answers(all);
    }

    /** The answer to a question that takes one; empty when left blank. */
    public String one(String field) {
        var values = fields.get(field);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }

    /** The answers to a question that takes several; blanks left out. */
    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public boolean has(String field, String value) {
        return fields.getOrDefault(field, List.of()).contains(value);
    }

    /** These answers with one more, or with another answer to the same question. */
    public Answers with(String field, String value) {
        var all = new LinkedHashMap<>(fields);
        all.put(field, List.of(value));
        return new Answers(all);
    }

    /** These answers with a date in its three boxes; an EDTF value of another shape leaves them as they are. */
    public Answers withDate(String field, String edtf) {
        var parts = edtf.split("-");
        if (!edtf.matches("\\d{4}(-\\d{2}){0,2}")) return this;
        return with(field + "-year", parts[0])
                .with(field + "-month", parts.length > 1 ? parts[1] : "")
                .with(field + "-day", parts.length > 2 ? parts[2] : "");
    }

    /**
     * The date in the three boxes {@code field-day}, {@code field-month} and {@code field-year}, as exact as it was
     * given: {@code 2026}, {@code 2026-09} or {@code 2026-09-14}. Nothing when all boxes are blank, and nothing with a
     * problem noted when they hold no date.
     *
     * @param label how a sentence about it begins: "Date completed"
     */
    public Optional<String> date(String field, String label, Problems problems) {
        String day = one(field + "-day");
        String month = one(field + "-month");
        String year = one(field + "-year");
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) return Optional.empty();

        if (year.isEmpty()) {
            problems.add(field, label + " must include a year");
        } else if (month.isEmpty() && !day.isEmpty()) {
            problems.add(field, label + " must include a month if it has a day");
        } else if (year.matches("\\d{1,3}|\\d{5,}")) {
            problems.add(field, label + " must have a year of 4 numbers");
        } else {
            try {
                return Optional.of(edtf(day, month, year));
            } catch (DateTimeException | NumberFormatException notADate) {
                problems.add(field, label + " must be a real date");
            }
        }
        return Optional.empty();
    }

    private static String edtf(String day, String month, String year) {
        if (!year.matches("[0-9]{4}")) throw new DateTimeException(year);
        if (month.isEmpty()) return year;
        if (day.isEmpty()) return YearMonth.of(number(year), number(month)).toString();
        return LocalDate.of(number(year), number(month), number(day)).toString();
    }

    private static int number(String digits) {
        if (!digits.matches("[0-9]{1,4}")) throw new NumberFormatException(digits);
        return Integer.parseInt(digits);
    }

    private static final class Watched extends LinkedHashMap<String, List<String>> {

        private static final long serialVersionUID = 1;

        private final transient BiConsumer<String, Boolean> asked;

        Watched(BiConsumer<String, Boolean> asked) {
            this.asked = asked;
        }

        Watched empty() {
            return new Watched(asked);
        }

        @Override
        public List<String> get(Object field) {
            asked.accept((String) field, false);
            return super.get(field);
        }

        @Override
        public List<String> getOrDefault(Object field, List<String> otherwise) {
            asked.accept((String) field, true);
            return super.getOrDefault(field, otherwise);
        }
    }
}

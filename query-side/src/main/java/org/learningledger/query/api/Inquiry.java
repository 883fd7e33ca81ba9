package org.learningledger.query.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.web.problem.NotFound;
import org.learningledger.web.problem.Problem;
import org.learningledger.web.problem.ProblemException;
import org.springframework.http.HttpStatus;

/**
 * A question as somebody asked it.
 *
 * @param partnership whose ledger is asked
 * @param variables of the address
 * @param filters values that narrow the answer
 */
public record Inquiry(String partnership, Map<String, String> variables, Map<String, String> filters) {

    /** What every list takes beside its own filters, and every answer. */
    static final List<String> COMMON = List.of("cursor", "limit", "after", "knownAt", "trueOn", "clock");

    /** The id in the address; an id of the wrong form is the id of nothing. */
    public UUID id() {
        return uuid(variable("id")).orElseThrow(NotFound::new);
    }

    public String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    public @Nullable String text(String filter) {
        return filters.get(filter);
    }

    public @Nullable UUID id(String filter) {
        return filters.containsKey(filter) ? UUID.fromString(filters.get(filter)) : null;
    }

    public @Nullable Boolean flag(String filter) {
        return filters.containsKey(filter) ? Boolean.valueOf(filters.get(filter)) : null;
    }

    /** TRUE where it is asked for, else nothing: a filter that narrows or does not. */
    public @Nullable Boolean only(String filter) {
        return Boolean.TRUE.equals(flag(filter)) ? Boolean.TRUE : null;
    }

    public @Nullable Integer number(String filter) {
        return filters.containsKey(filter) ? Integer.valueOf(filters.get(filter)) : null;
    }

    public @Nullable LocalDate day(String filter) {
        return filters.containsKey(filter) ? LocalDate.parse(filters.get(filter)) : null;
    }

    public <E extends Enum<E>> @Nullable E one(String filter, Class<E> type) {
        return filters.containsKey(filter) ? Enum.valueOf(type, filters.get(filter)) : null;
    }

    /** @throws ProblemException where it is narrowed by what the question does not know, or cannot be */
    static Inquiry of(
            String partnership, Question<?> question, Map<String, String> variables, Map<String, String[]> sent) {
        var faults = new ArrayList<Problem.Fault>();
        var filters = new TreeMap<String, String>();
        sent.forEach((name, values) -> {
            var filter = question.filters().stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst();
            if (filter.isPresent()
                    && values.length == 1
                    && fits(values[0], filter.get().type())) {
                filters.put(name, values[0]);
            } else if (filter.isPresent()) {
                faults.add(new Problem.Fault(
                        "/" + name, "Send one " + wanted(filter.get().type())));
            } else if (!COMMON.contains(name)) {
                faults.add(new Problem.Fault("/" + name, "This answer cannot be narrowed by it"));
            }
        });
        if (!faults.isEmpty()) throw notUnderstood(faults);
        return new Inquiry(partnership, variables, filters);
    }

    private static boolean fits(String value, Class<?> type) {
        if (type == UUID.class) return uuid(value).isPresent();
        if (type == Boolean.class) return value.equals("true") || value.equals("false");
        if (type == Integer.class) return value.matches("\\d{1,6}");
        if (type == LocalDate.class) return isDay(value);
        return !type.isEnum() || names(type).anyMatch(value::equals);
    }

    private static String wanted(Class<?> type) {
        if (type == UUID.class) return "id";
        if (type == Boolean.class) return "of true and false";
        if (type == Integer.class) return "whole number";
        if (type == LocalDate.class) return "day, such as 2026-09-14";
        return type.isEnum() ? "of " + String.join(", ", names(type).toList()) : "text";
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    static Stream<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(each -> ((Enum<?>) each).name());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** The question itself has to be put right. */
    public static ProblemException notUnderstood(List<Problem.Fault> faults) {
        return new ProblemException(new Problem(
                        HttpStatus.BAD_REQUEST,
                        "not-understood",
                        "This question was not understood",
                        "Put right what the errors name, and ask again.")
                .withErrors(faults));
    }
}

package org.learningledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.store.time.Knowledge;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.Moment.Clock;
import org.learningledger.web.page.LookBack;
import org.learningledger.web.problem.Problem;
import org.learningledger.web.problem.ProblemException;
import org.springframework.http.HttpStatus;

/**
 * The moment that a request is about, as its address says: {@code knownAt} a day or an instant, {@code trueOn} a day, and
 * {@code clock=recorded} for the strict view.
 *
 * @param fields what the address says in its one permanent form; empty where it asks how things stand
 */
public record AskedMoment(Moment moment, SequencedMap<String, String> fields) {

    private static final List<String> NAMES = List.of(LookBack.KNOWN_AT, LookBack.TRUE_ON, LookBack.CLOCK);

    private static final String RECORDED = "recorded";

    /** As people write a day: 30 June 2022, 30 Jun 2022, 30/6/2022; and as programs do: 2022-06-30. */
    private static final List<DateTimeFormatter> WRITTEN = Stream.of(
                    "d MMMM uuuu", "d MMM uuuu", "d/M/uuuu", "uuuu-MM-dd")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.UK)
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();

    /**
     * @throws ProblemException where a day is none, or has not come yet
     */
    public static AskedMoment of(HttpServletRequest request) {
        var faults = new ArrayList<Problem.Fault>();
        var fields = new LinkedHashMap<String, String>();
        var moment = Moment.NOW;
        var known = text(request, LookBack.KNOWN_AT);
        if (known != null) {
            var day = day(known);
            var instant = day.map(Knowledge::endOf).or(() -> instant(known));
            if (day.isPresent()
                    ? isToCome(day.get())
                    : instant.filter(at -> at.isAfter(Instant.now())).isPresent()) {
                faults.add(toCome(LookBack.KNOWN_AT));
            } else if (instant.isEmpty()) {
                faults.add(noDay(LookBack.KNOWN_AT));
            } else {
                moment = moment.withKnownAt(instant.get());
                fields.put(LookBack.KNOWN_AT, day.map(LocalDate::toString).orElse(known));
            }
        }
        var so = text(request, LookBack.TRUE_ON);
        if (so != null) {
            var day = day(so);
            if (day.isEmpty()) faults.add(noDay(LookBack.TRUE_ON));
            else if (isToCome(day.get())) faults.add(toCome(LookBack.TRUE_ON));
            else {
                moment = moment.withTrueOn(day.get());
                fields.put(LookBack.TRUE_ON, day.get().toString());
            }
        }
        var clock = text(request, LookBack.CLOCK);
        if (clock != null && !clock.equals(RECORDED)) {
            faults.add(new Problem.Fault("/" + LookBack.CLOCK, "Leave the clock out, or ask for \"recorded\""));
        } else if (clock != null) {
            moment = moment.by(Clock.RECORDED);
            fields.put(LookBack.CLOCK, clock);
        }
        if (!faults.isEmpty()) throw notADay(faults);
        return new AskedMoment(moment, fields);
    }

    private static Optional<LocalDate> day(String text) {
        return WRITTEN.stream()
                .flatMap(written -> {
                    try {
                        return Stream.of(LocalDate.parse(text, written));
                    } catch (DateTimeException writtenOtherwise) {
                        return Stream.empty();
                    }
                })
                .findFirst();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text).truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException noInstant) {
            return Optional.empty();
        }
    }

    private static boolean isToCome(LocalDate day) {
        return day.isAfter(LocalDate.now(Knowledge.LONDON));
    }

    private static Problem.Fault noDay(String name) {
        return new Problem.Fault("/" + name, "Enter a real day, such as 30 June 2022 or 2022-06-30");
    }

    private static Problem.Fault toCome(String name) {
        return new Problem.Fault("/" + name, "The day must be today or in the past");
    }

    private static ProblemException notADay(List<Problem.Fault> faults) {
        return new ProblemException(new Problem(
                        HttpStatus.BAD_REQUEST,
                        "not-a-moment",
                        "That day cannot be shown",
                        String.join(
                                        ". ",
                                        faults.stream()
                                                .map(Problem.Fault::detail)
                                                .distinct()
                                                .toList()) + ". Then ask again.")
                .withErrors(faults));
    }

    private static @Nullable String text(HttpServletRequest request, String name) {
        var text = request.getParameter(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Whether the address says it in its permanent form. */
    boolean isPermanent(HttpServletRequest request) {
        return NAMES.stream()
                .allMatch(name -> request.getParameter(name) == null
                        || request.getParameter(name).equals(fields.get(name)));
    }

    /** What else the address asks for. */
    static Map<String, List<String>> others(HttpServletRequest request) {
        var others = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NAMES.contains(name)) others.put(name, List.of(values));
        });
        return others;
    }

    boolean isStrict() {
        return moment.clock() == Clock.RECORDED;
    }
}

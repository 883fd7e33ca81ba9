package org.learningledger.query.compare;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.page.DateWords;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.Moment.Clock;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.Draft;
import org.learningledger.web.form.Problems;
import org.learningledger.web.page.LookBack;

/**
 * The two dates of a page, as somebody asked for them: in its address, or in the boxes of its form.
 *
 * @param from {@code null} where none was asked for, or what was asked for is no date
 * @param to {@code null} for now, or for the moment that the page is about
 * @param draft the form, filled in, with what is wrong
 * @param boxes whether they come from the form, so that the page has another address that can be kept
 */
public record TwoDates(@Nullable Point from, @Nullable Point to, Moment asked, Draft draft, boolean boxes) {

    private static final String RECORDED = "recorded";

    /** @param asked the moment that the page is about: nothing that became known after it is told */
    static TwoDates of(Answers answers, Moment asked, LocalDate today) {
        var problems = new Problems();
        var from = date("from", "First date", answers, problems);
        var to = date("to", "Second date", answers, problems);
        boolean boxes = typed("from", answers) || typed("to", answers);
        if (from == null && problems.isEmpty() && (boxes || to != null)) {
            problems.add("from", "Enter the first date");
        }
        check(from, "from", "First date", asked, today, problems);
        check(to, "to", "Second date", asked, today, problems);
        if (problems.isEmpty() && from != null && to != null && !from.at().isBefore(to.at())) {
            problems.add("to", "Second date must be after the first date");
        }
        if (problems.isEmpty() && from != null && to == null && !isBefore(from, asked, today)) {
            problems.add("from", "First date must be before the day of the second date");
        }
        return new TwoDates(from, to, asked, new Draft(filled(answers, from, to), problems), boxes);
    }

    private static boolean isBefore(Point from, Moment asked, LocalDate today) {
        return asked.knownAt() == null ? !today.equals(from.day()) : from.at().isBefore(asked.knownAt());
    }

    private static boolean typed(String field, Answers answers) {
        return answers.fields().keySet().stream().anyMatch(name -> name.startsWith(field + "-"));
    }

    private static @Nullable Point date(String field, String label, Answers answers, Problems problems) {
        var asked = answers.one(field);
        if (asked.isEmpty()) {
            var boxes = answers.date(field, label, problems);
            if (boxes.isPresent() && boxes.get().length() < 10) {
                problems.add(field, label + " must have a day, a month and a year");
                return null;
            }
            return boxes.flatMap(Point::of).orElse(null);
        }
        var point = Point.of(asked);
        if (point.isEmpty()) problems.add(field, label + " must be a real date, such as 30 6 2022");
        return point.orElse(null);
    }

    private static void check(
            @Nullable Point point, String field, String label, Moment asked, LocalDate today, Problems problems) {
        if (point == null) return;
        if (point.isAfter(today)) problems.add(field, label + " must be today or in the past");
        else if (asked.knownAt() != null && point.at().isAfter(asked.knownAt())) {
            problems.add(field, label + " must not be after the day that you look back at");
        }
    }

    private static Answers filled(Answers answers, @Nullable Point from, @Nullable Point to) {
        var filled = answers;
        if (from != null && from.day() != null) filled = filled.withDate("from", from.asked());
        if (to != null && to.day() != null) filled = filled.withDate("to", to.asked());
        return filled;
    }

    /** What to compare; nothing where no dates were asked for, or they are wrong. */
    Optional<Between> between() {
        return from == null || !draft.problems().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Between(from.at(), to == null ? asked.knownAt() : to.at(), asked.clock(), asked.trueOn()));
    }

    /** What the address of this comparison holds, but the days that every link of a page keeps that looks back. */
    Map<String, String> address() {
        var address = new LinkedHashMap<String, String>();
        if (from != null) address.put("from", from.asked());
        if (to != null) address.put("to", to.asked());
        if (asked.isNow() && asked.clock() == Clock.RECORDED) address.put(LookBack.CLOCK, RECORDED);
        return address;
    }

    /** Whether the second date is now. */
    public boolean untilNow() {
        return to == null && asked.knownAt() == null;
    }

    /** Whether the form asks by which clock; a page that looks back has chosen one already. */
    public boolean asksForClock() {
        return asked.isNow();
    }

    public String fromWords() {
        return from == null ? "" : from.words();
    }

    /** "1 November 2022", or "now". */
    public String toWords() {
        if (to != null) return to.words();
        return asked.knownAt() == null
                ? "now"
                : DateWords.known(asked.knownAt()).replaceFirst("^on ", "");
    }
}

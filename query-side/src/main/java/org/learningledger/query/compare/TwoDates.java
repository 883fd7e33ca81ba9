package org.learningledger.query.compare;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.learningledger.store.time.Moment.Clock;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.Draft;
import org.learningledger.web.form.Problems;

/**
 * The two dates of a page, as somebody asked for them: in its address, or in the boxes of its form.
 *
 * @param from {@code null} where none was asked for, or what was asked for is no date
 * @param to {@code null} for now
 * @param draft the form, filled in, with what is wrong
 * @param boxes whether they come from the form, so that the page has another address that can be kept
 */
public record TwoDates(@Nullable Point from, @Nullable Point to, Clock clock, Draft draft, boolean boxes) {

    static final String RECORDED = "recorded";

    static TwoDates of(Answers answers, LocalDate today) {
        var problems = new Problems();
        var from = date("from", "First date", answers, problems);
        var to = date("to", "Second date", answers, problems);
        boolean boxes = typed("from", answers) || typed("to", answers);
        if (from == null && problems.isEmpty() && (boxes || to != null)) {
            problems.add("from", "Enter the first date");
        }
        check(from, "from", "First date", today, problems);
        check(to, "to", "Second date", today, problems);
        if (problems.isEmpty() && from != null && to != null && !from.at().isBefore(to.at())) {
            problems.add("to", "Second date must be after the first date");
        }
        if (problems.isEmpty() && from != null && to == null && today.equals(from.day())) {
            problems.add("from", "First date must be before today, or give a second date that is later");
        }
        var clock = answers.has("clock", RECORDED) ? Clock.RECORDED : Clock.DECLARED;
        return new TwoDates(from, to, clock, new Draft(filled(answers, from, to, clock), problems), boxes);
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

    private static void check(@Nullable Point point, String field, String label, LocalDate today, Problems problems) {
        if (point != null && point.isAfter(today)) problems.add(field, label + " must be today or in the past");
    }

    private static Answers filled(Answers answers, @Nullable Point from, @Nullable Point to, Clock clock) {
        var filled = answers.with("clock", clock == Clock.RECORDED ? RECORDED : "declared");
        if (from != null && from.day() != null) filled = filled.withDate("from", from.asked());
        if (to != null && to.day() != null) filled = filled.withDate("to", to.asked());
        return filled;
    }

    /** What to compare; nothing where no dates were asked for, or they are wrong. */
    Optional<Between> between() {
        return from == null || !draft.problems().isEmpty()
                ? Optional.empty()
                : Optional.of(new Between(from.at(), to == null ? null : to.at(), clock));
    }

    /** What the address of this comparison holds. */
    Map<String, String> address() {
        var address = new LinkedHashMap<String, String>();
        if (from != null) address.put("from", from.asked());
        if (to != null) address.put("to", to.asked());
        if (clock == Clock.RECORDED) address.put("clock", RECORDED);
        return address;
    }

    public String fromWords() {
        return from == null ? "" : from.words();
    }

    /** "1 November 2022", or "now". */
    public String toWords() {
        return to == null ? "now" : to.words();
    }
}

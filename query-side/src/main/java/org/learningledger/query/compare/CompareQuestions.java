package org.learningledger.query.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.api.Inquiry;
import org.learningledger.query.api.Question;
import org.learningledger.query.api.Questions;
import org.learningledger.query.history.HistoryReader;
import org.learningledger.query.page.Things;
import org.learningledger.query.register.RegisterReader;
import org.learningledger.store.time.Moment;
import org.learningledger.web.problem.NotFound;
import org.learningledger.web.problem.Problem;
import org.springframework.stereotype.Component;

/** What programs may ask about what changed between two moments. */
@Component
class CompareQuestions implements Questions {

    private final CompareReader comparisons;

    CompareQuestions(CompareReader comparisons) {
        this.comparisons = comparisons;
    }

    @Override
    public List<Question<?>> questions() {
        var questions = new ArrayList<Question<?>>();
        questions.add(between(Question.list(
                "/compare",
                "How many entries of each register were added, changed or are gone between two moments",
                HistoryReader.PROJECTION,
                RegisterComparison.class,
                RegisterComparison::register,
                this::registers)));
        for (var register : ComparedRegisters.NAMED) {
            questions.add(changes(
                    "/compare/" + register.path,
                    "What changed between two moments: " + register.many,
                    register.projection,
                    (asked, page) -> changes(register, asked, page)));
        }
        questions.add(changes(
                "/compare/registers/{kind}",
                "What changed between two moments in a register without rules of its own",
                RegisterReader.PROJECTION,
                (asked, page) -> changes(
                        ComparedRegisters.at("registers/" + asked.variable("kind"))
                                .orElseThrow(NotFound::new),
                        asked,
                        page)));
        questions.add(between(Question.one(
                "/compare/{kind}/{id}",
                "One record at two moments, and everything that became known about it in between",
                HistoryReader.PROJECTION,
                OneComparison.class,
                asked -> Things.ofSegment(asked.variable("kind"))
                        .flatMap(kind -> comparisons.one(asked.partnership(), kind, asked.id(), moments(asked))))));
        return questions;
    }

    private Question<Change> changes(String path, String summary, String projection, Question.Lister<Change> list) {
        return between(Question.list(path, summary, projection, Change.class, Change::id, list))
                .by(
                        "only",
                        "Only what was added, what is gone, what changed, or what took one of the turns that the"
                                + " counts name, such as closed",
                        String.class);
    }

    private static <T> Question<T> between(Question<T> question) {
        return question.by(
                        "from",
                        "The earlier moment: a day, which means its end in London, or an instant; missing for before"
                                + " anything was known",
                        String.class)
                .by("to", "The later moment; missing for now, or for the moment that is asked about", String.class);
    }

    private Listed<RegisterComparison> registers(Inquiry asked, int page) {
        var all = comparisons.registers(asked.partnership(), moments(asked));
        return Question.page(all, page);
    }

    private Listed<Change> changes(ComparedRegister register, Inquiry asked, int page) {
        var only = asked.text("only");
        var between = moments(asked);
        var known = Stream.concat(
                Stream.of("added", "gone", "changed"), register.turns().stream().map(Turn::name));
        var names = known.toList();
        if (only != null && !names.contains(only)) {
            throw fault("only", "Send one of " + String.join(", ", names));
        }
        return comparisons.page(asked.partnership(), register.path, between, only, page);
    }

    /** Nothing that became known after the moment that is asked about is told. */
    private static Between moments(Inquiry inquiry) {
        var asked = Moment.asked();
        var from = moment(inquiry, "from");
        var to = moment(inquiry, "to");
        var until = to == null ? asked.knownAt() : to.at();
        if (from != null && until != null && !from.at().isBefore(until)) {
            throw fault(to == null ? "from" : "to", "Send a moment for \"to\" that is after \"from\"");
        }
        if (until != null && asked.knownAt() != null && until.isAfter(asked.knownAt())) {
            throw fault("to", "Send a moment that is not after \"knownAt\"");
        }
        return new Between(from == null ? null : from.at(), until, asked.clock(), asked.trueOn());
    }

    private static @Nullable Point moment(Inquiry asked, String name) {
        var sent = asked.text(name);
        return sent == null
                ? null
                : Point.of(sent)
                        .orElseThrow(() -> fault(
                                name,
                                "Send one day, such as 2022-06-30, or one instant, such as 2022-06-30T12:00:00Z"));
    }

    private static RuntimeException fault(String name, String what) {
        return Inquiry.notUnderstood(List.of(new Problem.Fault("/" + name, what)));
    }
}

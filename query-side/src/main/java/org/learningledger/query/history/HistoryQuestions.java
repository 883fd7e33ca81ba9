package org.learningledger.query.history;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.ThingKind;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.api.Inquiry;
import org.learningledger.query.api.Question;
import org.learningledger.query.api.Questions;
import org.learningledger.query.page.Things;
import org.learningledger.web.problem.NotFound;
import org.springframework.stereotype.Component;

/** What programs may ask about what was recorded. */
@Component
class HistoryQuestions implements Questions {

    private final HistoryReader history;

    HistoryQuestions(HistoryReader history) {
        this.history = history;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(
                entries(
                                "/history",
                                "Everything that was recorded, newest first",
                                (asked, page) -> history.all(
                                        asked.partnership(), filter(asked, asked.one("kind", ThingKind.class)), page))
                        .by("kind", "The kind of thing", ThingKind.class),
                entries(
                        "/history/{kind}/{id}",
                        "What was recorded about one thing and what is linked to it, newest first",
                        (asked, page) -> history.of(asked.partnership(), asked.id(), filter(asked, null), page)
                                .filter(found ->
                                        Things.segment(found.thing().kind()).equals(asked.variable("kind")))
                                .orElseThrow(NotFound::new)
                                .entries()),
                entries(
                                "/late-entries",
                                "What became known more than " + Late.LONG
                                        + " days after it happened, by recording it or by a paper, newest first",
                                (asked, page) -> history.all(
                                        asked.partnership(),
                                        filter(asked, null)
                                                .late(asked.one("how", Late.How.class))
                                                .by(asked.text("role"), asked.text("agency")),
                                        page))
                        .by("how", "Whether it was recorded late, or stated late", Late.How.class)
                        .by("role", "The name of the role in which it was recorded", String.class)
                        .by("agency", "Code of the agency for which it was recorded", String.class),
                Question.one(
                        "/history/entry/{position:[1-9][0-9]{0,17}}",
                        "One entry, by its position in the log",
                        HistoryReader.PROJECTION,
                        HistoryEntry.class,
                        asked -> entry(asked.partnership(), Long.parseLong(asked.variable("position")))));
    }

    private static Question<HistoryEntry> entries(String path, String summary, Question.Lister<HistoryEntry> list) {
        return Question.list(path, summary, HistoryReader.PROJECTION, HistoryEntry.class, HistoryEntry::position, list)
                .by("type", "The name of a kind of event, such as ActionSaidDone", String.class)
                .by("statements", "Only what papers say, or only acts", Boolean.class);
    }

    private static HistoryFilter filter(Inquiry asked, @Nullable ThingKind kind) {
        return new HistoryFilter(asked.text("type"), kind, asked.flag("statements"), null);
    }

    /** Positions have no gap, so an entry's place in the list follows from its position. */
    private Optional<HistoryEntry> entry(String partnership, long position) {
        int page = (int) Math.max(1, (history.total(partnership) - position) / Listed.SIZE + 1);
        return Stream.of(page, page + 1)
                .flatMap(each -> history.all(partnership, HistoryFilter.ALL, each).entries().stream())
                .filter(each -> each.position() == position)
                .findFirst();
    }
}

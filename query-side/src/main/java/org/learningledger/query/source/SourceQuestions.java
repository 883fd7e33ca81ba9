package org.learningledger.query.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.api.Question;
import org.learningledger.query.api.Questions;
import org.springframework.stereotype.Component;

/** What programs may ask about reviews and audits. */
@Component
class SourceQuestions implements Questions {

    private final SourceReader sources;

    SourceQuestions(SourceReader sources) {
        this.sources = sources;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(
                sources("/sources", "Reviews and audits", null),
                sources("/reviews", "Reviews", SourceSort.REVIEW),
                sources("/audits", "Audits", SourceSort.AUDIT),
                Question.one(
                        "/sources/{id}",
                        "One review or audit",
                        SourceReader.PROJECTION,
                        OneSource.class,
                        OneSource::version,
                        asked -> sources.one(asked.partnership(), asked.id())));
    }

    private Question<SourceLine> sources(String path, String summary, @Nullable SourceSort sort) {
        return Question.list(
                        path,
                        summary + ", newest first",
                        SourceReader.PROJECTION,
                        SourceLine.class,
                        SourceLine::id,
                        (asked, page) -> sources.list(
                                asked.partnership(),
                                new SourceFilter(sort, asked.text("kind"), asked.text("text"), asked.number("year")),
                                page))
                .about(SourceLine::id)
                .by("kind", "A kind of review or audit, as entries name it", String.class)
                .by("year", "A year in which it may have happened", Integer.class)
                .by("text", "Words to look for", String.class);
    }
}

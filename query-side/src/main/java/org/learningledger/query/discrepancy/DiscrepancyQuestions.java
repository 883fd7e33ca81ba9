package org.learningledger.query.discrepancy;

import java.util.List;
import org.learningledger.query.api.Question;
import org.learningledger.query.api.Questions;
import org.springframework.stereotype.Component;

/** What programs may ask about statements that do not agree. */
@Component
class DiscrepancyQuestions implements Questions {

    private final DiscrepancyReader discrepancies;

    DiscrepancyQuestions(DiscrepancyReader discrepancies) {
        this.discrepancies = discrepancies;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(
                Question.list(
                                "/discrepancies",
                                "Statements that do not agree, and what a check only suggests",
                                DiscrepancyReader.PROJECTION,
                                DiscrepancyLine.class,
                                DiscrepancyLine::id,
                                (asked, page) -> discrepancies.list(
                                        asked.partnership(),
                                        new DiscrepancyFilter(
                                                asked.one("state", DiscrepancyState.class), asked.text("text")),
                                        page))
                        .about(DiscrepancyLine::id)
                        .by("state", "How it stands", DiscrepancyState.class)
                        .by("text", "Words to look for", String.class),
                Question.one(
                        "/discrepancies/{id}",
                        "One discrepancy: what disagrees, and what was said and decided about it",
                        DiscrepancyReader.PROJECTION,
                        OneDiscrepancy.class,
                        OneDiscrepancy::version,
                        asked -> discrepancies.one(asked.partnership(), asked.id())));
    }
}

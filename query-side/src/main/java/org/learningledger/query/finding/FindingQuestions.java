package org.learningledger.query.finding;

import java.util.List;
import java.util.UUID;
import org.learningledger.query.api.Question;
import org.learningledger.query.api.Questions;
import org.springframework.stereotype.Component;

/** What programs may ask about findings. */
@Component
class FindingQuestions implements Questions {

    private final FindingReader findings;

    FindingQuestions(FindingReader findings) {
        this.findings = findings;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(
                Question.list(
                                "/findings",
                                "What reviews and audits found",
                                FindingReader.PROJECTION,
                                FindingLine.class,
                                FindingLine::id,
                                (asked, page) -> findings.list(
                                        asked.partnership(),
                                        new FindingFilter(
                                                asked.text("theme"),
                                                asked.text("priority"),
                                                asked.text("area"),
                                                asked.id("source"),
                                                asked.text("kind"),
                                                asked.text("text"),
                                                Boolean.TRUE.equals(asked.flag("unanswered"))),
                                        page))
                        .about(FindingLine::id)
                        .by("theme", "Reference of a theme", String.class)
                        .by("priority", "Reference of a priority", String.class)
                        .by("area", "An area, in the paper's words", String.class)
                        .by("source", "A review or audit", UUID.class)
                        .by("kind", "A kind of finding, as entries name it", String.class)
                        .by("unanswered", "Only findings that no recommendation names", Boolean.class)
                        .by("text", "Words to look for", String.class),
                Question.one(
                        "/findings/{id}",
                        "One finding",
                        FindingReader.PROJECTION,
                        OneFinding.class,
                        OneFinding::version,
                        asked -> findings.one(asked.partnership(), asked.id())));
    }
}

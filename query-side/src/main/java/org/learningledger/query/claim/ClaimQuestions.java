package org.learningledger.query.claim;

import java.util.List;
import org.learningledger.query.api.Question;
import org.learningledger.query.api.Questions;
import org.springframework.stereotype.Component;

/** What programs may ask about claims of impact. */
@Component
class ClaimQuestions implements Questions {

    private final ClaimReader claims;

    ClaimQuestions(ClaimReader claims) {
        this.claims = claims;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(Question.list(
                        "/impact-claims",
                        "What is said to have made a difference, uncited claims first",
                        ClaimReader.PROJECTION,
                        ClaimLine.class,
                        ClaimLine::id,
                        (asked, page) -> claims.list(
                                asked.partnership(),
                                asked.one("standing", Standing.class),
                                asked.one("origin", ClaimOrigin.class),
                                asked.text("text"),
                                page))
                .about(claim -> claim.thing().id())
                .by("standing", "What bears it out", Standing.class)
                .by("origin", "Where it was claimed", ClaimOrigin.class)
                .by("text", "Words to look for", String.class));
    }
}

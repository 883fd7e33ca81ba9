package org.learningledger.query.challenge;

import java.util.List;
import java.util.UUID;
import org.learningledger.query.api.Question;
import org.learningledger.query.api.Questions;
import org.springframework.stereotype.Component;

/** What programs may ask about challenge events. */
@Component
class ChallengeQuestions implements Questions {

    private final ChallengeReader challenges;

    ChallengeQuestions(ChallengeReader challenges) {
        this.challenges = challenges;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(
                Question.list(
                                "/challenge-events",
                                "Which challenge events there were, held or told of in papers",
                                ChallengeReader.PROJECTION,
                                ChallengeLine.class,
                                ChallengeLine::id,
                                (asked, page) -> challenges.list(
                                        asked.partnership(),
                                        new ChallengeFilter(
                                                asked.flag("statedOnly"),
                                                asked.flag("concluded"),
                                                asked.flag("uncited"),
                                                asked.id("plan"),
                                                asked.text("text")),
                                        page))
                        .about(ChallengeLine::id)
                        .by("statedOnly", "Whether it is known from papers alone", Boolean.class)
                        .by("concluded", "Whether the panel said what it concluded", Boolean.class)
                        .by("uncited", "Whether an impact was claimed there without evidence", Boolean.class)
                        .by("plan", "Only those that cover this plan", UUID.class)
                        .by("text", "Words to look for", String.class),
                Question.one(
                        "/challenge-events/{id}",
                        "One challenge event: who sat on it, what each agency showed, and its conclusion",
                        ChallengeReader.PROJECTION,
                        OneChallenge.class,
                        OneChallenge::version,
                        asked -> challenges.one(asked.partnership(), asked.id())));
    }
}

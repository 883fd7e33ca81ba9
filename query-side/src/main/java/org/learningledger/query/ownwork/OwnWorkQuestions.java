package org.learningledger.query.ownwork;

import java.util.List;
import org.learningledger.query.answer.OwnJudgement.Way;
import org.learningledger.query.api.Question;
import org.learningledger.query.api.Questions;
import org.springframework.stereotype.Component;

/** What programs may ask about who judged own work. */
@Component
class OwnWorkQuestions implements Questions {

    private final OwnWorkReader judgements;

    OwnWorkQuestions(OwnWorkReader judgements) {
        this.judgements = judgements;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(Question.list(
                        "/own-work",
                        "Verifications, conclusions and sign-offs by those whose own work was judged, newest first",
                        OwnWorkReader.PROJECTION,
                        OwnWork.class,
                        each -> each.entry().position(),
                        (asked, page) -> judgements.list(
                                asked.partnership(),
                                asked.one("judged", OwnWork.Judged.class),
                                asked.one("way", Way.class),
                                page))
                .about(OwnWork::id)
                .by("judged", "What was judged", OwnWork.Judged.class)
                .by("way", "In which way it was their own", Way.class));
    }
}

package org.learningledger.query.since;

import java.util.List;
import org.learningledger.query.api.Inquiry;
import org.learningledger.query.api.Question;
import org.learningledger.query.api.Questions;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.bookmark.Bookmarks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** What programs may ask about what changed since their account last looked, or since any entry. */
@Component
@ConditionalOnWebApplication
class SinceQuestions implements Questions {

    private final SinceReader since;
    private final Bookmarks bookmarks;

    SinceQuestions(SinceReader since, Bookmarks bookmarks) {
        this.since = since;
        this.bookmarks = bookmarks;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(Question.list(
                        "/since",
                        "The things that changed since a position of the log or, where none is given, since the bookmark"
                                + " of the account that asks; what changed last comes first",
                        SinceReader.PROJECTION,
                        Changed.class,
                        Changed::id,
                        (asked, page) -> since.things(asked.partnership(), span(asked), page))
                .about(Changed::id)
                .by("position", "Only what was recorded after this position of the log", Integer.class));
    }

    private Span span(Inquiry asked) {
        var marked = since.since(
                asked.partnership(),
                SignedIn.current().flatMap(who -> bookmarks.of(who.account())).orElse(null));
        var position = asked.number("position");
        return position == null ? marked : new Span(position, marked.upTo());
    }
}

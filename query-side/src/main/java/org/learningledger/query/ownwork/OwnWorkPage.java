package org.learningledger.query.ownwork;

import java.util.Arrays;
import java.util.List;
import org.learningledger.query.answer.OwnJudgement.Way;
import org.learningledger.query.page.Asked;
import org.learningledger.query.page.Choice;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.ListPages;
import org.learningledger.query.page.ListRow;
import org.learningledger.query.page.Names;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.Tag;
import org.learningledger.query.page.Things;
import org.learningledger.query.page.WebPage;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.Page;
import org.springframework.web.bind.annotation.GetMapping;

/** Who judged own work. */
@WebPage
@ForReaders
class OwnWorkPage {

    private static final String INTRO =
            "Somebody else should confirm what was done. These verifications, conclusions and"
                    + " sign-offs came from those whose own work they judge. Each is on record as it was made and nothing is said"
                    + " against it; it only does not show by itself what somebody independent would have found.";

    private static final Tag ANSWERED = new Tag("An agency that answered had a part in the conclusion", "yellow");

    private final OwnWorkReader judgements;
    private final Naming naming;
    private final ListPages lists;

    OwnWorkPage(OwnWorkReader judgements, Naming naming, ListPages lists) {
        this.judgements = judgements;
        this.naming = naming;
        this.lists = lists;
    }

    @GetMapping("/own-work")
    Page ownWork(SignedIn who, Frame frame, Answers answers) {
        var of = who.partnership();
        var asked = new Asked(
                "/own-work",
                answers,
                List.of(
                        Choice.one(
                                "judged",
                                "What was judged",
                                Arrays.stream(OwnWork.Judged.values())
                                        .map(each -> new Option(each.name(), judged(each)))
                                        .toList()),
                        Choice.one(
                                "way",
                                "How it was their own",
                                Arrays.stream(Way.values())
                                        .map(each -> new Option(
                                                each.name(), tag(each).text()))
                                        .toList())));
        var listed = asked.read(page ->
                judgements.list(of, asked.one("judged", OwnWork.Judged.class), asked.one("way", Way.class), page));
        var names = naming.names(
                of,
                List.of(),
                listed.entries().stream()
                        .map(each -> each.entry().by().account())
                        .distinct()
                        .toList());
        var rows = listed.entries().stream().map(each -> row(each, names)).toList();
        return lists.page(
                        frame.under(new Link("Actions", "/actions")),
                        "Judged by those whose own work it was",
                        asked,
                        listed,
                        rows,
                        "judgement",
                        "judgements")
                .with("intro", INTRO);
    }

    private static ListRow row(OwnWork each, Names names) {
        var entry = each.entry();
        return new ListRow(
                        new Link(
                                judged(each.judged()) + " of " + Names.label(each.thing()),
                                Things.page(each.thing().kind(), each.id())),
                        each.judged() == OwnWork.Judged.CONCLUSION ? ANSWERED : tag(each.way()))
                .saying(names.spelledOut(entry.sentence()))
                .fact("By", names.by(entry.by()))
                .fact("Happened on", DateWords.or(entry.occurred(), "Not stated"))
                .fact("Recorded on", DateWords.at(entry.recordedAt()) + ", entry " + entry.position());
    }

    private static String judged(OwnWork.Judged judged) {
        return switch (judged) {
            case VERIFICATION -> "Verification";
            case CONCLUSION -> "Conclusion";
            case SIGN_OFF -> "Sign-off";
        };
    }

    private static Tag tag(Way way) {
        return switch (way) {
            case OWN_AGENCY -> new Tag("By the agency whose work it was", "yellow");
            case OWN_POST -> new Tag("By the post whose work it was", "yellow");
            case OWN_ACCOUNT -> new Tag("By the person who reported the work", "yellow");
        };
    }
}

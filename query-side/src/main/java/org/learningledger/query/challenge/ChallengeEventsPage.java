package org.learningledger.query.challenge;

import java.util.List;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.page.Asked;
import org.learningledger.query.page.Choice;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.ListPages;
import org.learningledger.query.page.ListRow;
import org.learningledger.query.page.Tag;
import org.learningledger.query.page.WebPage;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.Page;
import org.springframework.web.bind.annotation.GetMapping;

/** The register of challenge events: those held, and those that papers tell of. */
@WebPage
@ForReaders
class ChallengeEventsPage {

    static final Tag OWN_AGENCY = new Tag("Judged by own agency", "yellow");
    static final Tag UNCITED = new Tag("Uncited impact", "yellow");
    static final Tag CONCLUDED = new Tag("Concluded", "green");
    static final Tag NOT_CONCLUDED = new Tag("No conclusion yet", "blue");

    private final ChallengeReader challenges;
    private final ListPages lists;

    ChallengeEventsPage(ChallengeReader challenges, ListPages lists) {
        this.challenges = challenges;
        this.lists = lists;
    }

    @GetMapping("/challenge-events")
    Page challengeEvents(SignedIn who, Frame frame, Answers answers) {
        var asked = new Asked(
                "/challenge-events",
                answers,
                List.of(
                        Choice.text("Words to look for"),
                        Choice.one(
                                "origin",
                                "Where it comes from",
                                List.of(
                                        new Option("ledger", Tag.RECORDED.text()),
                                        new Option("paper", Tag.STATED.text()))),
                        Choice.several(
                                "only",
                                "Show only",
                                new Option("concluded", CONCLUDED.text()),
                                new Option("uncited", UNCITED.text()))));
        var origin = asked.one("origin");
        var filter = new ChallengeFilter(
                origin == null ? null : origin.equals("paper"),
                asked.only("concluded"),
                asked.only("uncited"),
                null,
                asked.one("text"));
        var listed = asked.read(page -> challenges.list(who.partnership(), filter, page));
        var rows = listed.entries().stream().map(ChallengeEventsPage::row).toList();
        return lists.page(frame, "Challenge events", asked, listed, rows, "challenge event", "challenge events")
                .with(
                        "offers",
                        ChallengeFormsPage.holds(who)
                                ? List.of(new Link("Record a challenge event", "/challenge-events/new"))
                                : List.of());
    }

    private static ListRow row(ChallengeLine line) {
        return new ListRow(
                        new Link(
                                line.reference() == null ? "Not recorded yet" : line.reference(),
                                "/challenge-events/" + line.id()),
                        Tag.origin(line.statedOnly()))
                .tagged(!line.statedOnly(), line.concluded() ? CONCLUDED : NOT_CONCLUDED)
                .tagged(line.uncited() > 0, UNCITED)
                .tagged(line.judgedByOwnAgency(), OWN_AGENCY)
                .saying(line.title())
                .fact("Date", DateWords.brief(line.date()))
                .fact("Chair", line.chair())
                .fact(
                        "Plans covered",
                        line.plans().isEmpty()
                                ? null
                                : String.valueOf(line.plans().size()))
                .fact("Answers", line.statedOnly() ? null : Wording.count(line.answers(), "answer", "answers"));
    }
}

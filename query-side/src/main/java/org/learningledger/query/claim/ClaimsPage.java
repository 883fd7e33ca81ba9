package org.learningledger.query.claim;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.learningledger.events.Thing;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.page.Asked;
import org.learningledger.query.page.Choice;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.ListPages;
import org.learningledger.query.page.ListRow;
import org.learningledger.query.page.Names;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.Things;
import org.learningledger.query.page.WebPage;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.Page;
import org.springframework.web.bind.annotation.GetMapping;

/** Claims of impact: what is said to have made a difference, and what bears it out. */
@WebPage
@ForReaders
class ClaimsPage {

    private static final String INTRO = "Whoever says that something made a difference for children is asked for"
            + " evidence. A claim without any is listed as uncited: it may be so, but nobody can look it up. Evidence"
            + " for what a paper claims can be cited on the page of that entry.";

    private final ClaimReader claims;
    private final Naming naming;
    private final ListPages lists;

    ClaimsPage(ClaimReader claims, Naming naming, ListPages lists) {
        this.claims = claims;
        this.naming = naming;
        this.lists = lists;
    }

    @GetMapping("/impact-claims")
    Page claims(SignedIn who, Frame frame, Answers answers) {
        var of = who.partnership();
        var asked = new Asked(
                "/impact-claims",
                answers,
                List.of(
                        Choice.text("Words to look for"),
                        Choice.one(
                                "standing",
                                "Evidence",
                                Arrays.stream(Standing.values())
                                        .map(each -> new Option(
                                                each.name(),
                                                ClaimWords.tag(each).text()))
                                        .toList()),
                        Choice.one(
                                "origin",
                                "Where it was claimed",
                                Arrays.stream(ClaimOrigin.values())
                                        .map(each -> new Option(each.name(), ClaimWords.origin(each)))
                                        .toList())));
        var listed = asked.read(page -> claims.list(
                of,
                asked.one("standing", Standing.class),
                asked.one("origin", ClaimOrigin.class),
                asked.one("text"),
                page));
        var things = listed.entries().stream()
                .flatMap(line -> Stream.concat(Stream.of(line.thing()).map(Thing::id), line.evidence().stream()))
                .toList();
        var names = naming.names(of, things, List.of());
        var rows = listed.entries().stream().map(line -> row(line, names)).toList();
        return lists.page(
                        frame.under(new Link("Papers and registers", "/registers")),
                        "Impact claims",
                        asked,
                        listed,
                        rows,
                        "claim",
                        "claims")
                .with("intro", INTRO);
    }

    private static ListRow row(ClaimLine line, Names names) {
        var thing = line.thing();
        return new ListRow(
                        new Link(Wording.brief(line.text()), Things.page(thing.kind(), thing.id())),
                        ClaimWords.tag(line.standing()))
                .fact("Claimed", ClaimWords.origin(line.origin()))
                .fact("In", names.link(thing.id()).label())
                .fact("Said by", line.saidBy() == null ? null : names.spelledOut(line.saidBy()))
                .fact("Evidence named in words", line.named())
                .fact(
                        "Evidence",
                        Wording.list(names.links(line.evidence()).stream()
                                .map(Link::label)
                                .toList()))
                .fact("Date", DateWords.brief(line.date()));
    }
}

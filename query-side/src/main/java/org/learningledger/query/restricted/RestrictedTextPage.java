package org.learningledger.query.restricted;

import java.util.ArrayList;
import java.util.List;
import org.learningledger.query.history.HistoryReader;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.ForRestrictedText;
import org.learningledger.query.page.Names;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.Things;
import org.learningledger.query.page.WebPage;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Actor;
import org.learningledger.store.restricted.Readings;
import org.learningledger.store.restricted.Readings.Reading;
import org.learningledger.store.restricted.RestrictedTexts;
import org.learningledger.store.restricted.SealedPart;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.learningledger.web.page.SummaryRow;
import org.learningledger.web.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The restricted text of one entry. Whoever opens it is noted first, and the page says who did before. Elsewhere the text
 * stands nowhere, not even for those who may read it: so nobody reads it in passing, and no note means little.
 */
@WebPage
@ForRestrictedText
class RestrictedTextPage {

    private static final String GONE =
            "This text is not there any more. Tell your business unit: it may have been lost.";

    private static final String NOT_RESTORED =
            "This text is not here: this ledger was restored from an archive, and archives hold no restricted text.";

    private static final String CHANGED =
            "What is kept here is not the text that was recorded: it was changed. Tell your business unit at once.";

    private final HistoryReader history;
    private final LedgerLog log;
    private final RestrictedTexts texts;
    private final Readings readings;
    private final Naming naming;
    private final Pages pages;

    RestrictedTextPage(
            HistoryReader history,
            LedgerLog log,
            RestrictedTexts texts,
            Readings readings,
            Naming naming,
            Pages pages) {
        this.history = history;
        this.log = log;
        this.texts = texts;
        this.readings = readings;
        this.naming = naming;
        this.pages = pages;
    }

    @GetMapping("/history/entry/{position:[1-9][0-9]{0,17}}/restricted")
    Page text(@PathVariable long position, SignedIn who, Frame frame) {
        var of = who.partnership();
        var entry = history.one(of, position).orElseThrow(NotFound::new);
        var fact = log.fact(of, entry.eventId()).orElseThrow(NotFound::new);
        var parts = SealedPart.of(fact.event());
        if (parts.isEmpty()) throw new NotFound();
        var before = readings.of(of, position);
        boolean restored = log.restored(of).filter(from -> from.has(position)).isPresent();
        var erasure = Erasure.of(log, of, fact);
        readings.note(of, position, who.account(), who.role().name());
        return pages.page(
                        "restricted/text",
                        frame.titled("Restricted text of entry " + position).back(Things.entry(position)))
                .with("position", position)
                .with("title", entry.title())
                .with(
                        "rows",
                        parts.stream()
                                .map(part -> row(of, part, missing(erasure, restored)))
                                .toList())
                .with("decided", decided(of, erasure))
                .with("offers", offers(who, entry.eventId(), erasure))
                .with("readings", rows(of, before));
    }

    private static String missing(Erasure erasure, boolean restored) {
        var erased = erasure.erased();
        if (erased == null) return restored ? NOT_RESTORED : GONE;
        return "This text was erased on %s, by entry %,d."
                .formatted(DateWords.at(erased.at().recordedAt()), erased.at().position());
    }

    private List<SummaryRow> decided(String of, Erasure erasure) {
        Names names = naming.names(
                of,
                List.of(),
                erasure.decided().stream()
                        .map(fact -> fact.at().stamp().actor().account())
                        .distinct()
                        .toList());
        return erasure.decided().stream()
                .map(fact -> SummaryRow.of(
                        DateWords.at(fact.at().recordedAt()),
                        "%s: %s, entry %,d."
                                .formatted(
                                        names.by(fact.at().stamp().actor()),
                                        history.one(of, fact.at().position())
                                                .map(entry -> entry.title())
                                                .orElse("being read"),
                                        fact.at().position())))
                .toList();
    }

    private static List<Link> offers(SignedIn who, String eventId, Erasure erasure) {
        var forms = "/erasures/" + eventId;
        var offers = new ArrayList<Link>();
        if (erasure.mayBeRequestedBy(who)) {
            offers.add(new Link("Ask for this text to be erased", forms + "/request"));
        }
        if (erasure.mayBeDecidedBy(who)) {
            offers.add(new Link("Erase this text", forms + "/erase"));
            offers.add(new Link("Refuse to erase this text", forms + "/refuse"));
        }
        return offers;
    }

    private SummaryRow row(String of, SealedPart part, String missing) {
        try {
            return SummaryRow.of(part.title(), texts.read(of, part.words()).orElse(missing));
        } catch (RestrictedTexts.NotWhatWasCommittedTo changed) {
            return SummaryRow.of(part.title(), CHANGED);
        }
    }

    private List<SummaryRow> rows(String of, List<Reading> before) {
        Names names = naming.names(
                of, List.of(), before.stream().map(Reading::account).distinct().toList());
        return before.stream()
                .map(reading -> SummaryRow.of(
                        DateWords.at(reading.at()),
                        names.by(new Actor(of, reading.account(), reading.role(), null, null))))
                .toList();
    }
}

package org.learningledger.query.restricted;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.learningledger.events.privacy.ErasureEvent;
import org.learningledger.events.privacy.ErasureRefused;
import org.learningledger.events.privacy.ErasureRequested;
import org.learningledger.events.privacy.PersonalDataErased;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.history.ErasureTold;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.ForRestrictedText;
import org.learningledger.query.page.Things;
import org.learningledger.query.page.WebPage;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.log.StoredEvent;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.page.Cell;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;

/** What was asked to be erased, and how each request stands: what waits for a decision first, then what to look at again. */
@WebPage
@ForRestrictedText
class ErasuresPage {

    private final JdbcClient database;
    private final LedgerLog log;
    private final Pages pages;

    ErasuresPage(DataSource database, LedgerLog log, Pages pages) {
        this.database = JdbcClient.create(database);
        this.log = log;
        this.pages = pages;
    }

    @GetMapping("/erasures")
    Page all(SignedIn who, Frame frame) {
        var last = last(who.partnership());
        return pages.page(
                        "restricted/erasures",
                        frame.titled("Requests to erase text")
                                .under(new Link("Papers and registers", "/registers"))
                                .at("/registers"))
                .with("waiting", rows(who, last, ErasureRequested.class))
                .with("refused", rows(who, last, ErasureRefused.class))
                .with("erased", rows(who, last, PersonalDataErased.class));
    }

    /** What was decided last about each entry, the newest decision first. */
    private List<Fact> last(String partnership) {
        var stored = database.sql("SELECT " + StoredEvent.COLUMNS + " FROM ledger.ledger_log log"
                        + " JOIN read.history_fact told ON told.partnership = log.partnership"
                        + " AND told.position = log.position"
                        + " WHERE log.partnership = ? AND told.event_type IN (?, ?, ?) ORDER BY log.position")
                .params(
                        partnership,
                        ErasureRequested.class.getSimpleName(),
                        ErasureRefused.class.getSimpleName(),
                        PersonalDataErased.class.getSimpleName())
                .query(StoredEvent::read)
                .list();
        Map<UUID, Fact> last = new LinkedHashMap<>();
        for (var fact : log.read(stored)) last.put(((ErasureEvent) fact.event()).fact(), fact);
        return last.values().stream()
                .sorted((one, other) ->
                        Long.compare(other.at().position(), one.at().position()))
                .toList();
    }

    private List<List<Cell>> rows(SignedIn who, List<Fact> last, Class<? extends ErasureEvent> kind) {
        return last.stream()
                .filter(fact -> kind.isInstance(fact.event()))
                .map(fact -> row(who, fact))
                .toList();
    }

    private List<Cell> row(SignedIn who, Fact fact) {
        var about = ((ErasureEvent) fact.event()).fact();
        var entry = log.fact(who.partnership(), about.toString())
                .map(found -> found.at().position())
                .orElse(0L);
        return List.of(
                Cell.of(new Link("Entry " + entry, Things.entry(entry) + "/restricted")),
                Cell.of(told((ErasureEvent) fact.event())),
                Cell.of(new Link(
                        DateWords.at(fact.at().recordedAt()),
                        Things.entry(fact.at().position()))));
    }

    private static String told(ErasureEvent event) {
        return switch (event) {
            case ErasureRequested requested -> ErasureTold.words(requested.ground());
            case ErasureRefused refused -> DateWords.of(Dated.of(refused.reviewOn()));
            case PersonalDataErased erased -> ErasureTold.words(erased.ground());
        };
    }
}

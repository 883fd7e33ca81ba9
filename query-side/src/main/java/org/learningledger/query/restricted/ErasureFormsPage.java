package org.learningledger.query.restricted;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.privacy.ErasureRequested;
import org.learningledger.events.privacy.LawfulGround;
import org.learningledger.events.privacy.RefusalGround;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.form.Form;
import org.learningledger.query.form.Forms;
import org.learningledger.query.form.Question;
import org.learningledger.query.history.ErasureTold;
import org.learningledger.query.history.HistoryReader;
import org.learningledger.query.page.Things;
import org.learningledger.query.page.WebPage;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.restricted.SealedPart;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.SummaryRow;
import org.learningledger.web.problem.Conflict;
import org.learningledger.web.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The forms by which one person asks for a restricted text to be erased, and another decides. */
@WebPage
@Allowed({Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT})
class ErasureFormsPage {

    private static final String FORMS = "/erasures/{id}/{form:request|refuse|erase}";

    private final HistoryReader history;
    private final LedgerLog log;
    private final Forms forms;

    ErasureFormsPage(HistoryReader history, LedgerLog log, Forms forms) {
        this.history = history;
        this.log = log;
        this.forms = forms;
    }

    @GetMapping(FORMS)
    View ask(@PathVariable UUID id, @PathVariable String form, SignedIn who, Frame frame, HttpSession session) {
        return forms.ask(form(id, form, who), frame, session);
    }

    @GetMapping(FORMS + "/check")
    View check(@PathVariable UUID id, @PathVariable String form, SignedIn who, Frame frame, HttpSession session) {
        return forms.check(form(id, form, who), frame, session);
    }

    private Form form(UUID id, String name, SignedIn who) {
        var entry = log.fact(who.partnership(), id.toString()).orElseThrow(NotFound::new);
        if (SealedPart.of(entry.event()).isEmpty()) throw new NotFound();
        var erasure = Erasure.of(log, who.partnership(), entry);
        if (name.equals("request") ? !erasure.mayBeRequestedBy(who) : !erasure.mayBeDecidedBy(who)) {
            throw new Conflict("You cannot do this now: the text was erased, somebody asked for that already, or nobody"
                    + " did. Whoever asks cannot decide too. Open the restricted text again to see how it stands.");
        }
        return switch (name) {
            case "request" -> request(entry, who);
            case "refuse" -> refuse(entry, who);
            default -> erase(entry, who);
        };
    }

    private Form request(Fact entry, SignedIn who) {
        return form(
                entry,
                who,
                "request",
                "Ask for this text to be erased",
                "Ask for this text to be erased",
                Question.oneOf(
                        "ground",
                        "Why does it have to be erased?",
                        options(LawfulGround.values(), LawfulGround::name, ErasureTold::words)),
                Question.text(
                        "reason",
                        "What does the request rest on?",
                        "Who asked, in what role, and when. " + Question.NO_NAMES
                                + ": these words stay in the log for ever."));
    }

    private Form refuse(Fact entry, SignedIn who) {
        return form(
                entry,
                who,
                "refuse",
                "Refuse to erase this text",
                "Record this refusal",
                Question.oneOf(
                        "ground",
                        "Why is it not erased?",
                        options(RefusalGround.values(), RefusalGround::name, ErasureTold::words)),
                Question.text("reason", "What does that rest on?", Question.NO_NAMES + "."),
                Question.date("reviewOn", "When is it looked at again?"));
    }

    private Form erase(Fact entry, SignedIn who) {
        return form(
                entry,
                who,
                "erase",
                "Erase this text",
                "Erase this text for ever",
                Question.text("reason", "What did you look at before you decided?", Question.NO_NAMES + "."));
    }

    private static <E> List<Option> options(E[] values, Function<E, String> name, Function<E, String> words) {
        return Stream.of(values)
                .map(each -> new Option(name.apply(each), words.apply(each)))
                .toList();
    }

    private static List<SummaryRow> rows(String title, @Nullable Fact last) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of("Entry", title));
        if (last != null && last.event() instanceof ErasureRequested requested) {
            rows.add(SummaryRow.of("Asked for because", ErasureTold.words(requested.ground())));
            rows.add(SummaryRow.of("That rests on", Wording.of(requested.reason())));
        }
        rows.add(SummaryRow.of(
                "What stays",
                "That the entry was recorded, when, by whom, and every proof. Only the restricted text is erased, and"
                        + " nobody can bring it back."));
        return rows;
    }

    private Form form(Fact entry, SignedIn who, String path, String title, String record, Question... questions) {
        var of = who.partnership();
        var position = entry.at().position();
        var known = history.one(of, position).orElseThrow(NotFound::new);
        long version = log.stream(of, entry.event().thing().id()).getLast().at().sequence();
        return new Form(
                "/erasures/" + entry.at().eventId() + "/" + path,
                Things.entry(position) + "/restricted",
                "Restricted text of entry " + position,
                title,
                rows(known.title(), Erasure.of(log, of, entry).last()),
                List.of(questions),
                record,
                version);
    }
}

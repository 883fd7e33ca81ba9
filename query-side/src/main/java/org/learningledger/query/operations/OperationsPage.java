package org.learningledger.query.operations;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.integrity.Check;
import org.learningledger.query.lag.Lags;
import org.learningledger.query.lag.ModelWords;
import org.learningledger.query.lag.Retry;
import org.learningledger.query.page.WebPage;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.page.Cell;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.learningledger.web.problem.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** How the ledger runs: how far each read model is, whether everything is there, and what is wrong. */
@WebPage
@Allowed(Role.ADMINISTRATOR)
class OperationsPage {

    static final String ADDRESS = "/operations";

    private final SituationReader situation;
    private final Lags lags;
    private final Retry retry;
    private final Check check;
    private final Pages pages;

    OperationsPage(SituationReader situation, Lags lags, Retry retry, Check check, Pages pages) {
        this.situation = situation;
        this.lags = lags;
        this.retry = retry;
        this.check = check;
        this.pages = pages;
    }

    /** @param done what was asked for on this page before: a read model's name, or the check */
    @GetMapping(ADDRESS)
    Page operations(SignedIn who, Frame frame, @RequestParam(required = false) @Nullable String done) {
        var now = situation.now(who.partnership());
        return pages.page("operations/operations", frame.titled("Operations").under(new Link("Home", "/")))
                .with("now", now)
                .with("done", done == null ? null : done(done))
                .with("models", now.models().stream().map(this::row).toList());
    }

    private @Nullable String done(String asked) {
        if (asked.equals("check")) return "Everything was counted.";
        return lags.models().contains(asked) ? ModelWords.title(asked) + ": it is being tried again." : null;
    }

    private List<Cell> row(ModelState model) {
        return List.of(
                Cell.of(ModelWords.title(model.model())),
                Cell.of(
                        switch (model.state()) {
                            case KEEPING_UP -> "Keeping up";
                            case BEHIND -> "Behind";
                            case STOPPED -> "Stopped";
                        }),
                Cell.of(model.takenIn()),
                Cell.of(model.eventsBehind()),
                Cell.of(model.eventsBehind() == 0 ? "" : waiting(model.secondsBehind())));
    }

    /** "3 minutes". */
    private static String waiting(long seconds) {
        if (seconds < 1) return "less than a second";
        if (seconds < 60) return counted(seconds, "second");
        if (seconds < 60 * 60) return counted(seconds / 60, "minute");
        return seconds < 48 * 60 * 60 ? counted(seconds / 60 / 60, "hour") : counted(seconds / 24 / 60 / 60, "day");
    }

    private static String counted(long number, String unit) {
        return String.format(Locale.UK, "%,d %s%s", number, unit, number == 1 ? "" : "s");
    }

    @PostMapping(ADDRESS + "/models/{model}/retry")
    RedirectView retry(@PathVariable String model) {
        if (!lags.models().contains(model)) throw new NotFound();
        retry.now(model);
        return seeOther(model);
    }

    @PostMapping(ADDRESS + "/check")
    RedirectView check() {
        check.everything();
        return seeOther("check");
    }

    private static RedirectView seeOther(String done) {
        var answer = new RedirectView(ADDRESS + "?done=" + done, true);
        answer.setStatusCode(HttpStatus.SEE_OTHER);
        return answer;
    }
}

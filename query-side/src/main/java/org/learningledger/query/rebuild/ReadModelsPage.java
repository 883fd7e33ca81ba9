package org.learningledger.query.rebuild;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.WebPage;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.Draft;
import org.learningledger.web.form.Drafts;
import org.learningledger.web.form.Problems;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.learningledger.web.problem.Conflict;
import org.learningledger.web.problem.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Every read model, the rebuild that goes on, and those that ended. */
@WebPage
@Allowed(Role.ADMINISTRATOR)
class ReadModelsPage {

    static final String ADDRESS = "/read-models";

    /** In a form it stands for all models. */
    static final String ALL = "all";

    private static final Link HOME = new Link("Home", "/");
    private static final Link HERE = new Link("Read models", ADDRESS);

    /** How many of the newest are shown. */
    private static final int NEWEST = 10;

    /** After how many seconds the page looks again, while a rebuild goes on. */
    private static final int LOOKS_AGAIN = 5;

    private final ReadModelStates states;
    private final Rebuilds rebuilds;
    private final Orders orders;
    private final Pace pace;
    private final Pages pages;
    private final Drafts drafts;

    ReadModelsPage(ReadModelStates states, Rebuilds rebuilds, Orders orders, Pace pace, Pages pages, Drafts drafts) {
        this.states = states;
        this.rebuilds = rebuilds;
        this.orders = orders;
        this.pace = pace;
        this.pages = pages;
        this.drafts = drafts;
    }

    /** @param still whether the page is to stay as it is while a rebuild goes on */
    @GetMapping(ADDRESS)
    Page all(
            @RequestParam(defaultValue = "false") boolean still,
            HttpServletRequest request,
            HttpServletResponse response,
            SignedIn who,
            Frame frame) {
        var goingOn = rebuilds.goingOn();
        boolean again = goingOn.isPresent() && !still;
        if (again) response.setHeader("Refresh", String.valueOf(LOOKS_AGAIN));
        var draft = drafts.take(request.getSession(), ADDRESS).orElseGet(Draft::blank);
        return pages.page(
                        "rebuild/readModels",
                        frame.titled("Read models").under(HOME).with(draft))
                .with("models", states.all())
                .with("goingOn", goingOn.orElse(null))
                .with("progress", goingOn.map(pace::of).orElse(null))
                .with("seconds", again ? LOOKS_AGAIN : 0)
                .with("ended", ended(who));
    }

    private List<EndedRebuild> ended(SignedIn who) {
        return rebuilds.newest(NEWEST).stream()
                .filter(Rebuild::ended)
                .map(rebuild -> new EndedRebuild(
                        "%s: %s, asked for by %s"
                                .formatted(
                                        DateWords.at(rebuild.startedAt()), Telling.title(rebuild), rebuild.askedBy()),
                        rebuild.outcome() == null ? "" : rebuild.outcome().word(),
                        report(rebuild, who)))
                .toList();
    }

    private static List<String> report(Rebuild rebuild, SignedIn who) {
        return Stream.of(
                        Telling.report(rebuild, who.partnership()).stream(),
                        Telling.took(rebuild).stream(),
                        Telling.ending(rebuild).stream())
                .flatMap(lines -> lines)
                .toList();
    }

    /** @param model names of models, or {@code all} */
    @PostMapping(ADDRESS + "/rebuilds")
    RedirectView order(
            @RequestParam String purpose,
            @RequestParam(required = false) @Nullable List<String> model,
            HttpServletRequest request,
            SignedIn who) {
        var asked = purpose(purpose).orElseThrow(NotFound::new);
        var names = model == null ? List.<String>of() : model;
        if (names.isEmpty()) {
            keep(request, "Choose at least one read model");
        } else {
            try {
                orders.place(asked, names.contains(ALL) ? orders.every() : names, Orders.by(who));
            } catch (CannotRebuild refused) {
                keep(request, refused.getMessage());
            }
        }
        return seeOther();
    }

    private static Optional<Purpose> purpose(String word) {
        return RebuildsForPrograms.PURPOSES.stream()
                .filter(purpose -> purpose.word().equals(word))
                .findFirst();
    }

    private void keep(HttpServletRequest request, String sentence) {
        drafts.keep(request.getSession(), ADDRESS, new Draft(Answers.NONE, new Problems().add("model", sentence)));
    }

    @GetMapping(ADDRESS + "/{name}/undo")
    Page askUndo(@PathVariable String name, Frame frame) {
        var model = states.one(name).orElseThrow(NotFound::new);
        if (model.before() == null) {
            throw new Conflict(
                    "There is no generation of it before the one that is live that this program could go back to.");
        }
        return pages.page(
                        "rebuild/undo",
                        frame.titled("Go back to the one before").under(HOME, HERE))
                .with("model", model);
    }

    @PostMapping(ADDRESS + "/rebuilds/{id}/cancel")
    RedirectView cancel(@PathVariable long id, HttpServletRequest request) {
        if (rebuilds.one(id).isEmpty()) throw new NotFound();
        if (!rebuilds.cancel(id)) keep(request, "It ended before it could be cancelled");
        return seeOther();
    }

    private static RedirectView seeOther() {
        var back = new RedirectView(ADDRESS, true);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return back;
    }
}

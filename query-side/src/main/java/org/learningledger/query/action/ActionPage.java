package org.learningledger.query.action;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.learningledger.events.ThingKind;
import org.learningledger.events.action.PlanKind;
import org.learningledger.query.form.Forms;
import org.learningledger.query.page.Arrivals;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.Rights;
import org.learningledger.query.page.Tag;
import org.learningledger.query.page.Things;
import org.learningledger.query.page.WebPage;
import org.learningledger.query.register.RegisterReader;
import org.learningledger.store.record.Actor;
import org.learningledger.store.time.Moment;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.learningledger.web.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One action: who does it by when, what was reported, and what difference it made. */
@WebPage
@ForReaders
class ActionPage {

    private final ActionReader actions;
    private final RegisterReader register;
    private final Naming naming;
    private final Arrivals arrivals;
    private final Forms forms;
    private final Pages pages;

    ActionPage(
            ActionReader actions, RegisterReader register, Naming naming, Arrivals arrivals, Forms forms, Pages pages) {
        this.actions = actions;
        this.register = register;
        this.naming = naming;
        this.arrivals = arrivals;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping("/actions/{id}")
    Page action(@PathVariable UUID id, SignedIn who, Frame frame, HttpServletRequest request) {
        var of = who.partnership();
        var arrival = arrivals.of(request, of, ActionReader.PROJECTION);
        if (arrival != null) {
            ActionFormsPage.PATHS.forEach(form -> forms.forget(request, "/actions/" + id + form));
            for (var change : ActionChange.values()) forms.forget(request, "/actions/" + id + change.path);
        }
        var action = actions.one(of, id).orElseThrow(NotFound::new);
        var line = action.line();
        var tags = new ArrayList<>(List.of(ActionWords.state(line.state())));
        if (ActionWords.agreed(line.state())) tags.add(Tag.RECORDED);
        if (line.reopened() && line.open()) tags.add(ActionWords.REOPENED);
        if (line.takenAsDone()) tags.add(ActionWords.TAKEN_AS_DONE);
        if (ActionWords.orphaned(line, register.replaced(of))) tags.add(ActionWords.ORPHANED);
        if (ActionWords.overdue(line, Moment.asked().day())) tags.add(ActionWords.OVERDUE);
        if (line.ownerUnknown() && ActionWords.agreed(line.state())) tags.add(ActionWords.OWNER_UNKNOWN);
        if (line.judgedByOwnAgency()) tags.add(ActionWords.OWN_AGENCY);
        var things = Stream.of(
                        action.recommendations(),
                        action.findings(),
                        action.sources(),
                        action.replaces(),
                        line.planId() == null ? List.<UUID>of() : List.of(line.planId()),
                        action.changes().stream()
                                .flatMap(change -> change.things().stream())
                                .toList(),
                        action.evidence().stream()
                                .flatMap(evidence -> Stream.ofNullable(evidence.entry()))
                                .toList())
                .flatMap(List::stream)
                .toList();
        var reference = line.reference() == null ? "Not recorded yet" : line.reference();
        return pages.page("action/action", frame.titled("Action " + reference).under(new Link("Actions", "/actions")))
                .with("action", action)
                .with("heading", reference)
                .with("tags", tags)
                .with("plan", line.plan() == null ? "Not named" : ActionWords.plan(line.plan()))
                .with("offers", offers(action, who))
                .with("changes", ActionChange.offers(action, who))
                .with("ownWork", waitsForSomebodyElse(action, who))
                .with("names", naming.names(of, things, people(action)))
                .with("arrival", arrival)
                .with("history", Things.history(ThingKind.ACTION, id));
    }

    /** What this person may do with the action as it stands; the rules are the command side's, these only spare a walk. */
    private static List<Link> offers(OneAction action, SignedIn who) {
        var line = action.line();
        var offers = new ArrayList<Link>();
        if (ActionChange.AGREEMENT.isOpenTo(who, action)) offers.add(ActionChange.AGREEMENT.link(action));
        if (!Rights.of(who).report()
                || !ActionWords.agreed(line.state())
                || line.state().closed()) {
            return offers;
        }
        var page = "/actions/" + line.id();
        boolean reports = who.role() != Role.AGENCY_LEAD || owns(line, who);
        if (reports && action.saidDone() == null && action.takenAsDone() == null)
            offers.add(new Link("Report progress", page + "/progress"));
        if (reports && action.saidDone() == null && action.takenAsDone() == null)
            offers.add(new Link("Say it is done", page + "/done"));
        if (reports) offers.add(new Link("Add evidence", page + "/evidence"));
        if (line.state() == ActionState.SAID_DONE && !ownWork(action, who)) {
            offers.add(new Link("Verify it was done", page + "/verification"));
        }
        if (reports) offers.add(new Link("Record an outcome", page + "/outcome"));
        return offers;
    }

    private static boolean waitsForSomebodyElse(OneAction action, SignedIn who) {
        return Rights.of(who).report() && action.line().state() == ActionState.SAID_DONE && ownWork(action, who);
    }

    /** Whoever said that it is done, or owns it alone by agency or by post, may not be the one who confirms it. */
    private static boolean ownWork(OneAction action, SignedIn who) {
        var line = action.line();
        var saidDone = action.saidDone();
        var taken = action.takenAsDone();
        return (line.plan() == PlanKind.SINGLE_AGENCY && (owns(line, who) || holdsOwningPost(line, who)))
                || (saidDone != null && saidDone.by().is(who.account()))
                || (taken != null && taken.by().is(who.account()));
    }

    static boolean owns(ActionLine line, SignedIn who) {
        return line.ownerAgency() != null && line.ownerAgency().equals(who.agency());
    }

    /** The same post of another agency is another post. */
    private static boolean holdsOwningPost(ActionLine line, SignedIn who) {
        return line.ownerPost() != null
                && line.ownerPost().equals(who.post())
                && (who.agency() == null || who.agency().equals(line.ownerAgency()));
    }

    private static List<UUID> people(OneAction action) {
        var saidDone = action.saidDone();
        return Stream.of(
                        action.extensions().stream().map(OneAction.Extension::recordedBy),
                        action.progress().stream().map(OneAction.Progress::recordedBy),
                        saidDone == null ? Stream.<Actor>of() : Stream.of(saidDone.by()),
                        Stream.ofNullable(action.takenAsDone()).map(OneAction.TakenAsDone::by),
                        Stream.ofNullable(action.strength()).map(OneAction.Strength::by),
                        action.changes().stream().map(OneAction.Change::by),
                        action.verifications().stream().map(OneAction.Verification::by),
                        action.outcomes().stream().map(OneAction.Outcome::recordedBy))
                .flatMap(each -> each)
                .map(Actor::account)
                .distinct()
                .toList();
    }
}

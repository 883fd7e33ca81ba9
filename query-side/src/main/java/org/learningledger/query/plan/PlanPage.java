package org.learningledger.query.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningledger.events.ThingKind;
import org.learningledger.events.action.PlanKind;
import org.learningledger.query.action.ActionLine;
import org.learningledger.query.action.ActionWords;
import org.learningledger.query.answer.Wording;
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

/** One action plan: what is in it, what is missing before it can be signed off, and its sign-off. */
@WebPage
@ForReaders
class PlanPage {

    private final PlanReader plans;
    private final Successors successors;
    private final RegisterReader register;
    private final Naming naming;
    private final Arrivals arrivals;
    private final Forms forms;
    private final Pages pages;

    PlanPage(
            PlanReader plans,
            Successors successors,
            RegisterReader register,
            Naming naming,
            Arrivals arrivals,
            Forms forms,
            Pages pages) {
        this.plans = plans;
        this.successors = successors;
        this.register = register;
        this.naming = naming;
        this.arrivals = arrivals;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping("/plans/{id:[0-9a-fA-F-]{36}}")
    Page plan(@PathVariable UUID id, SignedIn who, Frame frame, HttpServletRequest request) {
        var of = who.partnership();
        var arrival = arrivals.of(request, of, PlanReader.PROJECTION);
        if (arrival != null) {
            forms.forget(request, "/plans/new");
            PlanFormsPage.PATHS.forEach(form -> forms.forget(request, "/plans/" + id + form));
        }
        var plan = plans.one(of, id).orElseThrow(NotFound::new);
        var line = plan.line();
        var tags = new ArrayList<Tag>(List.of(PlansPage.state(line.state())));
        tags.add(Tag.RECORDED);
        if (line.judgedByOwnAgency()) tags.add(PlansPage.OWN_AGENCY);
        var reference = line.reference() == null ? "Not recorded yet" : line.reference();
        var recommendations = plan.actions().stream()
                .flatMap(action -> action.recommendations().stream())
                .distinct()
                .toList();
        var things = Stream.of(
                        line.sources().stream(),
                        recommendations.stream(),
                        plan.left().stream().flatMap(left -> Stream.of(left.action(), left.to())),
                        plan.signOffs().stream().map(OnePlan.SignOff::challengeEvent))
                .flatMap(each -> each)
                .distinct()
                .toList();
        var names = naming.names(of, things, people(plan));
        return pages.page("plan/plan", frame.titled("Plan " + reference).under(new Link("Plans", "/plans")))
                .with("plan", plan)
                .with("heading", reference)
                .with("kind", line.kind() == null ? "Not recorded yet" : PlansPage.kind(line.kind()))
                .with("tags", tags)
                .with(
                        "actions",
                        plan.actions().stream()
                                .map(action -> ActionWords.row(
                                        action, names, Moment.asked().day(), register.replaced(of)))
                                .toList())
                .with(
                        "missing",
                        plan.missing().stream().map(each -> words(each, plan)).toList())
                .with(
                        "elsewhere",
                        successors.notIn(plan, of).stream()
                                .map(each -> new Link(each.words(), Things.page(ThingKind.ACTION, each.id())))
                                .toList())
                .with(
                        "contradictions",
                        plan.contradictions().stream().map(PlanPage::link).toList())
                .with("ownerUnknown", ownerUnknown(plan))
                .with("recommendations", recommendations)
                .with("offers", offers(plan, who))
                .with(
                        "ownWork",
                        Rights.of(who).report()
                                && plan.missing().isEmpty()
                                && line.state() == PlanState.OPEN
                                && signsOff(who)
                                && ownPlan(plan, who))
                .with("names", names)
                .with("arrival", arrival)
                .with("history", Things.history(ThingKind.PLAN, id));
    }

    /** What this person may do with the plan as it stands; the rules are the command side's, these only spare a walk. */
    private static List<Link> offers(OnePlan plan, SignedIn who) {
        if (!Rights.of(who).report()) return List.of();
        var page = "/plans/" + plan.line().id();
        boolean open = plan.line().state() == PlanState.OPEN;
        boolean adds = who.role() != Role.AGENCY_LEAD || addsAsLead(plan, who);
        var offers = new ArrayList<Link>();
        if (open && adds) offers.add(new Link("Agree a new action", page + "/actions/new"));
        if (open && adds) offers.add(new Link("Put an agreed action in", page + "/actions/add"));
        if (open && plan.missing().isEmpty() && signsOff(who) && !ownPlan(plan, who)) {
            offers.add(new Link("Sign this plan off", page + "/sign-off"));
        }
        if (!open && signsOff(who)) offers.add(new Link("Open this plan again", page + "/reopening"));
        return offers;
    }

    /** An agency adds to its own plan; what several answer for together is the groups' to change. */
    static boolean addsAsLead(OnePlan plan, SignedIn who) {
        return plan.line().kind() == PlanKind.SINGLE_AGENCY
                && plan.line().agency() != null
                && plan.line().agency().equals(who.agency());
    }

    static boolean signsOff(SignedIn who) {
        return who.role() == Role.LD_GROUP || who.role() == Role.QP_GROUP;
    }

    /** Nobody signs off a single-agency plan of the own agency. */
    private static boolean ownPlan(OnePlan plan, SignedIn who) {
        return plan.line().kind() == PlanKind.SINGLE_AGENCY
                && who.agency() != null
                && (who.agency().equals(plan.line().agency())
                        || plan.actions().stream().anyMatch(each -> who.agency().equals(each.ownerAgency())));
    }

    private static boolean ownerUnknown(OnePlan plan) {
        return plan.actions().stream().anyMatch(ActionLine::ownerUnknown);
    }

    private static String words(OnePlan.Missing missing, OnePlan plan) {
        return switch (missing) {
            case AN_ACTION -> "There is no action in it yet.";
            case NO_OPEN_ACTION ->
                "Every action must be verified, or withdrawn, split or merged. Still open: "
                        + Wording.list(plan.actions().stream()
                                .filter(ActionLine::open)
                                .map(action -> action.reference() == null ? "one not recorded yet" : action.reference())
                                .toList())
                        + ".";
            case AN_ACTION_IN_THEIR_PLACE ->
                "Some actions were split or merged, and no action answers for them: each leads back to another. Open"
                        + " one of them again.";
            case A_CHALLENGE_EVENT -> "No challenge event has covered it yet.";
            case A_CONCLUSION ->
                "No challenge event that covers it has a conclusion yet: "
                        + plan.challengeEvents().stream()
                                .map(OnePlan.Challenged::title)
                                .collect(Collectors.joining("; "))
                        + ".";
        };
    }

    private static Link link(OnePlan.Contradiction each) {
        if (each.kind() == OnePlan.Contradiction.Kind.NOT_CHALLENGED) {
            return new Link(
                    "The challenge event that it rests on does not cover this plan, or has no conclusion now",
                    Things.page(ThingKind.CHALLENGE_EVENT, each.about()));
        }
        var action = each.reference() == null ? "An action" : each.reference();
        var words = action
                + switch (each.kind()) {
                    case NOT_CHALLENGED -> "";
                    case OPEN_THEN -> " was still open when the plan was signed off";
                    case NOT_SEEN -> " is in the plan and was not among those seen at the sign-off";
                    case TAKEN_OUT -> " was taken out of the plan";
                    case REOPENED -> " was opened again";
                    case REWORDED -> " was put in other words";
                    case MOVED -> " was moved";
                    case WITHDRAWN -> " was withdrawn";
                    case SPLIT -> " was split";
                    case MERGED -> " was merged into another";
                    case UNANSWERED -> " was split or merged, and no action answers for it now";
                    case CORRECTED -> " had an entry corrected or withdrawn, or added at the moment of the sign-off";
                };
        return new Link(
                words,
                each.position() == null ? Things.page(ThingKind.ACTION, each.about()) : Things.entry(each.position()));
    }

    private static List<UUID> people(OnePlan plan) {
        return Stream.of(
                        plan.signOffs().stream().map(OnePlan.SignOff::by),
                        plan.reopenings().stream().map(OnePlan.Reopening::by),
                        plan.left().stream().map(OnePlan.Left::by))
                .flatMap(each -> each)
                .map(Actor::account)
                .distinct()
                .toList();
    }
}

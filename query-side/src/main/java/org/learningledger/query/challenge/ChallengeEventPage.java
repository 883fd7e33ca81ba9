package org.learningledger.query.challenge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.learningledger.events.ThingKind;
import org.learningledger.query.action.ActionLine;
import org.learningledger.query.form.Forms;
import org.learningledger.query.page.Arrivals;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.Names;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.Tag;
import org.learningledger.query.page.Things;
import org.learningledger.query.page.WebPage;
import org.learningledger.query.plan.PlanReader;
import org.learningledger.store.record.Actor;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Pages;
import org.learningledger.web.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** One challenge event: who asked, what each agency showed, and what was concluded. */
@WebPage
@ForReaders
class ChallengeEventPage {

    private final ChallengeReader challenges;
    private final PlanReader plans;
    private final Naming naming;
    private final Arrivals arrivals;
    private final Forms forms;
    private final Pages pages;

    ChallengeEventPage(
            ChallengeReader challenges, PlanReader plans, Naming naming, Arrivals arrivals, Forms forms, Pages pages) {
        this.challenges = challenges;
        this.plans = plans;
        this.naming = naming;
        this.arrivals = arrivals;
        this.forms = forms;
        this.pages = pages;
    }

    /** What only a paper tells of stands in the register, with the paper's own words. */
    @GetMapping("/challenge-events/{id:[0-9a-fA-F-]{36}}")
    View challengeEvent(@PathVariable UUID id, SignedIn who, Frame frame, HttpServletRequest request) {
        var of = who.partnership();
        var arrival = arrivals.of(request, of, ChallengeReader.PROJECTION);
        if (arrival != null) {
            forms.forget(request, "/challenge-events/new");
            ChallengeFormsPage.PATHS.forEach(form -> forms.forget(request, "/challenge-events/" + id + form));
        }
        var challenge = challenges.one(of, id).orElseThrow(NotFound::new);
        var line = challenge.line();
        if (line.statedOnly()) return Forms.seeOther("/registers/challenge-events/" + id);
        var things = Stream.of(
                        line.plans().stream(),
                        line.sources().stream(),
                        challenge.answers().stream().flatMap(answer -> answer.evidence().stream()))
                .flatMap(each -> each)
                .distinct()
                .toList();
        var names = naming.names(of, things, people(challenge));
        var owners = owners(of, line.plans());
        var ownJudges = challenge.judges().stream().filter(owners::contains).toList();
        var tags = new ArrayList<Tag>(
                List.of(line.concluded() ? ChallengeEventsPage.CONCLUDED : ChallengeEventsPage.NOT_CONCLUDED));
        tags.add(Tag.RECORDED);
        if (line.uncited() > 0) tags.add(ChallengeEventsPage.UNCITED);
        if (line.judgedByOwnAgency() || !ownJudges.isEmpty()) tags.add(ChallengeEventsPage.OWN_AGENCY);
        var reference = line.reference() == null ? "Not recorded yet" : line.reference();
        return pages.page(
                        "challenge/challengeEvent",
                        frame.titled("Challenge event " + reference)
                                .under(new Link("Challenge events", "/challenge-events")))
                .with("challenge", challenge)
                .with("heading", reference)
                .with("tags", tags)
                .with("chair", challenge.chair() == null ? "Not recorded yet" : seat(challenge.chair(), names))
                .with("panel", seats(challenge.panel(), names))
                .with("observers", seats(challenge.observers(), names))
                .with("ownJudges", ownJudges.stream().map(names::agencyTitle).toList())
                .with("offers", offers(challenge, who))
                .with("names", names)
                .with("arrival", arrival)
                .with("history", Things.history(ThingKind.CHALLENGE_EVENT, id));
    }

    /** What this person may do as things stand; the rules are the command side's, these only spare a walk. */
    private static List<Link> offers(OneChallenge challenge, SignedIn who) {
        var page = "/challenge-events/" + challenge.line().id();
        var offers = new ArrayList<Link>();
        if (challenge.line().concluded()) return offers;
        if (ChallengeFormsPage.answers(who)) offers.add(new Link("Add what an agency showed", page + "/answers"));
        if (ChallengeFormsPage.holds(who)) offers.add(new Link("Record the conclusion", page + "/conclusion"));
        return offers;
    }

    /** Codes of the agencies that own an action of these plans. */
    private Set<String> owners(String of, List<UUID> covered) {
        var owners = new LinkedHashSet<String>();
        covered.stream()
                .flatMap(plan -> plans.one(of, plan).stream())
                .flatMap(plan -> plan.actions().stream())
                .map(ActionLine::ownerAgency)
                .flatMap(Stream::ofNullable)
                .forEach(owners::add);
        return owners;
    }

    private static List<String> seats(List<OneChallenge.Seat> seats, Names names) {
        return seats.stream().map(seat -> seat(seat, names)).toList();
    }

    private static String seat(OneChallenge.Seat seat, Names names) {
        return seat.agency() == null ? seat.post() : seat.post() + ", " + names.agency(seat.agency());
    }

    private static List<UUID> people(OneChallenge challenge) {
        return Stream.concat(
                        challenge.answers().stream().map(OneChallenge.Answer::recordedBy),
                        challenge.conclusions().stream().map(OneChallenge.Conclusion::recordedBy))
                .map(Actor::account)
                .distinct()
                .toList();
    }
}

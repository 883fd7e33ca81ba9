package org.learningledger.query.plan;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.action.PlanKind;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.page.Asked;
import org.learningledger.query.page.Choice;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.ListPages;
import org.learningledger.query.page.ListRow;
import org.learningledger.query.page.Names;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.Rights;
import org.learningledger.query.page.Tag;
import org.learningledger.query.page.WebPage;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.Page;
import org.springframework.web.bind.annotation.GetMapping;

/** The register of action plans. */
@WebPage
@ForReaders
class PlansPage {

    static final Tag OWN_AGENCY = new Tag("Judged by own agency", "yellow");

    private final PlanReader plans;
    private final Naming naming;
    private final ListPages lists;

    PlansPage(PlanReader plans, Naming naming, ListPages lists) {
        this.plans = plans;
        this.naming = naming;
        this.lists = lists;
    }

    @GetMapping("/plans")
    Page plans(SignedIn who, Frame frame, Answers answers) {
        var of = who.partnership();
        var names = naming.names(of, List.of(), List.of());
        var asked = new Asked(
                "/plans",
                answers,
                List.of(
                        Choice.text("Words to look for"),
                        Choice.one(
                                "state",
                                "Sign-off",
                                Arrays.stream(PlanState.values())
                                        .map(state -> new Option(
                                                state.name(), state(state).text()))
                                        .toList()),
                        Choice.one(
                                "kind",
                                "Kind",
                                Arrays.stream(PlanKind.values())
                                        .map(kind -> new Option(kind.name(), kind(kind)))
                                        .toList()),
                        Choice.one(
                                "agency",
                                "Agency",
                                plans.agencies(of).stream()
                                        .map(code -> new Option(code, names.agencyTitle(code)))
                                        .toList())));
        var filter = new PlanFilter(
                asked.one("kind", PlanKind.class),
                asked.one("agency"),
                asked.one("state", PlanState.class),
                asked.one("text"));
        var listed = asked.read(page -> plans.list(of, filter, page));
        var rows = listed.entries().stream().map(line -> row(line, names)).toList();
        return lists.page(frame, "Plans", asked, listed, rows, "plan", "plans")
                .with(
                        "offers",
                        Rights.of(who).report() ? List.of(new Link("Open an action plan", "/plans/new")) : List.of());
    }

    private static ListRow row(PlanLine line, Names names) {
        return new ListRow(
                        new Link(
                                line.reference() == null ? "Not recorded yet" : line.reference(),
                                "/plans/" + line.id()),
                        state(line.state()))
                .tagged(line.judgedByOwnAgency(), OWN_AGENCY)
                .saying(line.title())
                .fact("Kind", line.kind() == null ? null : kind(line.kind()))
                .fact("Agency", line.agency() == null ? null : names.agencyTitle(line.agency()))
                .fact("Opened", DateWords.brief(line.opened()))
                .fact("Actions", actions(line));
    }

    private static @Nullable String actions(PlanLine line) {
        if (line.actions() == 0) return "none yet";
        return line.openActions() == 0
                ? line.actions() + ", none of them open"
                : line.actions() + ", of which " + Wording.count(line.openActions(), "is open", "are open");
    }

    static Tag state(PlanState state) {
        return PlanWords.state(state);
    }

    static String kind(PlanKind kind) {
        return switch (kind) {
            case MULTI_AGENCY -> "Multi-agency plan";
            case SINGLE_AGENCY -> "Single-agency plan";
        };
    }
}

package org.learningledger.query.action;

import java.util.Arrays;
import java.util.List;
import org.learningledger.events.action.PlanKind;
import org.learningledger.query.page.Asked;
import org.learningledger.query.page.Choice;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.ListPages;
import org.learningledger.query.page.Naming;
import org.learningledger.query.page.WebPage;
import org.learningledger.query.register.RegisterReader;
import org.learningledger.store.time.Moment;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.NavItem;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.Page;
import org.springframework.web.bind.annotation.GetMapping;

/** The register of actions. */
@WebPage
@ForReaders
class ActionsPage {

    private final ActionReader actions;
    private final RegisterReader register;
    private final Naming naming;
    private final ListPages lists;

    ActionsPage(ActionReader actions, RegisterReader register, Naming naming, ListPages lists) {
        this.actions = actions;
        this.register = register;
        this.naming = naming;
        this.lists = lists;
    }

    @GetMapping("/actions")
    Page actions(SignedIn who, Frame frame, Answers answers) {
        var of = who.partnership();
        var names = naming.names(of, List.of(), List.of());
        var gone = register.replaced(of);
        var today = Moment.asked().day();
        var asked = new Asked(
                "/actions",
                answers,
                List.of(
                        Choice.text("Words to look for"),
                        Choice.one(
                                "state",
                                "Status",
                                Arrays.stream(ActionState.values())
                                        .map(state -> new Option(
                                                state.name(),
                                                ActionWords.state(state).text()))
                                        .toList()),
                        Choice.several(
                                "only",
                                "Show only",
                                new Option("overdue", "Overdue"),
                                new Option("extended", "Due date extended"),
                                new Option("owner-unknown", "Owner unknown"),
                                new Option("orphaned", "Owner no longer exists")),
                        Choice.one(
                                "agency",
                                "Owner",
                                actions.agencies(of).stream()
                                        .map(code -> new Option(code, names.agencyTitle(code)))
                                        .toList()),
                        Choice.one(
                                "plan",
                                "Plan",
                                Arrays.stream(PlanKind.values())
                                        .map(plan -> new Option(plan.name(), ActionWords.plan(plan)))
                                        .toList())));
        var filter = new ActionFilter(
                        asked.one("agency"),
                        asked.one("plan", PlanKind.class),
                        asked.one("state", ActionState.class),
                        asked.has("only", "overdue") ? today : null,
                        asked.only("extended"),
                        asked.only("owner-unknown"),
                        null,
                        asked.one("text"))
                .leftBehindBy(asked.has("only", "orphaned") ? List.copyOf(gone.keySet()) : null);
        var listed = asked.read(page -> actions.list(of, filter, page));
        var rows = listed.entries().stream()
                .map(line -> ActionWords.row(line, names, today, gone))
                .toList();
        return lists.page(frame, "Actions", asked, listed, rows, "action", "actions")
                .with(
                        "tabs",
                        List.of(
                                new NavItem("All actions", "/actions", true),
                                new NavItem("How dates moved", "/dates"),
                                new NavItem("Judged by those whose own work it was", "/own-work")));
    }
}

package org.learningledger.query.action;

import java.time.LocalDate;
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
import org.learningledger.query.page.Tag;
import org.learningledger.query.page.WebPage;
import org.learningledger.store.time.Knowledge;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.Page;
import org.springframework.web.bind.annotation.GetMapping;

/** The register of actions. */
@WebPage
@ForReaders
class ActionsPage {

    private final ActionReader actions;
    private final Naming naming;
    private final ListPages lists;

    ActionsPage(ActionReader actions, Naming naming, ListPages lists) {
        this.actions = actions;
        this.naming = naming;
        this.lists = lists;
    }

    @GetMapping("/actions")
    Page actions(SignedIn who, Frame frame, Answers answers) {
        var of = who.partnership();
        var names = naming.names(of, List.of(), List.of());
        var today = LocalDate.now(Knowledge.LONDON);
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
                                                state.name(), state(state).text()))
                                        .toList()),
                        Choice.several(
                                "only",
                                "Show only",
                                new Option("overdue", "Overdue"),
                                new Option("extended", "Due date extended"),
                                new Option("owner-unknown", "Owner unknown")),
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
                                        .map(plan -> new Option(plan.name(), plan(plan)))
                                        .toList())));
        var filter = new ActionFilter(
                asked.one("agency"),
                asked.one("plan", PlanKind.class),
                asked.one("state", ActionState.class),
                asked.has("only", "overdue") ? today : null,
                asked.only("extended"),
                asked.only("owner-unknown"),
                null,
                asked.one("text"));
        var listed = asked.read(page -> actions.list(of, filter, page));
        var rows =
                listed.entries().stream().map(line -> row(line, names, today)).toList();
        return lists.page(frame, "Actions", asked, listed, rows, "action", "actions");
    }

    static ListRow row(ActionLine line, Names names, LocalDate today) {
        return new ListRow(
                        new Link(
                                line.reference() == null ? "Not recorded yet" : line.reference(),
                                "/actions/" + line.id()),
                        state(line.state()))
                .tagged(overdue(line, today), OVERDUE)
                .tagged(line.ownerUnknown() && agreed(line.state()), OWNER_UNKNOWN)
                .tagged(line.judgedByOwnAgency(), OWN_AGENCY)
                .saying(line.text() == null ? null : Wording.brief(line.text()))
                .fact("Owner", owner(line, names))
                .fact("Due", due(line))
                .fact(
                        "Status in the newest paper",
                        line.statedStatus() == null ? null : "“" + line.statedStatus() + "”");
    }

    static final Tag OVERDUE = new Tag("Overdue", "orange");
    static final Tag OWNER_UNKNOWN = new Tag("Owner unknown", "yellow");
    static final Tag OWN_AGENCY = new Tag("Judged by own agency", "yellow");

    static Tag state(ActionState state) {
        return switch (state) {
            case NAMED_ONLY -> new Tag("Named only", "grey");
            case STATED_ONLY -> Tag.STATED;
            case AGREED -> new Tag("Agreed", "blue");
            case SAID_DONE -> new Tag("Said done", "turquoise");
            case VERIFIED -> new Tag("Verified", "green");
            case OUTCOME_RECORDED -> new Tag("Outcome recorded", "green");
        };
    }

    static boolean agreed(ActionState state) {
        return state.compareTo(ActionState.AGREED) >= 0;
    }

    static boolean overdue(ActionLine line, LocalDate today) {
        var due = line.currentDue();
        return line.state() == ActionState.AGREED
                && due != null
                && due.days() != null
                && due.days().latest() != null
                && due.days().latest().isBefore(today);
    }

    static String plan(PlanKind plan) {
        return switch (plan) {
            case MULTI_AGENCY -> "Multi-agency plan";
            case SINGLE_AGENCY -> "Single-agency plan";
        };
    }

    private static String owner(ActionLine line, Names names) {
        if (line.ownerAgency() != null) {
            var agency = names.agencyTitle(line.ownerAgency());
            return line.ownerPost() == null ? agency : line.ownerPost() + ", " + agency;
        }
        return line.ownerWords() == null ? "" : "“" + line.ownerWords() + "” (in words of the paper)";
    }

    private static @Nullable String due(ActionLine line) {
        if (line.currentDue() == null) return agreed(line.state()) ? "no due date" : null;
        var due = DateWords.brief(line.currentDue());
        return line.extensions() == 0
                ? due
                : due + ", first due " + DateWords.brief(line.firstDue()) + ", extended "
                        + (line.extensions() == 1 ? "once" : line.extensions() + " times");
    }
}

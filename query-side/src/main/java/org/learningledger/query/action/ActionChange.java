package org.learningledger.query.action;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.page.Link;

/** What can be changed about an action, or judged of it: by whom, and as things stand. */
enum ActionChange {
    AGREEMENT(
            "/agreement",
            "Agree this action",
            Who.GROUPS_AND_UNIT,
            action -> !agreed(action) && action.firstText() != null && !closed(action)),
    REWORDING("/rewording", "Put it in other words", Who.GROUPS_AND_UNIT, ActionChange::going),
    SPLIT("/split", "Split it into several", Who.GROUPS_AND_UNIT, ActionChange::going),
    MERGE("/merge", "Merge it into another", Who.GROUPS_AND_UNIT, ActionChange::going),
    MOVE("/move", "Move it to another plan", Who.GROUPS_AND_UNIT, action -> agreed(action) && !closed(action)),
    HAND_OVER("/hand-over", "Hand it over", Who.GROUPS_AND_OWNER, action -> agreed(action) && !closed(action)),
    FIRST_DUE_DATE(
            "/first-due-date",
            "Give it its first due date",
            Who.REPORTERS,
            action -> going(action) && action.line().firstDue() == null),
    EXTENSION(
            "/extension",
            "Give it a later due date",
            Who.REPORTERS,
            action ->
                    action.line().state() == ActionState.AGREED && action.line().currentDue() != null),
    LINKS("/links", "Link it to a recommendation or finding", Who.GROUPS_AND_UNIT, ActionChange::onFile),
    LINKS_UNDO(
            "/links/undo",
            "Undo a link",
            Who.GROUPS_AND_UNIT,
            action -> onFile(action)
                    && !(action.recommendations().isEmpty() && action.findings().isEmpty())),
    STRENGTH("/strength", "Judge its strength", Who.REPORTERS, action -> inTheLedger(action) && !closed(action)),
    ENTRY_AS_EVIDENCE(
            "/entry-as-evidence",
            "Cite an entry of a register as evidence",
            Who.REPORTERS,
            action -> inTheLedger(action) && !closed(action)),
    TAKEN_AS_DONE(
            "/taken-as-done",
            "Take a paper's word that it was done",
            Who.GROUPS_AND_UNIT,
            action -> !action.statements().isEmpty() && action.line().state().compareTo(ActionState.AGREED) <= 0),
    WITHDRAWAL("/withdrawal", "Withdraw it", Who.GROUPS_AND_UNIT, ActionChange::going),
    REOPENING(
            "/reopening",
            "Open it again",
            Who.REPORTERS,
            action -> action.line().state().compareTo(ActionState.AGREED) > 0);

    /** By whom. An agency lead only changes what the own agency owns. */
    private enum Who {
        REPORTERS(Role.AGENCY_LEAD, Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT),
        GROUPS_AND_OWNER(Role.AGENCY_LEAD, Role.LD_GROUP, Role.QP_GROUP),
        GROUPS_AND_UNIT(Role.LD_GROUP, Role.QP_GROUP, Role.BUSINESS_UNIT);

        private final Set<Role> roles;

        Who(Role... roles) {
            this.roles = Set.of(roles);
        }
    }

    final String path;
    final String label;
    private final Who by;
    private final Predicate<OneAction> asItStands;

    ActionChange(String path, String label, Who by, Predicate<OneAction> asItStands) {
        this.path = path;
        this.label = label;
        this.by = by;
        this.asItStands = asItStands;
    }

    /** All but to agree it, which comes first. The rules are the command side's; this only spares a walk. */
    static List<Link> offers(OneAction action, SignedIn who) {
        return Arrays.stream(values())
                .filter(change -> change != AGREEMENT && change.isOpenTo(who, action))
                .map(change -> change.link(action))
                .toList();
    }

    boolean isOpenTo(SignedIn who, OneAction action) {
        return isFor(who, action) && fits(action);
    }

    Link link(OneAction action) {
        return new Link(label, "/actions/" + action.line().id() + path);
    }

    boolean isFor(SignedIn who, OneAction action) {
        return by.roles.contains(who.role()) && (who.role() != Role.AGENCY_LEAD || ActionPage.owns(action.line(), who));
    }

    boolean fits(OneAction action) {
        return asItStands.test(action);
    }

    private static boolean agreed(OneAction action) {
        return !action.onlyStated();
    }

    /** Agreed or stated in a paper, whatever became of it. */
    private static boolean onFile(OneAction action) {
        return agreed(action) || action.firstText() != null;
    }

    /** Agreed, or taken as done on a paper's word. */
    private static boolean inTheLedger(OneAction action) {
        return ActionWords.agreed(action.line().state());
    }

    private static boolean closed(OneAction action) {
        return action.line().state().closed();
    }

    /** Agreed, and not over yet. */
    private static boolean going(OneAction action) {
        return agreed(action) && action.line().open();
    }
}

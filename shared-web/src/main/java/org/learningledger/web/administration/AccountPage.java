package org.learningledger.web.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.learningledger.web.account.Account;
import org.learningledger.web.account.AccountAct;
import org.learningledger.web.account.AccountOffice;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.Draft;
import org.learningledger.web.form.Drafts;
import org.learningledger.web.form.Problems;
import org.learningledger.web.page.Cell;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.London;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.learningledger.web.page.SharedPages;
import org.learningledger.web.page.SummaryRow;
import org.learningledger.web.problem.Conflict;
import org.learningledger.web.problem.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** One account: what was done with it, giving a new password, closing it. */
@Controller
@Allowed(Role.ADMINISTRATOR)
class AccountPage {

    private final Accounts accounts;
    private final AccountOffice office;
    private final Pages pages;
    private final Drafts drafts;

    AccountPage(Accounts accounts, AccountOffice office, @SharedPages Pages pages, Drafts drafts) {
        this.accounts = accounts;
        this.office = office;
        this.pages = pages;
        this.drafts = drafts;
    }

    @GetMapping("/accounts/{id}")
    Page one(@PathVariable UUID id, HttpServletRequest request, SignedIn who, Frame frame) {
        var account = find(id, who);
        var draft = drafts.take(request.getSession(), address(id)).orElseGet(Draft::blank);
        return pages.page(
                        "administration/account",
                        frame.titled(account.displayName())
                                .under(AccountsPage.HOME, AccountsPage.ACCOUNTS)
                                .with(draft))
                .with("account", account)
                .with("rows", rows(account))
                .with("acts", acts(account));
    }

    @GetMapping("/accounts/{id}/new-password")
    Page askNewPassword(@PathVariable UUID id, SignedIn who, Frame frame) {
        return pages.page(
                        "administration/newPassword",
                        frame.titled("Give a new password").back(address(id)))
                .with("account", open(id, who));
    }

    /** The password is in this answer and nowhere else, so there is no page to be redirected to. */
    @PostMapping("/accounts/{id}/new-password")
    Page newPassword(@PathVariable UUID id, SignedIn who, Frame frame) {
        var account = open(id, who);
        return AccountsPage.given(
                pages, frame, "There is a new password", account, office.giveNewPassword(account.id(), who));
    }

    @GetMapping("/accounts/{id}/closing")
    Page askClosing(@PathVariable UUID id, SignedIn who, Frame frame) {
        return pages.page(
                        "administration/closing",
                        frame.titled("Close an account").back(address(id)))
                .with("account", open(id, who));
    }

    @PostMapping("/accounts/{id}/closing")
    RedirectView close(@PathVariable UUID id, HttpServletRequest request, SignedIn who) {
        var problems = new Problems();
        office.close(open(id, who).id(), who, problems);
        if (!problems.isEmpty()) drafts.keep(request.getSession(), address(id), new Draft(Answers.NONE, problems));
        var back = new RedirectView(address(id), true);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return back;
    }

    private Account open(UUID id, SignedIn who) {
        var account = find(id, who);
        if (account.closedAt() != null) {
            throw new Conflict("This account is closed, so nothing was changed. If they come back, open a new one.");
        }
        return account;
    }

    /** Each partnership has its own administrators. */
    private Account find(UUID id, SignedIn who) {
        return accounts.one(id)
                .filter(account -> account.partnership().equals(who.partnership()))
                .orElseThrow(NotFound::new);
    }

    private static String address(UUID id) {
        return "/accounts/" + id;
    }

    private static List<SummaryRow> rows(Account account) {
        return List.of(
                SummaryRow.of("Sign-in name", account.signInName()),
                SummaryRow.of("Role", account.role().title()),
                SummaryRow.of("Agency", account.agency()),
                SummaryRow.of("Post", account.post()),
                SummaryRow.of("Email address", account.eMail()),
                SummaryRow.of("State", state(account)));
    }

    private static String state(Account account) {
        var state = AccountsPage.state(account);
        return account.closedAt() == null ? state : state + " on " + London.words(account.closedAt());
    }

    private List<List<Cell>> acts(Account account) {
        var acts = accounts.acts(account.id());
        var names = accounts.names(acts.stream().map(AccountAct::by).toList());
        return acts.stream()
                .map(act -> List.of(
                        Cell.of(London.words(act.at())),
                        Cell.of(act.kind().title()),
                        Cell.of(names.getOrDefault(act.by(), Role.OPERATOR.title()))))
                .toList();
    }
}

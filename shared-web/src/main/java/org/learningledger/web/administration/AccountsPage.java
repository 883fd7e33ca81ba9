package org.learningledger.web.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.learningledger.web.account.Account;
import org.learningledger.web.account.AccountOffice;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Agencies;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.Draft;
import org.learningledger.web.form.Drafts;
import org.learningledger.web.form.Problems;
import org.learningledger.web.page.Cell;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.learningledger.web.page.SharedPages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The accounts of the administrator's partnership, and opening one more. */
@Controller
@Allowed(Role.ADMINISTRATOR)
class AccountsPage {

    static final Link HOME = new Link("Home", "/");
    static final Link ACCOUNTS = new Link("Accounts", "/accounts");

    private static final String NEW = "/accounts/new";

    private final Accounts accounts;
    private final AccountOffice office;
    private final ObjectProvider<Agencies> agencies;
    private final Pages pages;
    private final Drafts drafts;

    AccountsPage(
            Accounts accounts,
            AccountOffice office,
            ObjectProvider<Agencies> agencies,
            @SharedPages Pages pages,
            Drafts drafts) {
        this.accounts = accounts;
        this.office = office;
        this.agencies = agencies;
        this.pages = pages;
        this.drafts = drafts;
    }

    @GetMapping("/accounts")
    Page all(SignedIn who, Frame frame) {
        var known = agencies(who);
        return pages.page("administration/accounts", frame.titled("Accounts").under(HOME))
                .with(
                        "rows",
                        accounts.all(who.partnership()).stream()
                                .map(account -> row(account, known))
                                .toList());
    }

    @GetMapping(NEW)
    Page ask(HttpServletRequest request, SignedIn who, Frame frame) {
        var draft = drafts.take(request.getSession(), NEW).orElseGet(Draft::blank);
        return pages.page(
                        "administration/newAccount",
                        frame.titled("Open an account").under(HOME, ACCOUNTS).with(draft))
                .with("draft", draft)
                .with(
                        "roles",
                        Role.ofPeople().stream()
                                .map(role -> new Option(role.name(), role.title()))
                                .toList())
                .with(
                        "agencies",
                        agencies(who).entrySet().stream()
                                .map(agency -> new Option(agency.getKey(), agency.getValue()))
                                .sorted((one, other) -> one.label().compareToIgnoreCase(other.label()))
                                .toList());
    }

    /** The password is in this answer and nowhere else, so there is no page to be redirected to. */
    @PostMapping(NEW)
    View open(HttpServletRequest request, SignedIn who, Frame frame, Answers answers) {
        var problems = new Problems();
        var opened = office.open(answers, who, problems);
        if (opened.isEmpty()) {
            drafts.keep(request.getSession(), NEW, new Draft(answers, problems));
            var back = new RedirectView(NEW, true);
            back.setStatusCode(HttpStatus.SEE_OTHER);
            return back;
        }
        return given(
                pages,
                frame,
                "The account has been opened",
                accounts.one(opened.get().account()).orElseThrow(),
                opened.get().password());
    }

    static Page given(Pages pages, Frame frame, String title, Account account, String password) {
        return pages.page(
                        "administration/passwordGiven",
                        frame.titled(title).under(HOME, ACCOUNTS).at("/accounts"))
                .with("title", title)
                .with("account", account)
                .with("password", password);
    }

    static String state(Account account) {
        if (account.closedAt() != null) return "Closed";
        return account.passwordOnce() ? "Open, own password not chosen yet" : "Open";
    }

    private Map<String, String> agencies(SignedIn who) {
        var known = agencies.getIfAvailable();
        return known == null ? Map.of() : known.of(who.partnership());
    }

    private static List<Cell> row(Account account, Map<String, String> agencies) {
        return List.of(
                Cell.of(new Link(account.displayName(), "/accounts/" + account.id())),
                Cell.of(account.signInName()),
                Cell.of(account.role().title()),
                Cell.of(account.agency() == null ? "" : agencies.getOrDefault(account.agency(), account.agency())),
                Cell.of(state(account)));
    }
}

package org.learningledger.web.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.Scope;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.Draft;
import org.learningledger.web.form.Drafts;
import org.learningledger.web.form.Problems;
import org.learningledger.web.page.Cell;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.London;
import org.learningledger.web.page.Option;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.learningledger.web.page.SharedPages;
import org.learningledger.web.page.SummaryRow;
import org.learningledger.web.problem.Conflict;
import org.learningledger.web.problem.NotFound;
import org.learningledger.web.token.Token;
import org.learningledger.web.token.TokenOffice;
import org.learningledger.web.token.Tokens;
import org.learningledger.web.token.WantedToken;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/** The tokens of the administrator's partnership: making one, looking at one, revoking it. */
@Controller
@Allowed(Role.ADMINISTRATOR)
class TokensPage {

    private static final String ADDRESS = "/tokens";
    private static final String NEW = ADDRESS + "/new";
    private static final Link TOKENS = new Link("Tokens", ADDRESS);
    private static final Set<Token.State> WORKING = EnumSet.of(Token.State.WORKS, Token.State.ENDS_SOON);

    private final Tokens tokens;
    private final TokenOffice office;
    private final Accounts accounts;
    private final Pages pages;
    private final Drafts drafts;

    TokensPage(Tokens tokens, TokenOffice office, Accounts accounts, @SharedPages Pages pages, Drafts drafts) {
        this.tokens = tokens;
        this.office = office;
        this.accounts = accounts;
        this.pages = pages;
        this.drafts = drafts;
    }

    @GetMapping(ADDRESS)
    Page all(SignedIn who, Frame frame) {
        var all = tokens.all(who.partnership());
        return pages.page("administration/tokens", frame.titled("Tokens").under(AccountsPage.HOME))
                .with(
                        "endingSoon",
                        all.stream()
                                .filter(token -> state(token) == Token.State.ENDS_SOON)
                                .count())
                .with("soonDays", Token.SOON_DAYS)
                .with("working", rows(all, true))
                .with("past", rows(all, false));
    }

    @GetMapping(NEW)
    Page ask(HttpServletRequest request, Frame frame) {
        var draft = drafts.take(request.getSession(), NEW).orElseGet(Draft::blank);
        return pages.page(
                        "administration/newToken",
                        frame.titled("Make a token")
                                .under(AccountsPage.HOME, TOKENS)
                                .with(draft))
                .with("draft", draft)
                .with("latest", London.words(London.today().plusYears(1)))
                .with(
                        "scopes",
                        Arrays.stream(Scope.values())
                                .map(scope -> new Option(scope.word(), scope.word(), scope.meaning()))
                                .toList());
    }

    /** The token is in this answer and nowhere else, so there is no page to be redirected to. */
    @PostMapping(NEW)
    View make(HttpServletRequest request, SignedIn who, Frame frame, Answers answers) {
        var problems = new Problems();
        var made = office.make(WantedToken.of(who.partnership(), answers), who, problems);
        if (made.isEmpty()) {
            drafts.keep(request.getSession(), NEW, new Draft(answers, problems));
            return seeOther(NEW);
        }
        return pages.page(
                        "administration/tokenMade",
                        frame.titled("The token has been made")
                                .under(AccountsPage.HOME, TOKENS)
                                .at(ADDRESS))
                .with("token", made.get().token())
                .with("text", made.get().text().shown())
                .with(
                        "ledger",
                        ServletUriComponentsBuilder.fromContextPath(request)
                                .build()
                                .toUriString());
    }

    @GetMapping(ADDRESS + "/{id}")
    Page one(@PathVariable UUID id, SignedIn who, Frame frame) {
        var token = find(id, who);
        return pages.page("administration/token", frame.titled(token.name()).under(AccountsPage.HOME, TOKENS))
                .with("token", token)
                .with("rows", facts(token));
    }

    @GetMapping(ADDRESS + "/{id}/revocation")
    Page askRevoking(@PathVariable UUID id, SignedIn who, Frame frame) {
        return pages.page(
                        "administration/revoking",
                        frame.titled("Revoke a token").back(ADDRESS + "/" + id))
                .with("token", find(id, who))
                .with("lastUsed", used(find(id, who)));
    }

    @PostMapping(ADDRESS + "/{id}/revocation")
    RedirectView revoke(@PathVariable UUID id, SignedIn who) {
        var token = find(id, who);
        if (!office.revoke(token.id(), who)) {
            throw new Conflict("This token was revoked before, so nothing was changed.");
        }
        return seeOther(ADDRESS + "/" + id);
    }

    /** Each partnership has its own tokens. */
    private Token find(UUID id, SignedIn who) {
        return tokens.one(id)
                .filter(token -> token.partnership().equals(who.partnership()))
                .orElseThrow(NotFound::new);
    }

    private static RedirectView seeOther(String address) {
        var answer = new RedirectView(address, true);
        answer.setStatusCode(HttpStatus.SEE_OTHER);
        return answer;
    }

    private static List<List<Cell>> rows(List<Token> all, boolean working) {
        return all.stream()
                .filter(token -> WORKING.contains(state(token)) == working)
                .map(token -> List.of(
                        Cell.of(new Link(token.name(), ADDRESS + "/" + token.id())),
                        Cell.of(Scope.words(token.scopes())),
                        Cell.of(London.words(token.endsOn())),
                        Cell.of(used(token)),
                        Cell.of(state(token).title())))
                .toList();
    }

    private List<SummaryRow> facts(Token token) {
        var names = accounts.names(
                token.revokedBy() == null ? List.of(token.madeBy()) : List.of(token.madeBy(), token.revokedBy()));
        return List.of(
                SummaryRow.of("State", state(token).title() + revocation(token, names)),
                SummaryRow.of(
                        "Opens",
                        String.join(
                                "\n",
                                token.scopes().stream()
                                        .sorted()
                                        .map(scope -> scope.word() + ": " + scope.meaning())
                                        .toList())),
                SummaryRow.of("Last day", London.words(token.endsOn())),
                SummaryRow.of("Last used", used(token)),
                SummaryRow.of("Made", London.words(token.madeAt()) + " by " + name(token.madeBy(), names)),
                SummaryRow.of("Id", token.id().toString()));
    }

    private static String revocation(Token token, Map<UUID, String> names) {
        var at = token.revokedAt();
        return at == null ? "" : " on " + London.words(at) + " by " + name(token.revokedBy(), names);
    }

    private static String name(@Nullable UUID account, Map<UUID, String> names) {
        return names.getOrDefault(account, Role.OPERATOR.title());
    }

    private static String used(Token token) {
        return token.lastUsedAt() == null ? "Never" : London.words(token.lastUsedAt());
    }

    private static Token.State state(Token token) {
        return token.state(London.today());
    }
}

package org.learningledger.app.token;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.learningledger.app.TokenJob;
import org.learningledger.query.partnership.PartnershipLine;
import org.learningledger.query.partnership.PartnershipReader;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.web.account.Scope;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Problems;
import org.learningledger.web.page.London;
import org.learningledger.web.token.Token;
import org.learningledger.web.token.TokenOffice;
import org.learningledger.web.token.Tokens;
import org.learningledger.web.token.WantedToken;
import org.springframework.stereotype.Component;

/** Does for somebody at the command line what an administrator does with tokens on the pages. */
@Component
public class TokenDesk {

    private static final String EXAMPLE =
            "curl -H \"Authorization: Bearer $LEDGER_TOKEN\" http://127.0.0.1:8080/api/v1/openapi.json";

    private final TokenOffice office;
    private final Tokens tokens;
    private final PartnershipReader partnerships;
    private final LedgerLog log;

    TokenDesk(TokenOffice office, Tokens tokens, PartnershipReader partnerships, LedgerLog log) {
        this.office = office;
        this.tokens = tokens;
        this.partnerships = partnerships;
        this.log = log;
    }

    /** @return whether it was done; if not, the lines say why */
    public boolean does(TokenJob job, Consumer<String> lines) {
        return switch (job.act()) {
            case ADD -> add(job, lines);
            case LIST -> list(job.partnership(), lines);
            case REVOKE -> revoke(text(job.id()), lines);
        };
    }

    private boolean add(TokenJob job, Consumer<String> lines) {
        var wanted = new WantedToken(text(job.partnership()), text(job.name()), job.scopes(), text(job.until()));
        var problems = new Problems();
        if (log.count(wanted.partnership()) == 0) {
            problems.add(
                    "partnership",
                    "The ledger holds no partnership with the code \"%s\", but %s"
                            .formatted(
                                    wanted.partnership(),
                                    codes().isEmpty() ? "none at all yet" : String.join(", ", codes())));
        }
        var made = office.make(wanted, SignedIn.OPERATOR, problems);
        problems.all().forEach(problem -> lines.accept(problem.getValue() + "."));
        made.ifPresent(token -> tell(token, lines));
        return made.isPresent();
    }

    private static void tell(TokenOffice.Made made, Consumer<String> lines) {
        var token = made.token();
        lines.accept("Made a token for \"%s\", %s: it opens %s, until the end of %s."
                .formatted(
                        token.name(), token.partnership(), Scope.words(token.scopes()), London.words(token.endsOn())));
        lines.accept(made.text().shown());
        lines.accept("It is shown only now. To try it at your ledger's address, with the token in LEDGER_TOKEN:");
        lines.accept(EXAMPLE);
    }

    private boolean list(@Nullable String partnership, Consumer<String> lines) {
        var found = (partnership == null ? codes() : List.of(partnership))
                .stream().flatMap(code -> tokens.all(code).stream()).toList();
        if (found.isEmpty()) {
            lines.accept("There is no token yet. Make one with ./ledger token add, see ./ledger token add --help.");
        }
        found.forEach(token -> lines.accept(line(token)));
        return true;
    }

    private boolean revoke(String typed, Consumer<String> lines) {
        var token = id(typed).flatMap(tokens::one);
        if (token.isEmpty()) {
            lines.accept("There is no token with the id \"%s\". See ./ledger token list.".formatted(typed));
            return false;
        }
        var revoked = office.revoke(token.get().id(), SignedIn.OPERATOR);
        lines.accept((revoked
                        ? "Revoked the token for \"%s\". The job that uses it is refused from now on."
                        : "The token for \"%s\" was revoked before, so nothing was changed.")
                .formatted(token.get().name()));
        return revoked;
    }

    private List<String> codes() {
        return partnerships.all().stream().map(PartnershipLine::code).toList();
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static String line(Token token) {
        return "%s  %-16s %-18s until %-18s %-23s %-34s %s"
                .formatted(
                        token.id(),
                        token.partnership(),
                        Scope.words(token.scopes()),
                        London.words(token.endsOn()),
                        token.state(London.today()).title(),
                        token.lastUsedAt() == null ? "never used" : "last used " + London.words(token.lastUsedAt()),
                        token.name());
    }

    private static String text(@Nullable String value) {
        return requireNonNullElse(value, "").strip();
    }
}

package org.learningledger.web.token;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.web.account.Scope;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Problems;
import org.learningledger.web.page.London;
import org.springframework.stereotype.Component;

/**
 * Makes and revokes tokens, from a page or from the command line. What cannot be done is said, field by field. A token is
 * told once, when it is made, and kept nowhere but as the hash of its secret.
 */
@Component
public class TokenOffice {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 100;

    private final Tokens tokens;

    TokenOffice(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A token that was made. */
    public record Made(Token token, TokenText text) {}

    /** The token, or nothing with problems noted. */
    public Optional<Made> make(WantedToken wanted, SignedIn by, Problems problems) {
        var now = Instant.now();
        checkName(wanted.name(), problems);
        var scopes = scopes(wanted, problems);
        var endsOn = end(wanted.until(), London.day(now), problems);
        if (!problems.isEmpty() || endsOn == null) return Optional.empty();
        var text = TokenText.random();
        var token = new Token(
                text.id(), wanted.partnership(), wanted.name(), scopes, endsOn, by.account(), now, null, null, null);
        tokens.keep(token, text.hash());
        return Optional.of(new Made(token, text));
    }

    /** @return whether this revoked it; one that was revoked before stays as it was */
    public boolean revoke(UUID token, SignedIn by) {
        return tokens.revoke(token, by.account());
    }

    private static void checkName(String name, Problems problems) {
        if (name.isEmpty()) {
            problems.add("name", "Enter a name that says which job uses the token");
        } else if (name.length() < SHORTEST || name.length() > LONGEST) {
            problems.add("name", "The name must have %d to %d characters".formatted(SHORTEST, LONGEST));
        } else if (name.chars().anyMatch(Character::isISOControl)) {
            problems.add("name", "The name must stand on one line");
        }
    }

    private static Set<Scope> scopes(WantedToken wanted, Problems problems) {
        var scopes = new TreeSet<Scope>();
        for (var word : wanted.scopes()) {
            Scope.find(word)
                    .ifPresentOrElse(
                            scopes::add,
                            () -> problems.add(
                                    "scopes",
                                    "There is no scope \"%s\". Choose from: %s"
                                            .formatted(word, Scope.words(Arrays.asList(Scope.values())))));
        }
        if (wanted.scopes().isEmpty()) problems.add("scopes", "Select what the token opens");
        return scopes;
    }

    private static @Nullable LocalDate end(String until, LocalDate today, Problems problems) {
        if (until.isEmpty()) {
            problems.add("endsOn", "Enter the last day on which the token works");
            return null;
        }
        var end = day(until);
        if (end == null) {
            problems.add("endsOn", "The last day must be a real date with a day, a month and a year");
        } else if (end.isBefore(today)) {
            problems.add("endsOn", "The last day must be today or in the future");
        } else if (end.isAfter(today.plusYears(1))) {
            problems.add(
                    "endsOn",
                    "The last day must be within a year, %s at the latest. Make another token when this one ends"
                            .formatted(London.words(today.plusYears(1))));
        }
        return end;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}

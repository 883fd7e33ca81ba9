package org.learningledger.web.account;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who makes this request. A controller takes it as a method parameter: {@code SignedIn who}, or
 * {@code @Nullable SignedIn who} on a page that is open to anybody.
 *
 * @param account the account's id; a token's own id for a program with a token
 * @param agency the organisation's reference, for those who belong to one
 * @param post the post held, for those whose rights follow from it
 * @param displayName what a person is called here; of a token, the name of the job that uses it
 * @param scopes what a token opens; nobody else has any
 */
public record SignedIn(
        UUID account,
        String partnership,
        Role role,
        @Nullable String agency,
        @Nullable String post,
        String displayName,
        Set<Scope> scopes)
        implements AuthenticatedPrincipal, Serializable {

    /** The operator at the command line, who acts in every partnership and is never a person. */
    public static final SignedIn OPERATOR =
            new SignedIn(new UUID(0, 0), "*", Role.OPERATOR, null, null, Role.OPERATOR.title());

    /** A session that was kept before there were scopes is read without them. */
    public SignedIn {
        scopes = scopes == null ? Set.of() : Set.copyOf(scopes);
    }

    /** A person, or the operator. */
    public SignedIn(
            UUID account,
            String partnership,
            Role role,
            @Nullable String agency,
            @Nullable String post,
            String displayName) {
        this(account, partnership, role, agency, post, displayName, Set.of());
    }

    /**
     * A program with a token.
     *
     * @param token its id
     * @param name which job uses it
     */
    public static SignedIn token(UUID token, String partnership, String name, Set<Scope> scopes) {
        return new SignedIn(token, partnership, Role.TOKEN, null, null, name, scopes);
    }

    /** Who makes the request that this thread works on, for code without a controller's parameters. */
    public static Optional<SignedIn> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who
                ? Optional.of(who)
                : Optional.empty();
    }

    /** The account's id: sessions are found again, and ended, by it. */
    @Override
    public String getName() {
        return account.toString();
    }
}

package org.learningledger.web.account;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who makes this request. A controller takes it as a method parameter: {@code SignedIn who}, or
 * {@code @Nullable SignedIn who} on a page that is open to anybody.
 *
 * @param agency the organisation's reference, for those who belong to one
 * @param post the post held, for those whose rights follow from it
 */
public record SignedIn(
        UUID account,
        String partnership,
        Role role,
        @Nullable String agency,
        @Nullable String post,
        String displayName) implements AuthenticatedPrincipal, Serializable {

    /** The operator at the command line, who acts in every partnership and is never a person. */
    public static final SignedIn OPERATOR =
            new SignedIn(new UUID(0, 0), "*", Role.OPERATOR, null, null, Role.OPERATOR.title());

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

package org.learningledger.web.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account to open.
 *
 * @param password as typed; only its hash is kept
 */
public record NewAccount(
        UUID id,
        String partnership,
        String signInName,
        String displayName,
        @Nullable String eMail,
        Role role,
        @Nullable String agency,
        @Nullable String post,
        String password) {

    public NewAccount {
        if (!Role.ofPeople().contains(role)) {
            throw new IllegalArgumentException("Who has a token has no account");
        }
        signInName = signInName.strip();
    }

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return "NewAccount[" + id + ", " + partnership + ", " + role + "]";
    }
}

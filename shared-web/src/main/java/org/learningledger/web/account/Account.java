package org.learningledger.web.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can, or could, sign in. Kept outside the ledger so that a name can be erased; the ledger holds the id.
 *
 * @param passwordOnce whether its password was given out and its owner has not chosen another yet
 * @param closedAt since when they can no longer sign in
 */
public record Account(
        UUID id,
        String partnership,
        String signInName,
        String displayName,
        @Nullable String eMail,
        Role role,
        @Nullable String agency,
        @Nullable String post,
        boolean passwordOnce,
        @Nullable Instant closedAt) {

    SignedIn signedIn() {
        return new SignedIn(id, partnership, role, agency, post, displayName);
    }
}

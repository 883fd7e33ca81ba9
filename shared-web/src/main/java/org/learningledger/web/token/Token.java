package org.learningledger.web.token;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.web.account.Scope;
import org.learningledger.web.account.SignedIn;

/**
 * What is known of a token, which is all but its secret.
 *
 * @param name which job uses it
 * @param scopes what it opens; a scope that this version of the program does not know is not among them
 * @param endsOn the last day on which it works, in London
 * @param madeBy the account of whoever made it; the operator's for one from the command line
 * @param lastUsedAt when it last opened something, to the minute; {@code null} for never
 * @param revokedBy whose account, {@code null} together with {@code revokedAt} while nobody has
 */
public record Token(
        UUID id,
        String partnership,
        String name,
        Set<Scope> scopes,
        LocalDate endsOn,
        UUID madeBy,
        Instant madeAt,
        @Nullable Instant lastUsedAt,
        @Nullable UUID revokedBy,
        @Nullable Instant revokedAt) {

    /** Within how many days an end is near enough to make another token. */
    public static final int SOON_DAYS = 30;

    /** Whether it works. */
    public enum State {
        WORKS("Works"),
        ENDS_SOON("Ends within " + SOON_DAYS + " days"),
        ENDED("Ended"),
        REVOKED("Revoked");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** @param today in London */
    public State state(LocalDate today) {
        if (revokedAt != null) return State.REVOKED;
        if (endsOn.isBefore(today)) return State.ENDED;
        return endsOn.isAfter(today.plusDays(SOON_DAYS)) ? State.WORKS : State.ENDS_SOON;
    }

    /** Who a program is that sends it. */
    public SignedIn signedIn() {
        return SignedIn.token(id, partnership, name, scopes);
    }
}

package org.learningledger.store.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, and on whose behalf: taken from the signed-in account, never from what a request says.
 *
 * @param partnership the code of the partnership whose ledger it is
 * @param account the account; who that is stands in the account table, from which a person can be erased
 * @param role the role held at the time
 * @param agency the organisation the account acts for; {@code null} for those who act for none
 * @param post the post held at the time
 */
public record Actor(
        String partnership,
        UUID account,
        String role,
        @Nullable String agency,
        @Nullable String post) {

    /** The account under which acts from the command line are recorded: a program, never a person. */
    public static final UUID OPERATOR = new UUID(0, 0);

    public static Actor operator(String partnership) {
        return new Actor(partnership, OPERATOR, "OPERATOR", null, null);
    }

    public boolean is(@Nullable UUID other) {
        return account.equals(other);
    }
}

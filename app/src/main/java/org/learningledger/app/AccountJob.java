package org.learningledger.app;

import org.jspecify.annotations.Nullable;

/**
 * What somebody at the command line wants done with accounts.
 *
 * @param signInName whose account, but for a list
 * @param partnership its code
 * @param partnershipName the full name of a partnership that is to be opened with its first account
 */
public record AccountJob(
        Act act,
        @Nullable String signInName,
        @Nullable String partnership,
        @Nullable String partnershipName,
        @Nullable String displayName,
        @Nullable String eMail,
        @Nullable String role,
        @Nullable String agency,
        @Nullable String post) {

    public enum Act {
        ADD,
        LIST,
        CLOSE,
        NEW_PASSWORD
    }

    static AccountJob list(@Nullable String partnership) {
        return new AccountJob(Act.LIST, null, partnership, null, null, null, null, null, null);
    }

    static AccountJob about(Act act, String signInName) {
        return new AccountJob(act, signInName, null, null, null, null, null, null, null);
    }

    /** Without names, which must not reach a log. */
    @Override
    public String toString() {
        return "AccountJob[" + act + "]";
    }
}

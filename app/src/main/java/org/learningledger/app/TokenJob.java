package org.learningledger.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody at the command line wants done with tokens.
 *
 * @param id of the token that is to be revoked
 * @param partnership its code
 * @param name which job is to use the token
 * @param scopes their words; none but for a token that is to be made
 * @param until the last day on which it is to work
 */
public record TokenJob(
        Act act,
        @Nullable String id,
        @Nullable String partnership,
        @Nullable String name,
        List<String> scopes,
        @Nullable String until) {

    public enum Act {
        ADD,
        LIST,
        REVOKE
    }

    static TokenJob list(@Nullable String partnership) {
        return new TokenJob(Act.LIST, null, partnership, null, List.of(), null);
    }

    static TokenJob revoke(String id) {
        return new TokenJob(Act.REVOKE, id, null, null, List.of(), null);
    }
}

package org.learningledger.web.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a program can ask or do, as the description of the interface tells it.
 *
 * @param method {@code GET} or {@code POST}
 * @param path below the root, with its variables in braces
 * @param id a name that stays the same
 * @param group what it is about: "actions"
 * @param who titles of the roles that may
 * @param scopes words of the scopes of a token that open it; none where no token does
 * @param body a JSON Schema of what is sent; {@code null} where nothing is
 * @param example what may be sent
 * @param answers by status, each with what it means and, where it has one, the JSON Schema of its body
 */
public record Operation(
        String method,
        String path,
        String id,
        String group,
        String summary,
        List<String> who,
        List<String> scopes,
        List<Parameter> parameters,
        @Nullable Map<String, Object> body,
        @Nullable Map<String, Object> example,
        List<Answer> answers) {

    /**
     * @param in {@code path}, {@code query} or {@code header}
     * @param example a value that may be sent
     */
    public record Parameter(
            String in,
            String name,
            String meaning,
            boolean required,
            Map<String, Object> schema,
            @Nullable Object example) {}

    /** What comes back. */
    public record Answer(
            int status,
            String meaning,
            @Nullable Map<String, Object> schema,
            @Nullable Object example) {}
}

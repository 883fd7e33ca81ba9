package org.learningledger.query.projection;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of a read model, named without its schema: which generation of the model is meant, the live one or one that is
 * built beside it, is said by the connection's search path.
 *
 * @param columns those that are written, in the order in which their values come; what the database works out by itself
 *     is not among them
 */
public record Table(String name, List<String> columns) {

    public static Table of(String name, String... columns) {
        return new Table(name, Arrays.asList(columns));
    }

    String insert() {
        return "INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    /** Takes rows in as PostgreSQL's text format has them. */
    public String copy() {
        return "COPY " + name + " (" + String.join(", ", columns) + ") FROM STDIN";
    }
}

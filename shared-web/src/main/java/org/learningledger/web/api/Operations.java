package org.learningledger.web.api;

import java.util.List;
import java.util.Map;

/** One side of the ledger, as it describes itself to programs. */
public interface Operations {

    /** The name of the question for it, where the sides are programs of their own. */
    String QUESTION = "org.learningledger.operations";

    Told told();

    /** Whether it is about running the ledger: then it is told to technical administrators, and to nobody else. */
    default boolean isForAdministrators() {
        return false;
    }

    /**
     * What one side lets programs ask or do.
     *
     * @param schemas JSON Schemas by name, to which the operations refer
     */
    record Told(List<Operation> operations, Map<String, Object> schemas) {}
}

package org.learningledger.web.api;

import java.util.List;
import java.util.Map;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;

/** One side of the ledger, as it describes itself to programs. */
public interface Operations {

    /** The name of the question for it, where the sides are programs of their own. */
    String QUESTION = "org.learningledger.operations";

    Told told();

    /** Whether somebody is told of it: of the work, whoever works with the ledger; not who only runs it. */
    default boolean isFor(SignedIn who) {
        return who.role() != Role.ADMINISTRATOR;
    }

    /**
     * What one side lets programs ask or do.
     *
     * @param schemas JSON Schemas by name, to which the operations refer
     */
    record Told(List<Operation> operations, Map<String, Object> schemas) {}
}

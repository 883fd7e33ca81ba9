package org.learningledger.web.api;

import java.util.List;
import java.util.Map;

/** What one side of the ledger lets programs ask or do. */
public interface Operations {

    List<Operation> operations();

    /** JSON Schemas by name, to which the operations refer. */
    Map<String, Object> schemas();
}

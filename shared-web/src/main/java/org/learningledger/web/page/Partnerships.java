package org.learningledger.web.page;

import java.util.Optional;

/** The partnerships on this ledger; the module that knows them implements it. */
public interface Partnerships {

    Optional<Partnership> find(String code);
}

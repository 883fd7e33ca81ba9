package org.learningledger.query.register;

import java.util.Map;
import org.learningledger.web.account.Agencies;
import org.springframework.stereotype.Component;

/** The organisations of the register, for whoever opens accounts. */
@Component
class RegisteredAgencies implements Agencies {

    private final RegisterReader register;

    RegisteredAgencies(RegisterReader register) {
        this.register = register;
    }

    @Override
    public Map<String, String> of(String partnership) {
        return register.titles(partnership, EntryKind.ORGANISATION);
    }
}

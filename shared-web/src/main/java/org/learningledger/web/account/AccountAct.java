package org.learningledger.web.account;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that was done with an account.
 *
 * @param by the account of whoever did it; the operator's for what was done at the command line
 */
public record AccountAct(Kind kind, UUID by, Instant at) {

    public enum Kind {
        OPENED("Account opened"),
        PASSWORD_GIVEN("New one-time password given"),
        PASSWORD_CHOSEN("Own password chosen"),
        CLOSED("Account closed");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}

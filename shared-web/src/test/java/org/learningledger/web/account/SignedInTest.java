package org.learningledger.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ObjectInputStream;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayName("Whoever is signed in")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignedInTest {

    /** As sessions kept it before there were tokens and their scopes. */
    private static final String BEFORE =
            "rO0ABXNyACdvcmcubGVhcm5pbmdsZWRnZXIud2ViLmFjY291bnQuU2lnbmVkSW4AAAAAAAAAAAIABkwA"
                    + "B2FjY291bnR0ABBMamF2YS91dGlsL1VVSUQ7TAAGYWdlbmN5dAASTGphdmEvbGFuZy9TdHJpbmc7TAALZGlzcGxheU5hbWVxAH4AAkwA"
                    + "C3BhcnRuZXJzaGlwcQB+AAJMAARwb3N0cQB+AAJMAARyb2xldAAlTG9yZy9sZWFybmluZ2xlZGdlci93ZWIvYWNjb3VudC9Sb2xlO3hw"
                    + "c3IADmphdmEudXRpbC5VVUlEvJkD95hthS8CAAJKAAxsZWFzdFNpZ0JpdHNKAAttb3N0U2lnQml0c3hwgAAAAAAAAAFbDC8eAABAAHQA"
                    + "BnBvbGljZXQAC0ZhdGltYSBLaGFudAAEbW9vcnB+cgAjb3JnLmxlYXJuaW5nbGVkZ2VyLndlYi5hY2NvdW50LlJvbGUAAAAAAAAAABIA"
                    + "AHhyAA5qYXZhLmxhbmcuRW51bQAAAAAAAAAAEgAAeHB0AAtBR0VOQ1lfTEVBRA==";

    @Test
    void stays_signed_in_when_the_ledger_is_upgraded() throws Exception {
        try (var kept = new ObjectInputStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(BEFORE)))) {
            var who = (SignedIn) kept.readObject();
            assertThat(who.displayName()).isEqualTo("Fatima Khan");
            assertThat(who.role()).isEqualTo(Role.AGENCY_LEAD);
            assertThat(who.scopes()).isEmpty();
        }
    }
}

package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.app.AccountJob;
import org.learningledger.app.AccountJob.Act;

/** A new ledger, on which nobody can sign in: the command line opens the first account, its owner all others. */
@DisplayName("The first account of a new ledger")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TheFirstAccountTest {

    private static final String CHOSEN = "gravel quilt November";

    Form form() {
        return Form.ALL_IN_ONE;
    }

    @Test
    void comes_from_the_command_line_and_leads_to_the_others() {
        try (var ledger = form().empty();
                var visitor = new Visitor(ledger.address(), true, "first-account")) {
            assertThat(ledger.account(add("ada", "Moorland Safeguarding Children Partnership", "administrator")))
                    .contains("Opened the account ada: Technical administrator, moor.");
            var password = OncePassword.in(ledger.account(about(Act.NEW_PASSWORD, "ada")));

            visitor.signInAs("ada", password);
            visitor.sees("Choose a password of your own");
            visitor.look("own-password");
            visitor.choosePassword(password, CHOSEN);
            visitor.look("own-password-chosen");

            visitor.follow("Accounts");
            visitor.look("accounts");
            visitor.press("Open an account");
            visitor.press("Open the account");
            visitor.sees("There is a problem");
            visitor.look("new-account-with-problems");
            visitor.write("Name that others see", "Bea Keeper");
            visitor.write("Sign-in name", "bea");
            visitor.choose("Partnership business unit");
            visitor.press("Open the account");
            visitor.sees("The account has been opened");
            visitor.look("account-opened");
            visitor.follow("Look at the account");
            visitor.sees("Open, own password not chosen yet");
            visitor.look("account");
            visitor.press("Close this account");
            visitor.look("closing");
            visitor.press("Close the account");
            visitor.sees("Account closed");
            assertThat(visitor.complaints()).isEmpty();

            assertThat(ledger.account(about(Act.LIST, null)))
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith("ada ") && line.endsWith(" open"))
                    .anyMatch(line -> line.startsWith("bea ") && line.endsWith(" closed"));
        }
    }

    @Test
    void is_refused_with_what_to_do_where_something_is_not_right() {
        try (var ledger = form().empty()) {
            assertThat(ledger.account(add("ada", null, "administrator")))
                    .containsExactly(
                            "The ledger holds no partnership with the code \"moor\". To open it, add --partnership-name and its full name.");
            assertThat(ledger.account(add("ada", "Moorland", "boss")).getFirst())
                    .startsWith("There is no role \"boss\". Choose one of: scrutineer, ");
            assertThat(ledger.account(about(Act.CLOSE, "ada")).getFirst()).startsWith("There is no account");
            assertThat(ledger.account(about(Act.LIST, null)).getFirst()).startsWith("There is no account yet.");
            assertThat(ledger.account(add("ada", "Moorland", "administrator")).getFirst())
                    .startsWith("Opened");
            assertThat(ledger.account(add("ADA", null, "administrator")))
                    .containsExactly("This sign-in name is, or was, somebody's on this ledger. Choose another.");
            assertThat(ledger.account(add("bea", "Moorland", "scrutineer")))
                    .containsExactly("The ledger holds the partnership moor already, so leave --partnership-name out.");
            assertThat(ledger.account(about(Act.CLOSE, "ada")).getFirst()).startsWith("Closed the account ada.");
            assertThat(ledger.account(about(Act.NEW_PASSWORD, "ada")))
                    .containsExactly("The account ada is closed, so nothing was changed.");
        }
    }

    private static AccountJob add(String name, String partnershipName, String role) {
        return new AccountJob(Act.ADD, name, "moor", partnershipName, null, null, role, null, null);
    }

    private static AccountJob about(Act act, String name) {
        return new AccountJob(act, name, null, null, null, null, null, null, null);
    }
}

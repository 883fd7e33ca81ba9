package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.learningledger.app.AccountJob;
import org.learningledger.app.AccountJob.Act;
import org.learningledger.app.LedgerProgram;
import org.learningledger.app.ProgramSettings;

/** A new ledger, on which nobody can sign in: the command line opens the first account, its owner all others. */
@DisplayName("The first account of a new ledger")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TheFirstAccountTest {

    private static final String CHOSEN = "gravel quilt November";

    @TempDir
    private Path data;

    @Test
    void comes_from_the_command_line_and_leads_to_the_others() throws IOException {
        try (var program = LedgerProgram.start(ProgramSettings.embedded(data, 0));
                var visitor = new Visitor(program.url().replaceAll("/$", ""), true, "first-account")) {
            assertThat(ask(program, add("ada", "Moorland Safeguarding Children Partnership", "administrator")))
                    .contains("Opened the account ada: Technical administrator, moor.");
            var password = OncePassword.in(ask(program, about(Act.NEW_PASSWORD, "ada")));

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

            assertThat(ask(program, about(Act.LIST, null)))
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith("ada ") && line.endsWith(" open"))
                    .anyMatch(line -> line.startsWith("bea ") && line.endsWith(" closed"));
        }
    }

    @Test
    void is_refused_with_what_to_do_where_something_is_not_right() {
        try (var program = LedgerProgram.start(ProgramSettings.embedded(data, 0))) {
            assertThat(ask(program, add("ada", null, "administrator")))
                    .containsExactly(
                            "The ledger holds no partnership with the code \"moor\". To open it, add --partnership-name and its full name.");
            assertThat(ask(program, add("ada", "Moorland", "boss")).getFirst())
                    .startsWith("There is no role \"boss\". Choose one of: scrutineer, ");
            assertThat(ask(program, about(Act.CLOSE, "ada")).getFirst()).startsWith("There is no account");
            assertThat(ask(program, about(Act.LIST, null)).getFirst()).startsWith("There is no account yet.");
            assertThat(ask(program, add("ada", "Moorland", "administrator")).getFirst())
                    .startsWith("Opened");
            assertThat(ask(program, add("ADA", null, "administrator")))
                    .containsExactly("This sign-in name is, or was, somebody's on this ledger. Choose another.");
            assertThat(ask(program, add("bea", "Moorland", "scrutineer")))
                    .containsExactly("The ledger holds the partnership moor already, so leave --partnership-name out.");
            assertThat(ask(program, about(Act.CLOSE, "ada")).getFirst()).startsWith("Closed the account ada.");
            assertThat(ask(program, about(Act.NEW_PASSWORD, "ada")))
                    .containsExactly("The account ada is closed, so nothing was changed.");
        }
    }

    private static List<String> ask(LedgerProgram program, AccountJob job) {
        var lines = new ArrayList<String>();
        program.jobs().account(job, lines::add);
        return lines;
    }

    private static AccountJob add(String name, String partnershipName, String role) {
        return new AccountJob(Act.ADD, name, "moor", partnershipName, null, null, role, null, null);
    }

    private static AccountJob about(Act act, String name) {
        return new AccountJob(act, name, null, null, null, null, null, null, null);
    }
}

package org.learningledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningledger.web.account.Account;
import org.learningledger.web.account.AccountAct;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.NewAccount;
import org.learningledger.web.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("An administrator")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SpringBootTest(
        classes = LedgerWebApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "ledger.operator-token=correct-horse-battery")
class AdministrationTest {

    private static final String OWN = "seven-blue-herons";
    private static final String CHOSEN = "gravel quilt November";

    @LocalServerPort
    private int port;

    private final Accounts accounts;
    private final UUID administrator = UUID.randomUUID();
    private Visitor office;
    private Visitor newcomer;

    AdministrationTest(@Autowired Accounts accounts) {
        this.accounts = accounts;
    }

    @BeforeEach
    void at_the_office() throws Exception {
        office = new Visitor(port);
        newcomer = new Visitor(port);
        accounts.open(new NewAccount(
                administrator, "moor", name("admin"), "Ada Min", null, Role.ADMINISTRATOR, null, null, OWN));
        office.signIn(name("admin"), OWN);
    }

    @Test
    void opens_an_account_whose_password_is_told_once_and_good_for_one_sign_in() throws Exception {
        var opened = office.opens(name("sam"), "AGENCY_LEAD", "police");
        assertThat(opened.select("h1").text()).isEqualTo("The account has been opened");
        var password = password(opened);
        assertThat(password).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        assertThat(office.page("/accounts/" + account("sam").id()).text())
                .contains("Open, own password not chosen yet", "Account opened")
                .doesNotContain(password);

        newcomer.signIn(name("sam"), password);
        assertThat(newcomer.leadsTo("/rooms/any")).isEqualTo("/password");
        assertThat(newcomer.page("/password").select("h1").text()).isEqualTo("Choose a password of your own");
        assertThat(newcomer.get("/rooms/any", "application/json").statusCode()).isEqualTo(403);
        assertThat(newcomer.chooses(password, CHOSEN)).isEqualTo("/password?changed");
        assertThat(newcomer.page("/rooms/any").text()).isEqualTo("Sam Lee of police");

        var later = new Visitor(port);
        later.signIn(name("sam"), password);
        assertThat(later.leadsTo("/rooms/any")).startsWith("/sign-in");
        later.signIn(name("sam"), CHOSEN);
        assertThat(later.page("/rooms/any").text()).isEqualTo("Sam Lee of police");
        assertThat(accounts.acts(account("sam").id()))
                .extracting(AccountAct::kind)
                .containsExactly(AccountAct.Kind.PASSWORD_CHOSEN, AccountAct.Kind.OPENED);
        assertThat(accounts.acts(account("sam").id()))
                .extracting(AccountAct::by)
                .contains(administrator);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''      | LD_GROUP    | ''     | Enter a sign-in name
            'a b'   | LD_GROUP    | ''     | The sign-in name must be 2 to 60 letters, numbers and . _ @ + - without a space
            taken   | LD_GROUP    | ''     | This sign-in name is, or was, somebody's on this ledger. Choose another
            new     | ''          | ''     | Select a role
            new     | OPERATOR    | ''     | Select a role
            new     | AGENCY_LEAD | ''     | Select the agency: an agency lead acts for one agency
            new     | AGENCY_LEAD | nobody | The register of this partnership has no organisation with the reference nobody. Add it there first, or use one of: health, police
            """)
    void is_told_what_to_put_right(String signInName, String role, String agency, String sentence) throws Exception {
        if (signInName.equals("taken")) office.opens(name("taken"), "LD_GROUP", "");
        var typed = signInName.length() > 3 ? name(signInName) : signInName;
        var shown = office.opens(typed.equals("new") ? name("new") : typed, role, agency);
        assertThat(shown.select(".govuk-error-summary a").eachText()).containsExactly(sentence);
        assertThat(shown.selectFirst("#displayName").val()).isEqualTo("Sam Lee");
    }

    @Test
    void gives_a_new_password_and_the_one_before_stops_working() throws Exception {
        newcomer.signIn(name("sam"), password(office.opens(name("sam"), "LD_GROUP", "")));
        var again = password(office.sends("/accounts/" + account("sam").id() + "/new-password", Map.of()));
        assertThat(newcomer.leadsTo("/rooms/any")).startsWith("/sign-in");
        newcomer.signIn(name("sam"), again);
        assertThat(newcomer.leadsTo("/rooms/any")).isEqualTo("/password");
    }

    @Test
    void closes_an_account_but_not_the_own_one() throws Exception {
        office.opens(name("sam"), "LD_GROUP", "");
        office.sends("/accounts/" + account("sam").id() + "/closing", Map.of());
        assertThat(account("sam").closedAt()).isNotNull();
        var late = office.sends("/accounts/" + account("sam").id() + "/new-password", Map.of());
        assertThat(late.text()).contains("This account is closed, so nothing was changed");

        var own = office.sends("/accounts/" + administrator + "/closing", Map.of());
        assertThat(own.select(".govuk-error-summary a").text()).startsWith("You cannot close your own account");
        assertThat(account("admin").closedAt()).isNull();
    }

    @Test
    void sees_no_account_of_another_partnership() throws Exception {
        var other = UUID.randomUUID();
        accounts.open(new NewAccount(other, "stees", name("far"), "Far Away", null, Role.SCRUTINEER, null, null, OWN));
        assertThat(office.page("/accounts").text()).contains("Ada Min").doesNotContain("Far Away");
        assertThat(office.get("/accounts/" + other, "text/html").statusCode()).isEqualTo(404);
        office.sends("/accounts/" + other + "/closing", Map.of());
        assertThat(accounts.one(other).orElseThrow().closedAt()).isNull();
    }

    @Test
    void is_nobody_else() throws Exception {
        accounts.open(new NewAccount(
                UUID.randomUUID(), "moor", name("lead"), "Lead", null, Role.BUSINESS_UNIT, null, null, OWN));
        newcomer.signIn(name("lead"), OWN);
        assertThat(newcomer.get("/accounts", "text/html").statusCode()).isEqualTo(403);
        assertThat(newcomer.page("/password").select("h1").text()).isEqualTo("Change your password");
    }

    @ParameterizedTest
    @CsvSource({
        "wrong, gravel quilt November, gravel quilt November, This is not your current password",
        "seven-blue-herons, short, short, The new password must have at least 12 characters. Three words that do not belong together make a good one",
        "seven-blue-herons, seven-blue-herons, seven-blue-herons, The new password must be another than the current one",
        "seven-blue-herons, aaaaaaaaaaaaaaaa, aaaaaaaaaaaaaaaa, The new password must have at least 4 different characters",
        "seven-blue-herons, gravel quilt November, gravel quilt, 'Enter the new password again, the same as above'"
    })
    void chooses_only_a_good_password(String current, String chosen, String again, String sentence) throws Exception {
        var shown = office.sends(
                "/password", Map.of("currentPassword", current, "newPassword", chosen, "newPasswordAgain", again));
        assertThat(shown.select(".govuk-error-summary a").eachText()).containsExactly(sentence);
        assertThat(shown.html()).doesNotContain(chosen.equals("short") ? "value=\"short" : chosen);
    }

    private String name(String who) {
        return who + "-" + administrator;
    }

    private Account account(String who) {
        return accounts.find(name(who)).orElseThrow();
    }

    private static String password(Document page) {
        return page.select(".govuk-panel__body strong").text();
    }
}

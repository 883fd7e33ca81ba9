package org.learningledger.command.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningledger.command.testing.Browser.location;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.command.testing.Browser;
import org.learningledger.command.testing.OnARealDatabase;
import org.learningledger.command.testing.Scene;
import org.learningledger.events.Words;
import org.learningledger.events.correction.FactCorrected;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Recorder;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("The forms that put an entry right")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@OnARealDatabase
class CorrectionFormTest {

    private static final Words WHY = Words.plain("a slip");

    private final LedgerLog log;
    private final Accounts accounts;
    private final Scene scene;
    private final int port;
    private final Fact agreed;

    CorrectionFormTest(
            @Autowired Recorder recorder,
            @Autowired LedgerLog log,
            @Autowired Accounts accounts,
            @LocalServerPort int port) {
        this.log = log;
        this.accounts = accounts;
        this.port = port;
        this.scene = new Scene(recorder);
        var action = scene.agreedAction();
        this.agreed = log.stream(scene.partnership, action.value()).getFirst();
    }

    private Browser browser(Role role) throws Exception {
        return Browser.signedIn(port, accounts, scene.partnership, role, null);
    }

    private static Map<String, String> answers(String... more) {
        var answers = new HashMap<>(Map.of(
                "reason", "a slip", "version", "0", "key", UUID.randomUUID().toString(), "step", "record"));
        for (int i = 0; i < more.length; i += 2) answers.put(more[i], more[i + 1]);
        return answers;
    }

    private Object newest() {
        return log.stream(scene.partnership, agreed.event().thing().id())
                .getLast()
                .event();
    }

    @Test
    void record_a_correction_and_lead_to_the_history() throws Exception {
        var form = "/corrections/" + agreed.at().eventId() + "/correct";
        var sent = browser(Role.QP_GROUP).post(form, answers("field", "dueOn", "now", "2026-04"));
        assertThat(location(sent))
                .startsWith("/history/action/" + agreed.event().thing().id() + "?after=");
        assertThat(newest())
                .isEqualTo(new FactCorrected(
                        agreed.event().thing(),
                        UUID.fromString(agreed.at().eventId()),
                        "dueOn",
                        Words.plain("2026-04"),
                        WHY));
    }

    @Test
    void record_a_withdrawal() throws Exception {
        var form = "/corrections/" + agreed.at().eventId() + "/withdraw";
        assertThat(location(browser(Role.BUSINESS_UNIT).post(form, answers()))).startsWith("/history/action/");
        assertThat(newest())
                .isEqualTo(new FactWithdrawn(
                        agreed.event().thing(), UUID.fromString(agreed.at().eventId()), WHY));
    }

    @Test
    void go_back_to_the_question_where_a_rule_refuses() throws Exception {
        var form = "/corrections/" + agreed.at().eventId() + "/correct";
        var browser = browser(Role.LD_GROUP);
        assertThat(location(browser.post(form, answers("field", "owner", "now", "x"))))
                .isEqualTo(form);
        assertThat(browser.kept(form)).contains("This part of an entry cannot be corrected.");
        assertThat(newest()).isEqualTo(agreed.event());
    }

    @Test
    void are_not_for_a_scrutineer_and_know_no_entry_of_another_partnership() throws Exception {
        var form = "/corrections/" + agreed.at().eventId() + "/withdraw";
        assertThat(browser(Role.SCRUTINEER).post(form, answers()).statusCode()).isEqualTo(403);
        var stranger = Browser.signedIn(port, accounts, "p-" + UUID.randomUUID(), Role.LD_GROUP, null);
        assertThat(stranger.post(form, answers()).statusCode()).isEqualTo(404);
        assertThat(newest()).isEqualTo(agreed.event());
    }
}

package org.learningledger.command.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningledger.command.testing.Browser.location;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningledger.command.testing.Browser;
import org.learningledger.command.testing.OnARealDatabase;
import org.learningledger.command.testing.Scene;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.finding.RecurrenceConfirmed;
import org.learningledger.events.finding.RecurrenceDismissed;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Recorder;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("Saying by form whether a finding is earlier learning again")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@OnARealDatabase
@Timeout(60)
class ComesAgainByFormTest {

    private final LedgerLog log;
    private final Accounts accounts;
    private final Scene scene;
    private final int port;

    ComesAgainByFormTest(
            @Autowired Recorder recorder,
            @Autowired LedgerLog log,
            @Autowired Accounts accounts,
            @LocalServerPort int port) {
        this.log = log;
        this.accounts = accounts;
        this.port = port;
        this.scene = new Scene(recorder);
    }

    private Browser somebody(Role role) throws Exception {
        return Browser.signedIn(port, accounts, scene.partnership, role, role == Role.AGENCY_LEAD ? "POLICE" : null);
    }

    private static Map<String, String> form(String version, String... fields) {
        var answers = new HashMap<>(Map.of("key", UUID.randomUUID().toString(), "step", "record", "version", version));
        for (int i = 0; i < fields.length; i += 2) answers.put(fields[i], fields[i + 1]);
        return answers;
    }

    private static String page(FindingId finding) {
        return "/findings/" + finding;
    }

    @Test
    void a_group_confirms_and_after_another_look_dismisses() throws Exception {
        var finding = scene.recordedFinding();
        var earlier = scene.madeRecommendation();
        var group = somebody(Role.LD_GROUP);
        var confirmed = group.post(
                page(finding) + "/recurrences/confirmation",
                form("0", "earlier", earlier.toString(), "reason", "Fathers were left out again"));
        assertThat(location(confirmed)).startsWith(page(finding) + "?");
        group.post(
                page(finding) + "/recurrences/dismissal",
                form("1", "earlier", earlier.toString(), "reason", "Another family"));
        var thing = new Thing(ThingKind.RECOMMENDATION, earlier.value());
        assertThat(log.stream(scene.partnership, finding.value()).stream()
                        .map(fact -> (Object) fact.event())
                        .skip(1))
                .containsExactly(
                        new RecurrenceConfirmed(finding, thing, Words.plain("Fathers were left out again"), null),
                        new RecurrenceDismissed(finding, thing, Words.plain("Another family"), null));
    }

    @Test
    void the_earlier_learning_and_a_reason_must_be_given() throws Exception {
        var finding = scene.recordedFinding();
        var group = somebody(Role.QP_GROUP);
        var path = page(finding) + "/recurrences/confirmation";
        assertThat(location(group.post(path, form("0")))).isEqualTo(path);
        assertThat(group.kept(path))
                .contains("earlier: Select the earlier learning", "reason: Enter why it is the same learning again");
    }

    @ParameterizedTest
    @CsvSource({
        "SCRUTINEER, confirmation",
        "SCRUTINEER, dismissal",
        "AGENCY_LEAD, confirmation",
        "AGENCY_LEAD, dismissal"
    })
    void nobody_else_may(Role role, String form) throws Exception {
        var finding = scene.recordedFinding();
        assertThat(somebody(role)
                        .post(page(finding) + "/recurrences/" + form, form("0"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(log.count(scene.partnership, finding.value())).isEqualTo(1);
    }
}

package org.learningledger.command.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.learningledger.command.testing.Browser.location;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.learningledger.command.correction.WithdrawFact;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Browser;
import org.learningledger.command.testing.OnARealDatabase;
import org.learningledger.command.testing.Scene;
import org.learningledger.events.Rating;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.register.AssuranceGiven;
import org.learningledger.events.register.EntryId;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Recorder;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("Giving an assurance")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@OnARealDatabase
class GiveAssuranceTest {

    private static final String FORM = "/assurances/new";
    private static final String ROOT = Base64.getEncoder().encodeToString(new byte[32]);

    private final LedgerLog log;
    private final Accounts accounts;
    private final Scene scene;
    private final int port;

    GiveAssuranceTest(
            @Autowired Recorder recorder,
            @Autowired LedgerLog log,
            @Autowired Accounts accounts,
            @LocalServerPort int port) {
        this.log = log;
        this.accounts = accounts;
        this.scene = new Scene(recorder);
        this.port = port;
        scene.agreedAction();
    }

    private Browser browser(Role role) throws Exception {
        return Browser.signedIn(port, accounts, scene.partnership, role, null);
    }

    private static Map<String, String> answers(String... more) {
        var answers = new HashMap<>(Map.of(
                "text",
                "I read every audit of the year",
                "from",
                "2025-04-01",
                "until",
                "2026-03-31",
                "head",
                "2:" + ROOT,
                "key",
                UUID.randomUUID().toString(),
                "step",
                "record"));
        for (int i = 0; i < more.length; i += 2) answers.put(more[i], more[i + 1]);
        return answers;
    }

    private AssuranceGiven given(String page) {
        var id = UUID.fromString(page.replaceAll("^/assurances/|\\?.*$", ""));
        var event =
                (AssuranceGiven) log.stream(scene.partnership, id).getFirst().event();
        assertThat(event.entryId()).isEqualTo(new EntryId(id));
        return event;
    }

    @Test
    void records_what_it_rests_on() throws Exception {
        var page = location(browser(Role.SCRUTINEER).post(FORM, answers("ownPart", "I chaired one event")));
        assertThat(page).startsWith("/assurances/");
        assertThat(given(page)).satisfies(given -> {
            assertThat(given.text()).isEqualTo(Words.plain("I read every audit of the year"));
            assertThat(given.from()).isEqualTo(StatedDate.of("2025-04-01"));
            assertThat(given.until()).isEqualTo(StatedDate.of("2026-03-31"));
            assertThat(given.position()).isEqualTo(2);
            assertThat(given.treeHead()).isEqualTo(ROOT);
            assertThat(given.ownPart()).isEqualTo(Words.plain("I chaired one event"));
            assertThat(given.level()).isNull();
        });
    }

    @Test
    void takes_a_level_with_its_scale_or_none() throws Exception {
        var scrutineer = browser(Role.SCRUTINEER);
        assertThat(location(scrutineer.post(FORM, answers("level", "Substantial"))))
                .isEqualTo(FORM);
        assertThat(scrutineer.kept(FORM)).contains("Enter what the scale is called", "Enter what that level means");
        var page = location(scrutineer.post(
                FORM,
                answers(
                        "level",
                        "Substantial",
                        "scale",
                        "Our levels",
                        "scaleVersion",
                        "2026",
                        "descriptor",
                        "Few gaps")));
        assertThat(given(page).level())
                .isEqualTo(new Rating("Our levels", "2026", "Substantial", Words.plain("Few gaps")));
    }

    @ParameterizedTest
    @CsvSource({
        "until, 2024-03-31, The period ends before it starts",
        "head, 2:AAAA, This is no state that the ledger could have signed",
        "head, two, This is no state that the ledger could have signed",
        "from, '', Enter a date: first day of the period",
        "text, '', Enter what you give assurance of"
    })
    void goes_back_where_something_is_not_right(String field, String said, String told) throws Exception {
        var scrutineer = browser(Role.SCRUTINEER);
        long before = log.count(scene.partnership);
        assertThat(location(scrutineer.post(FORM, answers(field, said)))).isEqualTo(FORM);
        assertThat(scrutineer.kept(FORM)).contains(told);
        assertThat(log.count(scene.partnership)).isEqualTo(before);
    }

    @Test
    void is_put_right_and_withdrawn_by_nobody() throws Exception {
        var page = location(browser(Role.SCRUTINEER).post(FORM, answers()));
        var id = given(page).entryId().value();
        var fact = log.stream(scene.partnership, id).getFirst().at().eventId();
        var group = browser(Role.QP_GROUP);
        var form = "/corrections/" + fact + "/withdraw";
        group.post(
                form,
                Map.of(
                        "reason",
                        "a slip",
                        "version",
                        "0",
                        "key",
                        UUID.randomUUID().toString(),
                        "step",
                        "record"));
        assertThat(group.kept(form)).contains("An assurance stays as it was signed off.");
        assertThat(log.stream(scene.partnership, id)).hasSize(1);
    }

    @Test
    void is_refused_with_a_period_that_ends_before_it_starts_or_without_a_head() {
        refuses(new Reason.PeriodEndsBeforeItStarts(), give("2026-04-01", "2026-03-31", 2, ROOT));
        refuses(new Reason.NotATreeHead(), give("2025-04-01", "2026-03-31", 0, ROOT));
        refuses(new Reason.NotATreeHead(), give("2025-04-01", "2026-03-31", 2, "AAAA"));
        refuses(new Reason.NotATreeHead(), give("2025-04-01", "2026-03-31", 2, "no base64"));
        var given = give("2025-04-01", "2026-03-31", 2, ROOT);
        record(given);
        var fact = UUID.fromString(log.stream(scene.partnership, given.entryId().value())
                .getFirst()
                .at()
                .eventId());
        refuses(
                new Reason.IsAnAssurance(),
                given.entryId().value(),
                new WithdrawFact(
                        new Thing(ThingKind.REGISTER_ENTRY, given.entryId().value()), fact, Words.plain("a slip")));
    }

    private static GiveAssurance give(String from, String until, long position, String head) {
        return new GiveAssurance(
                new EntryId(UUID.randomUUID()),
                "A-1",
                Words.plain("All is well"),
                StatedDate.of(from),
                StatedDate.of(until),
                null,
                position,
                head,
                null,
                null);
    }

    private void record(GiveAssurance command) {
        scene.record(command, command.entryId().value());
    }

    private void refuses(Reason reason, GiveAssurance command) {
        refuses(reason, command.entryId().value(), command);
    }

    private void refuses(Reason reason, UUID target, Object command) {
        assertThatThrownBy(() -> scene.record(command, target))
                .isInstanceOfSatisfying(
                        CommandExecutionException.class,
                        refused -> assertThat(refused.getDetails().orElse(null)).isEqualTo(reason));
    }

    @ParameterizedTest
    @EnumSource(names = {"LD_GROUP", "QP_GROUP", "BUSINESS_UNIT", "AGENCY_LEAD", "COMMITTEE_MEMBER", "ADMINISTRATOR"})
    void is_for_the_scrutineer_alone(Role role) throws Exception {
        assertThat(browser(role).post(FORM, answers()).statusCode()).isEqualTo(403);
    }
}

package org.learningledger.command.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.learningledger.command.testing.Browser.location;
import static org.learningledger.command.testing.Program.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.learningledger.command.correction.CorrectFact;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Browser;
import org.learningledger.command.testing.OnARealDatabase;
import org.learningledger.command.testing.Program;
import org.learningledger.command.testing.Scene;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.NoOutcomeSeen;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Recorder;
import org.learningledger.store.restricted.RestrictedTexts;
import org.learningledger.store.testing.FreshDatabase;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A form of which a text is marked as restricted")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@OnARealDatabase
@Timeout(60)
class RestrictedFormTest {

    private final LedgerLog log;
    private final Accounts accounts;
    private final Recorder recorder;
    private final RestrictedTexts texts;
    private final JdbcClient owner;
    private final Scene scene;
    private final ActionId action;
    private final String form;
    private final int port;
    /** No two tests have the same, because they share a database. */
    private final String canary = "canary-" + UUID.randomUUID();

    RestrictedFormTest(
            @Autowired Recorder recorder,
            @Autowired LedgerLog log,
            @Autowired Accounts accounts,
            @Autowired RestrictedTexts texts,
            @Autowired FreshDatabase database,
            @LocalServerPort int port) {
        this.log = log;
        this.accounts = accounts;
        this.recorder = recorder;
        this.texts = texts;
        this.owner = JdbcClient.create(database.as(FreshDatabase.OWNER));
        this.port = port;
        this.scene = new Scene(recorder);
        this.action = scene.agreedAction();
        this.form = "/actions/" + action + "/outcome/none";
    }

    private Browser group() throws IOException, InterruptedException {
        return Browser.signedIn(port, accounts, scene.partnership, Role.LD_GROUP, null);
    }

    private Map<String, String> answers(@Nullable String restricted) {
        var answers = new HashMap<>(Map.of(
                "remark", canary, "version", "0", "key", UUID.randomUUID().toString(), "step", "record"));
        if (restricted != null) answers.put("restricted", restricted);
        return answers;
    }

    private NoOutcomeSeen recorded() {
        return (NoOutcomeSeen)
                log.stream(scene.partnership, action.value()).getLast().event();
    }

    private long kept() {
        return owner.sql("SELECT count(*) FROM restricted.value WHERE partnership = ?")
                .param(scene.partnership)
                .query(Long.class)
                .single();
    }

    /** The tables of the log and of the web in which the canary stands as it is. */
    private List<String> found() {
        return owner
                .sql("SELECT schemaname || '.' || tablename FROM pg_tables"
                        + " WHERE schemaname IN ('ledger', 'web', 'restricted')")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> owner.sql(
                                        "SELECT count(*) FROM " + table
                                                + " held WHERE strpos(held::text, ?) > 0 OR strpos(held::text, encode(convert_to(?, 'UTF8'), 'hex')) > 0")
                                .params(canary, canary)
                                .query(Long.class)
                                .single()
                        > 0)
                .toList();
    }

    @Test
    void puts_a_commitment_into_the_log_and_the_text_beside_it() throws Exception {
        assertThat(location(group().post(form, answers("remark")))).startsWith("/actions/" + action + "?after=");
        assertThat(recorded().remark())
                .isInstanceOfSatisfying(Words.Sealed.class, words -> assertThat(texts.read(scene.partnership, words))
                        .contains(canary));
        assertThat(kept()).isOne();
        assertThat(found()).as("tables that hold the text as it is").isEmpty();
    }

    @Test
    void that_is_not_marked_puts_the_text_into_the_log_as_the_control() throws Exception {
        group().post(form, answers(null));
        assertThat(recorded().remark()).isEqualTo(Words.plain(canary));
        assertThat(kept()).isZero();
        assertThat(found()).containsExactly("ledger.event");
    }

    @Test
    void keeps_one_text_when_it_is_sent_again() throws Exception {
        var group = group();
        var answers = answers("remark");
        group.post(form, answers);
        assertThat(location(group.post(form, answers))).contains("recorded=before");
        assertThat(kept()).isOne();
        assertThat(texts.read(scene.partnership, (Words.Sealed) recorded().remark()))
                .contains(canary);
    }

    @Test
    void keeps_nothing_when_it_is_only_checked_or_refused() throws Exception {
        var group = group();
        var check = answers("remark");
        check.put("step", "check");
        assertThat(location(group.post(form, check))).isEqualTo(form + "/check");
        var behind = answers("remark");
        behind.put("version", "7");
        group.post(form, behind);
        assertThat(log.count(scene.partnership, action.value())).isOne();
        assertThat(kept()).isZero();
    }

    @Test
    void that_marks_what_cannot_be_restricted_is_not_recorded() throws Exception {
        var group = group();
        assertThat(location(group.post(form, answers("remrk")))).isEqualTo(form);
        assertThat(group.kept(form)).contains("restricted: Only these texts can be restricted here: remark");
        assertThat(log.count(scene.partnership, action.value())).isOne();
    }

    @Test
    void must_still_be_answered() throws Exception {
        var group = group();
        var blank = answers("remark");
        blank.put("remark", " ");
        group.post(form, blank);
        assertThat(group.kept(form)).contains("remark: Enter where you looked and what you found");
    }

    @Test
    void can_be_sent_by_a_program() throws Exception {
        var program = Program.of(port, accounts, scene.partnership, Role.LD_GROUP, null);
        HttpResponse<String> answer = program.post(
                "/api/v1" + form,
                "{\"remark\": \"%s\", \"restricted\": [\"remark\"]}".formatted(canary),
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "If-Match",
                "\"0\"");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(json(answer).toString()).doesNotContain(canary);
        assertThat(recorded().remark()).isInstanceOf(Words.Sealed.class);
    }

    @Test
    void is_not_corrected_by_a_text_that_everybody_could_read() throws Exception {
        group().post(form, answers("remark"));
        var fact = log.stream(scene.partnership, action.value()).getLast();
        var correction = new CorrectFact(
                fact.event().thing(),
                UUID.fromString(fact.at().eventId()),
                "remark",
                Words.plain("What it should have said"),
                Words.plain("A slip"));
        assertThatThrownBy(() ->
                        recorder.record(correction, action.value(), scene.group, scene.key(correction), null, null))
                .isInstanceOfSatisfying(CommandExecutionException.class, refused -> assertThat(
                                refused.getDetails().orElse(null))
                        .isEqualTo(new Reason.TextRestricted()));
    }
}

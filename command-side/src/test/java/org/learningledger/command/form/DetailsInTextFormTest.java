package org.learningledger.command.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningledger.command.testing.Browser.location;
import static org.learningledger.command.testing.Program.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.learningledger.command.testing.Browser;
import org.learningledger.command.testing.OnARealDatabase;
import org.learningledger.command.testing.Program;
import org.learningledger.command.testing.Scene;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ProgressReported;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Recorder;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("A form whose text seems to hold details of people")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@OnARealDatabase
@Timeout(60)
class DetailsInTextFormTest {

    private static final String HELD = "We wrote to TS1 2AA";
    private static final String FOUND =
            "progress: This holds what looks like a postcode (TS1 2AA). Take it out, or say that it may stand here";
    private static final String MAY_IT =
            "mayStand: Take out what looks like a detail of a person, or tick that it may stand here";

    private final LedgerLog log;
    private final Accounts accounts;
    private final Scene scene;
    private final ActionId action;
    private final String form;
    private final int port;

    DetailsInTextFormTest(
            @Autowired Recorder recorder,
            @Autowired LedgerLog log,
            @Autowired Accounts accounts,
            @LocalServerPort int port) {
        this.log = log;
        this.accounts = accounts;
        this.port = port;
        this.scene = new Scene(recorder);
        this.action = scene.agreedAction();
        this.form = "/actions/" + action + "/progress";
    }

    private Browser lead() throws IOException, InterruptedException {
        return Browser.signedIn(port, accounts, scene.partnership, Role.AGENCY_LEAD, "POLICE");
    }

    private static Map<String, String> answers(String step, String progress, @Nullable String mayStand) {
        var answers = new HashMap<>(Map.of(
                "progress", progress, "version", "0", "key", UUID.randomUUID().toString(), "step", step));
        if (mayStand != null) answers.put("mayStand", mayStand);
        return answers;
    }

    private List<Fact> facts() {
        return log.stream(scene.partnership, action.value());
    }

    // Free text: a warning to answer

    @Test
    void comes_back_with_what_was_found_and_asks_whether_it_may_stand() throws Exception {
        var lead = lead();
        for (var step : List.of("check", "record")) {
            assertThat(location(lead.post(form, answers(step, HELD, null)))).isEqualTo(form);
            assertThat(lead.kept(form)).contains(HELD, FOUND, MAY_IT).contains("mayStandAsked=[progress:POSTCODE]");
        }
        assertThat(facts()).hasSize(1);
    }

    @Test
    void is_recorded_as_it_stands_when_somebody_says_that_it_may_and_that_is_recorded_too() throws Exception {
        var lead = lead();
        assertThat(location(lead.post(form, answers("check", HELD, "progress:POSTCODE"))))
                .isEqualTo(form + "/check");
        assertThat(location(lead.post(form, answers("record", HELD, "progress:POSTCODE"))))
                .startsWith("/actions/" + action + "?after=");
        var fact = facts().getLast();
        assertThat(fact.event())
                .isInstanceOfSatisfying(ProgressReported.class, reported -> assertThat(reported.progress())
                        .isEqualTo(Words.plain(HELD)));
        assertThat(fact.at().stamp().mayStand()).isEqualTo("progress:POSTCODE");
    }

    @Test
    void is_asked_again_when_something_else_is_typed_after_the_answer() throws Exception {
        var lead = lead();
        var more = HELD + " and rang 01642 726004";
        assertThat(location(lead.post(form, answers("record", more, "progress:POSTCODE"))))
                .isEqualTo(form);
        assertThat(lead.kept(form)).contains("mayStandAsked=[progress:POSTCODE progress:PHONE_NUMBER]");
        assertThat(facts()).hasSize(1);
        assertThat(location(lead.post(form, answers("record", more, "progress:POSTCODE progress:PHONE_NUMBER"))))
                .startsWith("/actions/" + action + "?after=");
    }

    @Test
    void that_holds_none_is_not_asked_about_and_an_answer_too_many_is_not_recorded() throws Exception {
        lead().post(form, answers("record", "Half of the teams", "progress:POSTCODE"));
        assertThat(facts().getLast().at().stamp().mayStand()).isNull();
        assertThat(facts()).hasSize(2);
    }

    @Test
    void tells_what_else_is_missing_at_the_same_time() throws Exception {
        var lead = lead();
        lead.post(
                "/actions/" + action + "/evidence",
                Map.of(
                        "description",
                        HELD,
                        "version",
                        "0",
                        "key",
                        UUID.randomUUID().toString(),
                        "step",
                        "record"));
        assertThat(lead.kept("/actions/" + action + "/evidence"))
                .contains("level: Select what the evidence shows")
                .contains("description: This holds what looks like a postcode (TS1 2AA)");
    }

    // Published text: a refusal

    @Test
    void is_refused_where_it_is_published_whatever_is_said_of_it() throws Exception {
        var unit = Browser.signedIn(port, accounts, scene.partnership, Role.BUSINESS_UNIT, null);
        var open = "/sources/reviews/new";
        var answers = new HashMap<>(Map.of(
                "kind", "LCSPR",
                "title", "Child C, born 3 May 2019",
                "mayStand", "title:DATE_OF_BIRTH_OR_DEATH",
                "key", UUID.randomUUID().toString(),
                "step", "record"));
        assertThat(location(unit.post(open, answers))).isEqualTo(open);
        assertThat(unit.kept(open))
                .contains(
                        "title: What is published must not hold a date of birth or death, and this text seems to. Take it out, or put a month or a wider area in its place.")
                .doesNotContain("mayStandAsked");

        answers.put("title", "Child C, born in May 2019");
        answers.put("pseudonym", "943 476 5919");
        unit.post(open, answers);
        assertThat(unit.kept(open)).contains("pseudonym: What is published must not hold an NHS number");
        answers.put("pseudonym", "Stork");
        assertThat(location(unit.post(open, answers))).startsWith("/sources/");
    }

    @Test
    void is_refused_in_a_passage_of_a_report_and_in_the_title_of_a_briefing() throws Exception {
        var unit = Browser.signedIn(port, accounts, scene.partnership, Role.BUSINESS_UNIT, null);
        for (var each :
                Map.of("report-statements", "text", "briefings", "title").entrySet()) {
            var page = "/registers/" + each.getKey() + "/new";
            var answers = Map.of(
                    each.getValue(),
                    "Write to a.person@example.org",
                    "place",
                    "Page 1",
                    "key",
                    UUID.randomUUID().toString(),
                    "step",
                    "record");
            assertThat(location(unit.post(page, answers))).isEqualTo(page);
            assertThat(unit.kept(page))
                    .contains(each.getValue() + ": What is published must not hold an e-mail address");
        }
    }

    // Programs

    private HttpResponse<String> send(Program program, String body) throws IOException, InterruptedException {
        return program.post(
                "/api/v1" + form, body, "Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"0\"");
    }

    @Test
    void sent_by_a_program_is_answered_with_the_fields_and_how_to_answer() throws Exception {
        var program = Program.of(port, accounts, scene.partnership, Role.AGENCY_LEAD, "POLICE");
        var asked = send(program, "{\"progress\": \"%s\"}".formatted(HELD));
        assertThat(asked.statusCode()).isEqualTo(422);
        var errors = StreamSupport.stream(json(asked).path("errors").spliterator(), false)
                .map(error -> error.path("pointer").asString() + " "
                        + error.path("detail").asString())
                .toList();
        assertThat(errors)
                .containsExactly(
                        "/progress This holds what looks like a postcode (TS1 2AA). Take it out, or say that it may stand here",
                        "/mayStand Take out what looks like a detail of a person. If it is not about a child or family, or must stand here, send \"mayStand\": [\"progress:POSTCODE\"]");
        assertThat(facts()).hasSize(1);

        var answered = send(program, "{\"progress\": \"%s\", \"mayStand\": [\"progress:POSTCODE\"]}".formatted(HELD));
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(201);
        assertThat(facts().getLast().at().stamp().mayStand()).isEqualTo("progress:POSTCODE");
    }
}

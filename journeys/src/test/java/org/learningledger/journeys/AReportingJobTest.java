package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.app.TokenJob;
import org.learningledger.app.TokenJob.Act;
import tools.jackson.databind.JsonNode;

/** A job that reads figures every night: it is given a token, asks with it, and loses it again. */
@DisplayName("A reporting job")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AReportingJobTest {

    private static final String JOB = "Nightly figures, council data team";
    private static final Pattern TOKEN = Pattern.compile("ledger_([0-9a-f-]{36})_[A-Za-z0-9_-]{43}");
    private static final LocalDate END =
            LocalDate.now(ZoneId.of("Europe/London")).plusMonths(6);

    private final HttpClient job =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Form form() {
        return Form.ALL_IN_ONE;
    }

    private HttpResponse<String> asks(Ledger ledger, String token, String path) throws Exception {
        return job.send(
                HttpRequest.newBuilder(URI.create(ledger.address() + Program.ROOT + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Program.json(answer);
    }

    @Test
    void is_given_a_token_on_a_page_asks_with_it_and_is_refused_when_it_is_revoked() throws Exception {
        try (var ledger = form().demonstration();
                var visitor = new Visitor(ledger.address(), true, "reporting-job")) {
            ledger.catchUp();
            visitor.signInAs("administrator@example");
            visitor.turnTo("Tokens");
            visitor.look("no-tokens");
            visitor.press("Make a token");
            visitor.press("Make the token");
            visitor.sees("There is a problem");
            visitor.look("new-token-with-problems");
            visitor.write("Job that uses it", JOB);
            visitor.answer("scopes", "figures");
            visitor.answer("endsOn", END);
            visitor.press("Make the token");
            visitor.sees("The token has been made");
            visitor.look("token-made");
            var found = TOKEN.matcher(visitor.text());
            assertThat(found.find()).isTrue();
            var token = found.group();

            var reader = new Program("scrutineer@example", Ledger.PASSWORD);
            for (var list : List.of("/recommendations", "/actions", "/findings")) {
                assertThat(json(asks(ledger, token, list))).isEqualTo(Program.json(reader.get(ledger.address(), list)));
            }
            assertThat(json(asks(ledger, token, "/recommendations"))
                            .path("total")
                            .asInt())
                    .isPositive();
            var elsewhere = new Program("scrutineer@south-tees", Ledger.PASSWORD)
                    .all(ledger.address(), "/recommendations")
                    .getFirst()
                    .path("id")
                    .asString();
            assertThat(asks(ledger, token, "/recommendations/" + elsewhere).statusCode())
                    .as("of another partnership")
                    .isEqualTo(404);
            assertThat(refusalOfAct(ledger, token)).contains("not-for-tokens");

            visitor.follow("Look at the token");
            visitor.look("token");
            visitor.follow("Tokens");
            visitor.look("tokens");
            visitor.follow(JOB);
            visitor.press("Revoke this token");
            visitor.look("revoking");
            assertThat(asks(ledger, token, "/actions").statusCode()).isEqualTo(200);
            visitor.press("Revoke the token");
            visitor.sees("Revoked on");
            visitor.look("token-revoked");
            assertThat(asks(ledger, token, "/actions").body()).contains("token-revoked");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private String refusalOfAct(Ledger ledger, String token) throws Exception {
        var answer = job.send(
                HttpRequest.newBuilder(URI.create(ledger.address() + Program.ROOT + "/plans/new"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "a-plan")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        return answer.body();
    }

    @Test
    void is_given_a_token_at_the_command_line_that_can_be_listed_and_revoked_there() throws Exception {
        try (var ledger = form().demonstration()) {
            assertThat(ledger.token(job(Act.LIST, null)).getFirst()).startsWith("There is no token yet.");
            var made = ledger.token(add("example", "figures", END.toString()));
            assertThat(made.getFirst())
                    .startsWith("Made a token for \"" + JOB + "\", example: it opens figures, until");
            var token = TOKEN.matcher(made.get(1));
            assertThat(token.matches()).isTrue();
            var listed = ledger.token(job(Act.LIST, null));
            assertThat(listed)
                    .singleElement()
                    .asString()
                    .startsWith(token.group(1))
                    .contains(" never used ")
                    .endsWith(JOB);
            assertThat(asks(ledger, token.group(), "/openapi.json").statusCode())
                    .isEqualTo(200);
            assertThat(ledger.token(job(Act.LIST, null)).getFirst()).contains("last used ");

            assertThat(ledger.token(job(Act.REVOKE, token.group(1))).getFirst()).startsWith("Revoked the token for");
            assertThat(asks(ledger, token.group(), "/openapi.json").statusCode())
                    .isEqualTo(401);
            assertThat(ledger.token(job(Act.REVOKE, token.group(1))).getFirst()).contains("was revoked before");
            assertThat(ledger.token(job(Act.REVOKE, "nothing")))
                    .containsExactly("There is no token with the id \"nothing\". See ./ledger token list.");
            assertThat(ledger.token(add("nowhere", "figure", "soon")))
                    .containsExactly(
                            "The ledger holds no partnership with the code \"nowhere\", but south-tees, example.",
                            "There is no scope \"figure\". Choose from: figures, rebuild.",
                            "The last day must be a real date with a day, a month and a year.");
        }
    }

    private static TokenJob add(String partnership, String scope, String until) {
        return new TokenJob(Act.ADD, null, partnership, JOB, List.of(scope), until);
    }

    private static TokenJob job(Act act, @Nullable String id) {
        return new TokenJob(act, id, null, null, List.of(), null);
    }
}

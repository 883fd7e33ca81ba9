package org.learningledger.query.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionReworded;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.store.time.StatedOn;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.learningledger.web.directory.Directory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = PagesProgram.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WebDatabase.class)
@DisplayName("The pages that compare two dates")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparePagesTest {

    private final Story here = new Story("gill");
    private final Mother mother = new Mother();

    @LocalServerPort
    private int port;

    private Browser reader;

    @BeforeAll
    void tell(@Autowired Ledger ledger, @Autowired Accounts accounts, @Autowired Directory directory) throws Exception {
        here.tell(ledger, accounts, directory);
        var officer = Mother.officer(here.partnership, null);
        ledger.records(officer, new StatedOn("2022-05", StatedOn.Basis.DECLARED), mother.agreed());
        ledger.records(
                officer,
                new StatedOn("2022-08", StatedOn.Basis.DECLARED),
                mother.extended("2022-12-31"),
                new ActionReworded(
                        mother.action,
                        Words.plain("Train most teams in the neglect tool"),
                        Words.plain("One team was closed"),
                        null));
        reader = new Browser(URI.create("http://localhost:" + port));
        reader.signIn(here.signInName(Role.SCRUTINEER), Story.PASSWORD);
    }

    private Document page(String path) throws Exception {
        return reader.page(path);
    }

    @Test
    void show_what_was_and_what_is_now_with_who_and_why() throws Exception {
        var page = page("/compare/actions?from=2022-06-30&to=2022-11-01");
        assertThat(page.select("h2").eachText()).contains("What changed between 30 June 2022 and 1 November 2022");
        var card = page.selectFirst("#change-" + mother.action);
        assertThat(card.text()).contains("Extended");
        assertThat(card.select("thead th").eachText())
                .containsExactly("Field", "Was (30 June 2022)", "Now (1 November 2022)");
        assertThat(row(card, "Due date")).containsExactly("September 2021", "31 December 2022");
        assertThat(card.text())
                .contains("Trainers fell ill")
                .contains("One team was closed")
                .contains("Partnership business unit");
        assertThat(card.select("a[href^=/history/entry/]")).hasSize(2);
        assertThat(page.text()).contains("dates that papers and people declare, which nothing proves");
    }

    @Test
    void mark_words_that_were_removed_and_added_in_words_too() throws Exception {
        var card = page("/compare/actions?from=2022-06-30&to=2022-11-01").selectFirst("#change-" + mother.action);
        assertThat(card.select("del").text()).isEqualTo("removed: all");
        assertThat(card.select("ins").text()).isEqualTo("added: most");
        assertThat(card.select("del .govuk-visually-hidden, ins .govuk-visually-hidden"))
                .hasSize(2);
    }

    private static List<String> row(Element in, String label) {
        return in.select("tr").stream()
                .filter(row -> row.select("th").text().equals(label))
                .findFirst()
                .orElseThrow()
                .select("td")
                .eachText();
    }

    @Test
    void show_counts_that_add_up() throws Exception {
        var page = page("/compare/actions?from=2021-09-30&to=2022-06-30");
        var numbers = page.selectFirst("table").select("tbody tr").stream()
                .map(row -> Integer.parseInt(row.select("td").text().replaceAll("\\D", "")))
                .toList();
        assertThat(numbers.get(0) + numbers.get(1) - numbers.get(2)).isEqualTo(numbers.get(3));
        assertThat(numbers.get(4) + numbers.get(5)).isEqualTo(numbers.get(0) - numbers.get(2));
        assertThat(numbers.get(1)).isPositive();
    }

    @Test
    void say_of_a_record_that_was_not_known_when_it_first_was() throws Exception {
        var path = "/compare/action/" + mother.action;
        assertThat(page(path + "?from=2022-04-30&to=2022-06-30").text())
                .contains("Not known on 30 April 2022: first known on 31 May 2022.");
        var never = page(path + "?from=2022-03-31&to=2022-04-30");
        assertThat(never.text()).contains("Not known on 31 March 2022, and not known on 30 April 2022 either.");
        assertThat(never.text()).doesNotContain("A-1").doesNotContain("neglect tool");
        assertThat(page(path + "?from=2022-06-30&to=2022-11-01").select("ins")).hasSize(1);
    }

    @Test
    void say_which_clock_counts() throws Exception {
        var page = page("/compare/actions?from=2022-06-30&to=2022-11-01&clock=recorded");
        assertThat(page.text()).contains("told strictly").contains("Nothing differs");
        assertThat(page.selectFirst("input[name=clock][checked]").val()).isEqualTo("recorded");
    }

    @Test
    void tell_nothing_that_became_known_after_the_day_that_is_looked_back_at() throws Exception {
        var page = page("/compare/actions?from=2022-04-30&knownAt=2022-06-30");
        assertThat(page.select("h2").eachText()).contains("What changed between 30 April 2022 and 30 June 2022");
        assertThat(page.selectFirst("#change-" + mother.action).text()).doesNotContain("most teams");
        assertThat(page("/compare/actions?from=2022-04-30&to=2022-11-01&knownAt=2022-06-30")
                        .select(".govuk-error-summary a")
                        .text())
                .isEqualTo("Second date must not be after the day that you look back at");
        assertThat(reader.get("/compare/actions?from-day=30&from-month=4&from-year=2022&knownAt=2022-06-30")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/compare/actions?from=2022-04-30&knownAt=2022-06-30");
        assertThat(reader.get("/compare/action/" + mother.action + "?from=2022-03-31&knownAt=2022-04-30")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void count_only_what_was_so_by_the_day_that_is_asked_about() throws Exception {
        var path = "/compare/actions?from=2022-06-30&to=2022-11-01";
        assertThat(page(path + "&trueOn=2021-08-31")
                        .selectFirst("#change-" + mother.action)
                        .text())
                .contains("most teams")
                .doesNotContain("Extended");
        assertThat(page(path + "&trueOn=2021-12-31")
                        .selectFirst("#change-" + mother.action)
                        .text())
                .contains("Extended");
    }

    @Test
    void turn_the_boxes_of_the_form_into_an_address_that_can_be_kept() throws Exception {
        var answer = reader.get("/compare/actions?from-day=30&from-month=6&from-year=2022&to-day=&to-month=&to-year="
                + "&clock=recorded");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(location -> assertThat(location)
                .endsWith("/compare/actions?from=2022-06-30&clock=recorded"));
        var kept = page("/compare/actions?from=2022-06-30&to=2022-11-01");
        assertThat(kept.selectFirst("#from").val()).isEqualTo("30");
        assertThat(kept.selectFirst("#to-year").val()).isEqualTo("2022");
    }

    @ParameterizedTest
    @CsvSource({
        "from=2999-01-01, from, First date must be today or in the past",
        "from=2022-06-30&to=2999-01-01, to, Second date must be today or in the past",
        "from=2022-06-30&to=2022-06-01, to, Second date must be after the first date",
        "from=2022-06-30&to=2022-06-30, to, Second date must be after the first date",
        "'from=2022-06-31', from, 'First date must be a real date, such as 30 6 2022'",
        "from=yesterday, from, 'First date must be a real date, such as 30 6 2022'",
        "to=2022-06-30, from, Enter the first date",
        "from-day=&from-month=&from-year=&to-day=, from, Enter the first date",
        "from-day=&from-month=6&from-year=2022, from, 'First date must have a day, a month and a year'",
        "from-day=31&from-month=6&from-year=2022, from, First date must be a real date"
    })
    void say_what_to_do_about_dates_that_are_none(String asked, String field, String sentence) throws Exception {
        for (var path : List.of("/compare", "/compare/actions", "/compare/action/" + mother.action)) {
            var page = page(path + "?" + asked);
            var problem = page.selectFirst(".govuk-error-summary a");
            assertThat(problem).as(path).isNotNull();
            assertThat(problem.text()).isEqualTo(sentence);
            assertThat(problem.attr("href")).isEqualTo("#" + field);
            assertThat(page.select("#" + field)).hasSize(1);
            assertThat(page.title()).startsWith("Error: ");
        }
    }

    @Test
    void take_an_instant_too() throws Exception {
        assertThat(page("/compare/actions?from=2022-06-30T12:00:00Z&to=2022-11-01")
                        .select("h2")
                        .text())
                .contains("30 June 2022 at 1:00pm and 1 November 2022");
    }

    @Test
    void are_reached_from_every_register_and_every_record() throws Exception {
        for (var list :
                List.of("/actions", "/plans", "/challenge-events", "/reviews", "/registers/themes", "/impact-claims")) {
            assertThat(page(list).select("main a[href^=/compare]")).as(list).hasSize(1);
        }
        for (var link : List.of("/actions/" + mother.action, "/history/action/" + mother.action)) {
            assertThat(page(link).select("a[href=/compare/action/" + mother.action + "]"))
                    .as(link)
                    .hasSize(1);
        }
        assertThat(page("/history").select("main a[href=/compare]")).hasSize(1);
        assertThat(reader.get("/compare/ledgers").statusCode()).isEqualTo(404);
        assertThat(reader.get("/compare/registers/ledgers").statusCode()).isEqualTo(404);
        assertThat(reader.get("/compare/finding/" + mother.action).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> api(String question) throws Exception {
        var credentials = here.signInName(Role.SCRUTINEER) + ":" + Story.PASSWORD;
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/compare" + question))
                                .header(
                                        "Authorization",
                                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void answer_programs_with_the_same_numbers() throws Exception {
        assertThat(api("/actions?from=2022-06-30&to=2022-11-01").body())
                .contains("\"total\":1")
                .contains("\"turns\":[\"extended\"]");
        assertThat(api("?from=2022-06-30&to=2022-11-01&limit=100").body())
                .contains("\"register\":\"actions\"")
                .contains("\"extended\":1");
        assertThat(api("/action/" + mother.action + "?from=2022-06-30&to=2022-11-01")
                        .body())
                .contains("\"knownBefore\":true")
                .contains("Trainers fell ill");
        for (var wrong : List.of(
                "?from=yesterday",
                "?from=2022-06-30&to=2022-06-01",
                "?clock=sundial",
                "?to=2022-06-30&knownAt=2022-05-31")) {
            assertThat(api("/actions" + wrong).statusCode()).as(wrong).isEqualTo(400);
        }
        assertThat(api("/actions?only=signed-off").statusCode()).isEqualTo(400);
        assertThat(api("/registers/ledgers").statusCode()).isEqualTo(404);
    }
}

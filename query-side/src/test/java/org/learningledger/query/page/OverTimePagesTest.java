package org.learningledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.learning.Step;
import org.learningledger.store.time.StatedOn;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.learningledger.web.directory.Directory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = PagesProgram.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WebDatabase.class)
@DisplayName("The page of learning over time")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverTimePagesTest {

    private static final String PATH = "/learning-over-time";
    private static final String SPAN = "?from=2021-03-31&to=2022-12-31";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Story here = new Story("tarn");
    private final Mother older = new Mother();

    @LocalServerPort
    private int port;

    private Browser scrutineer;

    @BeforeAll
    void tell(@Autowired Ledger ledger, @Autowired Accounts accounts, @Autowired Directory directory) throws Exception {
        here.tell(ledger, accounts, directory);
        var officer = Mother.officer(here.partnership, null);
        ledger.records(
                officer,
                new StatedOn("2021-04", StatedOn.Basis.DECLARED),
                older.reviewOpened(),
                older.findingRecorded(),
                older.made());
        ledger.records(officer, new StatedOn("2021-06", StatedOn.Basis.DECLARED), older.accepted(), older.agreed());
        ledger.records(
                officer,
                new StatedOn("2022-02", StatedOn.Basis.DECLARED),
                older.saidDone(),
                older.practice(),
                older.verified());
        ledger.records(officer, new StatedOn("2022-08", StatedOn.Basis.DECLARED), older.notInPlace("2022-22"));
        scrutineer = new Browser(URI.create("http://localhost:" + port));
        scrutineer.signIn(here.signInName(Role.SCRUTINEER), Story.PASSWORD);
    }

    /** The numbers of the table, line by line. */
    private static List<List<Long>> table(Document page) {
        boolean so = page.select("thead th").eachText().contains("Counting");
        return page.select("main table tbody tr").stream()
                .map(row -> row.select("td").stream()
                        .skip(so ? 1 : 0)
                        .map(cell -> Long.valueOf(cell.text().replace(",", "")))
                        .toList())
                .toList();
    }

    /** The numbers that the bars of the chart show, measured against the scale drawn beside them. */
    private static List<List<Long>> chart(Document page) {
        var panels = page.select("svg.ledger-chart");
        var lines = new ArrayList<List<Long>>();
        for (var panel : panels) {
            var bars = panel.select("rect.ledger-chart__bar");
            for (int i = 0; i < bars.size(); i++) {
                if (lines.size() == i) lines.add(new ArrayList<>());
                double count = number(bars.get(i), "height") / unit(panel);
                assertThat(count).isCloseTo(Math.round(count), offset(0.01));
                assertThat(bars.get(i).text()).endsWith(": " + Math.round(count));
                lines.get(i).add(Math.round(count));
            }
        }
        return lines;
    }

    /** How high one thing is drawn. */
    private static double unit(Element panel) {
        var scale = panel.select("line");
        var top = panel.select("text[text-anchor=end]").get(scale.size() - 1);
        return (number(scale.first(), "y1") - number(scale.last(), "y1"))
                / Long.parseLong(top.text().replace(",", ""));
    }

    private static double number(Element of, String attribute) {
        return Double.parseDouble(of.attr(attribute));
    }

    private static List<CSVRecord> csv(String text) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    private static List<List<Long>> numbers(List<CSVRecord> lines) {
        return lines.stream()
                .map(line ->
                        line.toList().subList(2, 11).stream().map(Long::valueOf).toList())
                .toList();
    }

    private JsonNode json(String query) throws Exception {
        var credentials = here.signInName(Role.SCRUTINEER) + ":" + Story.PASSWORD;
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + query))
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(answer.body());
    }

    private static List<List<Long>> numbers(JsonNode answer) {
        var lines = new ArrayList<List<Long>>();
        for (var month : answer.path("entry").path("months")) {
            var line = new ArrayList<Long>();
            for (var step : Step.values())
                line.add(month.path("steps").path(step.name()).asLong());
            line.add(month.path("regressed").asLong());
            lines.add(line);
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SPAN,
                SPAN + "&kind=RECOMMENDATION",
                SPAN + "&theme=T6&addressee=" + Mother.POLICE,
                SPAN + "&seen=SO",
                SPAN + "&seen=SO&kind=RECOMMENDATION&area=Middlesbrough",
                "",
                "?seen=SO"
            })
    void shows_the_same_numbers_in_chart_and_table_and_hands_them_out_as_csv_and_json(String query) throws Exception {
        var page = scrutineer.page(PATH + query);
        var table = table(page);
        assertThat(table).isNotEmpty();
        assertThat(chart(page)).isEqualTo(table);
        var csv = scrutineer.get(page.selectFirst("a[download]").attr("href"));
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(numbers(csv(csv.body()))).isEqualTo(table);
        assertThat(numbers(json(PATH + query))).isEqualTo(table);
    }

    @Test
    void tells_what_was_reported_at_the_end_of_each_month() throws Exception {
        var page = scrutineer.page(PATH + SPAN + "&kind=RECOMMENDATION");
        var rows = page.select("main table tbody tr");
        assertThat(rows).hasSize(22);
        assertThat(rows.get(0).text()).isEqualTo("31 March 2021 0 0 0 0 0 0 0 0 0");
        assertThat(rows.get(1).text()).isEqualTo("30 April 2021 0 1 0 0 0 0 0 0 0");
        assertThat(rows.get(3).text()).isEqualTo("30 June 2021 0 0 1 0 0 0 0 0 0");
        assertThat(rows.get(11).text()).startsWith("28 February 2022 0 1 0 0 0 1");
        assertThat(rows.get(17).text()).isEqualTo("31 August 2022 0 1 0 0 0 0 0 0 1");
    }

    @Test
    void tells_surely_and_perhaps_of_what_was_so() throws Exception {
        var page = scrutineer.page(PATH + SPAN + "&kind=RECOMMENDATION&seen=SO");
        var rows = page.select("main table tbody tr").eachText();
        assertThat(rows).hasSize(44);
        assertThat(rows).anyMatch(row -> row.startsWith("30 June 2022 Surely") && row.endsWith(" 0"));
        assertThat(rows).anyMatch(row -> row.startsWith("30 June 2022 Perhaps") && row.endsWith(" 1"));
        assertThat(page.select(".ledger-key li").eachText())
                .containsExactly(
                        "Counting only what had surely happened by then",
                        "Counting also what had perhaps happened by then");
    }

    @Test
    void says_the_newest_numbers_as_home_does() throws Exception {
        var newest = table(scrutineer.page(PATH + "?kind=RECOMMENDATION")).getLast();
        var home = scrutineer.page("/").selectXpath("//table[caption='Where recommendations stand']//tbody/tr");
        assertThat(newest.stream().mapToLong(Long::longValue).sum())
                .isEqualTo(home.stream()
                        .mapToLong(row -> Long.parseLong(row.select("td").last().text()))
                        .sum());
        assertThat(newest.getLast())
                .isEqualTo(Long.parseLong(home.last().select("td").text()));
    }

    @Test
    void answers_the_same_question_with_the_same_bytes() throws Exception {
        for (var address : List.of(PATH + SPAN, PATH + ".csv" + SPAN + "&seen=SO")) {
            assertThat(scrutineer.get(address).body().replaceAll("_csrf\" value=\"[^\"]*", ""))
                    .isEqualTo(scrutineer.get(address).body().replaceAll("_csrf\" value=\"[^\"]*", ""));
        }
    }

    @Test
    void hands_out_lines_that_say_how_they_were_counted() throws Exception {
        var text = scrutineer
                .get(PATH + ".csv" + SPAN + "&seen=SO&theme=T6&kind=RECOMMENDATION")
                .body();
        assertThat(text).contains("\r\n");
        var line = csv(text).getFirst();
        assertThat(line.get("day")).isEqualTo("2021-03-31");
        assertThat(line.get("counting")).isEqualTo("SURELY");
        assertThat(line.get("seen")).isEqualTo("SO");
        assertThat(line.get("clock")).isEqualTo("DECLARED");
        assertThat(line.get("theme")).isEqualTo("T6");
        assertThat(line.get("kind")).isEqualTo("RECOMMENDATION");
        assertThat(Long.parseLong(line.get("position"))).isPositive();
    }

    @Test
    void says_when_there_is_nothing_to_show() throws Exception {
        var page = scrutineer.page(PATH + "?from=2022-12-31&to=2022-01-31");
        assertThat(page.select("main").text()).contains("There is nothing to show");
        assertThat(page.select("svg.ledger-chart, main table")).isEmpty();
        assertThat(scrutineer
                        .get(PATH + ".csv?from=2022-12-31&to=2022-01-31")
                        .body()
                        .lines())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"from=2022-12-31&to=2022-01-31", "from=1999-01-01&to=2022-01-31", "from=0001-01-01"})
    void programs_are_told_which_months_they_can_ask_for(String months) throws Exception {
        assertThat(json(PATH + "?" + months)
                        .path("errors")
                        .get(0)
                        .path("pointer")
                        .asString())
                .isEqualTo("/from");
    }

    @Test
    void ends_on_the_day_that_is_looked_back_at() throws Exception {
        var page = scrutineer.page(PATH + "?kind=RECOMMENDATION&knownAt=2021-06-15");
        assertThat(page.select("main table tbody tr").last().text()).isEqualTo("15 June 2021 0 1 0 0 0 0 0 0 0");
        var csv =
                csv(scrutineer.get(page.selectFirst("a[download]").attr("href")).body());
        assertThat(csv.getLast().get("day")).isEqualTo("2021-06-15");
        assertThat(csv.getLast().get("known_at")).isEqualTo("2021-06-15T22:59:59.999999Z");
        assertThat(numbers(csv)).isEqualTo(table(page));
    }

    @Test
    void knows_nothing_before_it_was_recorded_where_only_that_counts() throws Exception {
        var page = scrutineer.page(PATH + SPAN + "&clock=recorded");
        assertThat(table(page)).hasSize(22).allSatisfy(line -> assertThat(line).containsOnly(0L));
        var csv =
                csv(scrutineer.get(page.selectFirst("a[download]").attr("href")).body());
        assertThat(csv.getFirst().get("clock")).isEqualTo("RECORDED");
        assertThat(page.select("code").text()).contains("clock=recorded");
    }

    @Test
    void is_reached_from_home_and_from_the_recommendations() throws Exception {
        for (var page : List.of("/", "/recommendations")) {
            assertThat(scrutineer.page(page).select("main a[href='" + PATH + "?kind=RECOMMENDATION']"))
                    .as(page)
                    .hasSize(1);
        }
    }

    @Test
    void a_recommendation_tells_its_steps_with_the_entries_that_they_rested_on() throws Exception {
        var page = scrutineer.page("/recommendations/" + older.recommendation);
        var rows = page.selectXpath("//table[caption='Each step, and since when']//tbody/tr");
        assertThat(rows.eachText())
                .anyMatch(row -> row.startsWith("Accepted 30 June 2021"))
                .anyMatch(row -> row.startsWith("Regressed, was practice changed 31 August 2022"));
        for (var entry : rows.select("a")) assertThat(entry.attr("href")).matches("/history/entry/\\d+");
        assertThat(rows.select("a")).hasSizeGreaterThan(4);
        var steps = json("/recommendations/" + older.recommendation + "/steps");
        assertThat(steps.path("total").asInt()).isEqualTo(rows.size());
    }
}

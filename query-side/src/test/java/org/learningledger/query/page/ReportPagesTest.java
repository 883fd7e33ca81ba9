package org.learningledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.query.Ledger;
import org.learningledger.query.job.Job;
import org.learningledger.store.time.Knowledge;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.learningledger.web.directory.Directory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = PagesProgram.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WebDatabase.class)
@DisplayName("The pages of reports and jobs")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPagesTest {

    private final Story here = new Story("peat");
    private final Story elsewhere = new Story("turf");

    @LocalServerPort
    private int port;

    private Browser scrutineer;
    private Browser administrator;
    private Browser committee;

    @BeforeAll
    void tell(
            @Autowired Ledger ledger,
            @Autowired Accounts accounts,
            @Autowired Directory directory,
            @Autowired List<Job> jobs)
            throws Exception {
        here.tell(ledger, accounts, directory);
        elsewhere.tell(ledger, accounts, directory);
        jobs.stream().filter(job -> job.name().equals("nightly-report")).forEach(job -> job.run(here.partnership));
        scrutineer = browser(here, Role.SCRUTINEER);
        administrator = browser(here, Role.ADMINISTRATOR);
        committee = browser(here, Role.COMMITTEE_MEMBER);
    }

    private Browser browser(Story story, Role role) throws Exception {
        var browser = new Browser(URI.create("http://localhost:" + port));
        browser.signIn(story.signInName(role), Story.PASSWORD);
        return browser;
    }

    private HttpResponse<String> program(String path, Role role) throws Exception {
        var credentials = here.signInName(role) + ":" + Story.PASSWORD;
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void lead_from_home_to_the_newest_report_and_to_its_files() throws Exception {
        assertThat(scrutineer.page("/").select("a[href=/reports]")).hasSize(1);
        var all = scrutineer.page("/reports");
        assertThat(all.select("main tbody tr")).hasSize(1);
        var report = scrutineer.page(all.selectFirst("main tbody a").attr("href"));
        assertThat(report.select("h1").text()).startsWith("Nightly report, ");
        assertThat(report.select("main table")).isNotEmpty();
        for (var link : report.select("main a[href^=/]").eachAttr("href")) {
            assertThat(scrutineer.get(link).statusCode()).as(link).isEqualTo(200);
        }
        for (var ending : List.of("html", "csv", "json")) {
            var file = scrutineer.get("/reports/1/report." + ending);
            assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                    .matches("attachment; filename=\"nightly-report-peat-[0-9-]{10}\\." + ending + "\"");
            assertThat(file.body())
                    .isEqualTo(scrutineer.get("/reports/1/report." + ending).body());
        }
        assertThat(scrutineer.page("/reports/1/again").text()).contains("It is the same, byte for byte");
    }

    @Test
    void show_on_an_earlier_day_no_report_of_a_later_night() throws Exception {
        assertThat(scrutineer.page("/reports?knownAt=2022-01-01").text()).contains("There is none yet");
        assertThat(scrutineer.get("/reports/1?knownAt=2022-01-01").statusCode()).isEqualTo(404);
        var today = LocalDate.now(Knowledge.LONDON);
        assertThat(scrutineer.page("/reports/1?knownAt=" + today).text())
                .contains("You are looking back", "The ladder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reports/2", "/reports/x", "/reports/1/report.pdf", "/reports/2/report.csv"})
    void that_there_are_not_are_not_found(String path) throws Exception {
        assertThat(scrutineer.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void show_nothing_to_another_partnership_nor_to_those_who_do_not_read_the_ledger() throws Exception {
        var stranger = browser(elsewhere, Role.SCRUTINEER);
        assertThat(stranger.page("/reports").text()).contains("There is none yet");
        assertThat(stranger.get("/reports/1").statusCode()).isEqualTo(404);
        for (var path : List.of("/reports", "/reports/1", "/reports/1/again", "/reports/1/report.csv")) {
            assertThat(administrator.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(committee.get(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    static Stream<String> reports() {
        return Stream.of(
                "/learning-over-time",
                "/registers",
                "/compare?from=2021-10-31",
                "/compare/recommendations?from=2021-10-31",
                "/reports/1");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void say_at_their_foot_where_their_figures_come_from(String path) throws Exception {
        var foot = scrutineer.page(path).select(".ledger-from");
        assertThat(foot.text())
                .matches("These figures come from facts 1 to \\d+.*, looked at on .*version 1, digest"
                        + " [0-9a-f]{12}.*Where figures come from");
        assertThat(foot.select("a").attr("href")).isEqualTo("/figures");
    }

    @Test
    void show_administrators_their_jobs_and_have_one_done_now(@Autowired DataSource database) throws Exception {
        assertThat(administrator.page("/").select("a[href=/jobs]")).hasSize(1);
        JdbcClient.create(database).sql("""
                INSERT INTO web.scheduled_job (task_name, task_instance, execution_time, picked, version)
                VALUES ('test-report', 'peat', '2099-01-01T02:00Z', false, 1),
                       ('nightly-report', 'peat', '2099-01-01T02:00Z', false, 1)
                    ON CONFLICT DO NOTHING""").update();
        var page = administrator.page("/jobs");
        assertThat(page.select(".govuk-summary-card__title").eachText()).contains("Nightly report");
        var form = page.selectFirst("form[action=/jobs/nightly-report/now]");
        var token = form.selectFirst("input[name=_csrf]").val();
        var asked = administrator.post("/jobs/test-report/now", Map.of("_csrf", token));
        assertThat(asked.headers().firstValue("Location").orElseThrow()).endsWith("/jobs?asked=test-report");
        assertThat(JdbcClient.create(database)
                        .sql("SELECT execution_time <= now() FROM web.scheduled_job WHERE task_name = 'test-report'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(program("/api/v1/jobs", Role.ADMINISTRATOR).body()).contains("\"name\":\"nightly-report\"");
        assertThat(program("/api/v1/jobs", Role.SCRUTINEER).statusCode()).isEqualTo(403);
        assertThat(program("/api/v1/reports/1/report.json", Role.SCRUTINEER).body())
                .isEqualTo(scrutineer.get("/reports/1/report.json").body());
        assertThat(scrutineer.get("/jobs").statusCode()).isEqualTo(403);
    }
}

package org.learningledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.query.Ledger;
import org.learningledger.store.time.Knowledge;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.learningledger.web.directory.Directory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The papers of the story were stated in October 2021; everything else was recorded today. */
@SpringBootTest(classes = PagesProgram.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WebDatabase.class)
@DisplayName("Looking back, as a browser does")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookingBackTest {

    private static final String THEN = "knownAt=2021-11-30";
    private static final int PAGES = 120;

    private final Story story = new Story("dunes");

    @Autowired
    private Ledger ledger;

    @LocalServerPort
    private int port;

    private Browser group;

    @BeforeAll
    void tell(@Autowired Accounts accounts, @Autowired Directory directory) throws Exception {
        story.tell(ledger, accounts, directory);
        group = new Browser(URI.create("http://localhost:" + port));
        group.signIn(story.signInName(Role.LD_GROUP), Story.PASSWORD);
    }

    private static String then(String path) {
        return path + (path.contains("?") ? "&" : "?") + THEN;
    }

    private static List<Element> links(Document page) {
        return page.select("a[href^=/]:not([data-now])").stream().toList();
    }

    Stream<String> pages() {
        return story.pages().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_shows_what_was_known_or_knows_of_nothing_and_never_a_form(String path) throws Exception {
        int status = group.get(then(path)).statusCode();
        assertThat(status).as(path).isIn(200, 404, 409);
        if (status != 200) return;
        var page = group.page(then(path));
        assertThat(page.select(".ledger-past").text())
                .contains("You are looking back")
                .contains("As known on 30 November 2021")
                .contains("of the history are left out");
        assertThat(page.title()).contains("As known on 30 November 2021");
        assertThat(page.select("main form[method=post]")).as(path).isEmpty();
        for (var link : links(page)) {
            assertThat(link.attr("href")).as("a link on %s", path).contains(THEN);
        }
        for (var form : page.select("form[method=get]:not([data-now])")) {
            assertThat(form.select("input[name=knownAt]").val()).isEqualTo("2021-11-30");
        }
    }

    @Test
    void whoever_follows_links_stays_on_that_day_and_never_meets_a_form_or_something_unknown() throws Exception {
        var seen = new HashSet<String>();
        var next = new ArrayDeque<>(List.of(then("/")));
        int pages = 0;
        while (!next.isEmpty() && pages < PAGES) {
            var path = next.remove();
            if (!seen.add(path)) continue;
            var answer = group.get(path);
            assertThat(answer.statusCode()).as(path).isIn(200, 303);
            if (answer.statusCode() != 200) continue;
            pages++;
            for (var link : links(group.page(path))) {
                var href = link.attr("href").replaceAll("#.*", "");
                if (href.matches("/(assets|password|accessibility|privacy-and-cookies|contact).*")) continue;
                next.add(href);
            }
        }
        assertThat(pages).isGreaterThan(30);
    }

    @Test
    void what_was_recorded_later_is_not_known_then_and_its_page_leads_back_to_now() throws Exception {
        var measure = "/measures/" + story.chain.measure;
        assertThat(group.get(measure).statusCode()).isEqualTo(200);
        assertThat(group.get(then(measure)).statusCode()).isEqualTo(404);
        var list = group.page(then("/actions"));
        var now = list.selectFirst(".ledger-past a[data-now]").attr("href");
        assertThat(now).isEqualTo("/actions");
        assertThat(group.page(now).select(".ledger-past")).isEmpty();
    }

    @Test
    void at_the_end_of_today_everything_is_known() throws Exception {
        var today = LocalDate.now(Knowledge.LONDON);
        var shown = group.page("/actions?knownAt=" + today);
        assertThat(shown.select("main p[role=status]").text())
                .isEqualTo(group.page("/actions").select("main p[role=status]").text());
        assertThat(shown.select(".ledger-past").text()).contains("0 of");
    }

    @Test
    void strictly_nothing_was_recorded_before_today() throws Exception {
        var page = group.page(then("/history") + "&clock=recorded");
        assertThat(page.select("main p[role=status]").text()).startsWith("Showing the 0 entries of that day");
        assertThat(page.select(".ledger-past").text()).contains("in the order in which it was recorded");
        assertThat(group.page(then("/history")).select("main p[role=status]").text())
                .doesNotContain("the 0 entries");
    }

    @ParameterizedTest
    @CsvSource({
        "30 November 2021, 2021-11-30",
        "30 nov 2021, 2021-11-30",
        "30/11/2021, 2021-11-30",
        "' 2021-11-30 ', 2021-11-30"
    })
    void a_day_as_people_write_it_leads_to_its_permanent_address(String written, String day) throws Exception {
        var answer = group.get("/actions?state=AGREED&trueOn=&knownAt=" + written.replace(" ", "+"));
        assertThat(answer.statusCode()).isBetween(302, 303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/actions?state=AGREED&knownAt=" + day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"knownAt=soon", "trueOn=2021-02-30", "knownAt=31/9/2021", "clock=mine"})
    void what_is_no_day_is_told_with_what_to_do(String asked) throws Exception {
        var answer = group.get("/actions?" + asked);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("That day cannot be shown").contains("Then ask again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"knownAt", "trueOn"})
    void a_day_that_has_not_come_yet_is_told(String name) throws Exception {
        var tomorrow = LocalDate.now(Knowledge.LONDON).plusDays(1);
        var answer = group.get("/actions?" + name + "=" + tomorrow);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The day must be today or in the past");
    }

    @Test
    void nothing_can_be_recorded_in_the_past() throws Exception {
        var answer = group.get(then("/actions/" + story.open() + "/progress"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Nothing can be recorded while you look back");
    }

    @Test
    void what_only_perhaps_was_so_is_marked_and_counted_apart() throws Exception {
        // The audit happened some day of a month, so in the middle of it nobody can say.
        var page = group.page("/audits?trueOn=2021-10-15");
        assertThat(page.select(".ledger-past").text()).contains("As true on 15 October 2021");
        assertThat(page.text()).doesNotContain("null");
    }

    @Test
    void every_page_offers_another_day_and_keeps_what_else_was_asked() throws Exception {
        var form = group.page("/actions?state=AGREED").selectFirst(".ledger-look-back form");
        assertThat(form.attr("action")).isEqualTo("/actions");
        assertThat(form.select("input[name=state]").val()).isEqualTo("AGREED");
        assertThat(form.select("label")).hasSize(3);
    }
}

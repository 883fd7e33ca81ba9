package org.learningledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.learningledger.web.directory.Directory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = PagesProgram.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WebDatabase.class)
@DisplayName("The pages that are honest about dates and judgements")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HonestyPagesTest {

    private final Story here = new Story("cairn");

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerLog log;

    @LocalServerPort
    private int port;

    private Browser scrutineer;

    @BeforeAll
    void tell(@Autowired Accounts accounts, @Autowired Directory directory) throws Exception {
        here.tell(ledger, accounts, directory);
        scrutineer = browser(Role.SCRUTINEER);
    }

    private Browser browser(Role role) throws Exception {
        var browser = new Browser(URI.create("http://localhost:" + port));
        browser.signIn(here.signInName(role), Story.PASSWORD);
        return browser;
    }

    // The scrutineer's front page

    @Test
    void a_scrutineer_is_met_by_seven_questions_and_each_number_is_that_of_its_list() throws Exception {
        var home = scrutineer.page("/");
        assertThat(home.select("h1").text()).isEqualTo("Seven questions for scrutiny");
        assertThat(home.select("main h2").eachText().stream()
                        .map(heading -> heading.replaceAll(" [0-9,]+$", ""))
                        .toList())
                .startsWith(
                        "What regressed?",
                        "What recurred?",
                        "What is due for re-test?",
                        "What was extended again?",
                        "What was recorded late?",
                        "What claims impact without evidence?",
                        "Who judged own work?");
        for (var asked : home.select("main div[id]:has(> h2)")) {
            var number = asked.selectFirst("h2 strong").text();
            var list = scrutineer.page(asked.selectFirst("a").attr("href"));
            assertThat(counted(list)).as(asked.selectFirst("a").attr("href")).isEqualTo(number);
        }
        assertThat(home.select("caption").eachText()).contains("Where recommendations stand", "Recorded lately");
    }

    /** "3" of "3 actions", "No actions" or "1 to 25 of 310 actions". */
    private static String counted(Document list) {
        var status = list.select("[role=status]").text();
        if (status.startsWith("No ")) return "0";
        var number = status.replaceAll("^.* of (?=[0-9])", "").replaceAll("^Showing all ", "");
        return number.replaceAll("[^0-9,].*", "");
    }

    @Test
    void others_are_met_by_what_needs_doing_and_find_the_same_lists() throws Exception {
        var home = browser(Role.LD_GROUP).page("/");
        assertThat(home.select("caption").eachText()).contains("What needs doing");
        assertThat(home.select("main a").eachAttr("href")).contains("/since", "/dates", "/late-entries", "/own-work");
    }

    // Dates

    @Test
    void an_action_says_how_often_it_was_extended_and_how_much_later_it_is_due() throws Exception {
        var action = scrutineer.page("/actions/" + here.chain.action.value());
        assertThat(action.select("main").text())
                .contains("How it moved Extended once; at least 92 and at most 121 days later than first agreed");
        var list = scrutineer.page("/dates");
        assertThat(list.select("main").text())
                .contains("Extended once; at least 92 and at most 121 days later than first agreed")
                .contains("Approved by: L&D group");
        assertThat(scrutineer.page("/dates/agencies").select("main").text())
                .contains("This is no ranking")
                .contains("Moorland Police 1 1 1 0 0");
    }

    @Test
    void an_entry_says_that_it_was_recorded_long_after_it_happened() throws Exception {
        var late = scrutineer.page("/late-entries?type=ActionSaidDone");
        assertThat(late.select(".moj-timeline .govuk-tag").eachText())
                .hasSize(2)
                .allMatch(tag -> tag.matches("Recorded at least \\d+ years after it happened"));
        assertThat(late.select("main a[href='/history']")).isNotEmpty();
        assertThat(scrutineer.page("/history?only=late").select("#completeness").text())
                .startsWith("Showing only ");
    }

    @Test
    void who_judged_own_work_is_named() throws Exception {
        var list = scrutineer.page("/own-work");
        assertThat(list.select("main .govuk-tag").eachText()).contains("By the agency whose work it was");
        assertThat(list.select("main h2").eachText())
                .contains("Verification of A-1: Train all teams in the neglect tool");
        assertThat(list.select("main").text())
                .contains("By: Alex Quality and Performance group, Quality and Performance group, Moorland Police");
    }

    // The bookmark

    private int post(Browser browser, String path, Map<String, String> fields) throws Exception {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", browser.page("/since").selectFirst("input[name=_csrf]").val());
        var answer = browser.post(path, all);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/since");
        return answer.statusCode();
    }

    private static String status(Document page) {
        return page.select("[role=status]").text();
    }

    @Test
    void a_bookmark_moves_to_what_was_seen_and_what_comes_meanwhile_is_not_lost() throws Exception {
        var reader = browser(Role.QP_GROUP);
        var all = reader.page("/since");
        long newest = log.count(here.partnership);
        assertThat(all.text()).contains("You have not put a bookmark yet");
        assertThat(status(all)).startsWith(newest + " facts about ").endsWith("up to entry " + newest + ".");
        var form = all.selectFirst("form[action='/since']");
        assertThat(form.selectFirst("input[name=position]").val()).isEqualTo(String.valueOf(newest));

        var next = new Mother();
        ledger.records(here.partnership, next.auditCarriedOut());
        var shown = form.select("input[type=hidden]").stream()
                .collect(Collectors.toMap(input -> input.attr("name"), input -> input.val()));
        assertThat(reader.post("/since", shown).statusCode()).isEqualTo(303);

        var later = reader.page("/since");
        assertThat(later.text()).contains("Your bookmark stands after entry " + newest);
        assertThat(status(later))
                .isEqualTo("1 fact about 1 thing was recorded since, up to entry " + (newest + 1) + ".");
        assertThat(later.select("main h3").text()).isEqualTo("Review or audit AUD-1: Neglect audit");
        assertThat(later.select("main li").text())
                .startsWith("Audit carried out (entry " + (newest + 1) + "), by Partnership business unit, ");
        assertThat(later.select("caption + thead + tbody").text()).isEqualTo("Audit carried out 1");

        assertThat(post(reader, "/since", Map.of("position", String.valueOf(newest + 1))))
                .isEqualTo(303);
        assertThat(status(reader.page("/since"))).isEqualTo("Nothing was recorded since.");
        // A page that stood open for long takes nothing back.
        post(reader, "/since", Map.of("position", "3"));
        assertThat(status(reader.page("/since"))).isEqualTo("Nothing was recorded since.");

        post(reader, "/since/earlier", Map.of("day-day", "1", "day-month", "6", "day-year", "2022"));
        var earlier = reader.page("/since");
        assertThat(earlier.text()).contains("Your bookmark stands at the end of 1 June 2022.");
        assertThat(status(earlier)).startsWith((newest + 1) + " facts");
        assertThat(status(browser(Role.BUSINESS_UNIT).page("/since"))).startsWith((newest + 1) + " facts");
    }

    @Test
    void its_pages_stay_what_they_were_while_more_is_recorded() throws Exception {
        var first = scrutineer.page("/since");
        var second = first.selectFirst("a[rel=next]").attr("href");
        var position = first.selectFirst("input[name=position]").val();
        assertThat(second).contains("upTo=" + position);
        ledger.records(here.partnership, new Mother().reAuditCarriedOut());
        assertThat(scrutineer.page(second).selectFirst("input[name=position]").val())
                .isEqualTo(position);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', Enter the day you looked last",
        "'', 6, 2022, The day you looked last must include a day",
        "31, 2, 2022, The day you looked last must be a real date",
        "1, 1, 2199, The day you looked last must be today or in the past"
    })
    void a_day_that_cannot_be_is_refused_with_what_was_typed(String day, String month, String year, String says)
            throws Exception {
        post(scrutineer, "/since/earlier", Map.of("day-day", day, "day-month", month, "day-year", year));
        var page = scrutineer.page("/since");
        assertThat(page.select(".govuk-error-summary").text()).contains(says);
        assertThat(page.selectFirst("input[name=day-year]").val()).isEqualTo(year);
        assertThat(scrutineer.page("/since").select(".govuk-error-summary")).isEmpty();
    }

    @Test
    void it_is_nothing_for_those_who_do_not_read_and_not_without_the_token() throws Exception {
        assertThat(scrutineer.post("/since", Map.of("position", "1")).statusCode())
                .isEqualTo(403);
        var committee = browser(Role.COMMITTEE_MEMBER);
        var token = committee.page("/").selectFirst("input[name=_csrf]").val();
        assertThat(committee
                        .post("/since", Map.of("position", "1", "_csrf", token))
                        .statusCode())
                .isEqualTo(403);
    }
}

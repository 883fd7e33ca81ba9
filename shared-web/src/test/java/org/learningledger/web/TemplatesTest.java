package org.learningledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Draft;
import org.learningledger.web.form.Problems;
import org.learningledger.web.page.Csrf;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.NavItem;
import org.learningledger.web.page.Pages;
import org.learningledger.web.page.Partnership;

@DisplayName("The page frame and its components")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TemplatesTest {

    private final Pages pages = new Pages("org.learningledger.web.showcase");

    private final Frame frame = new Frame(
            "Components",
            new SignedIn(UUID.randomUUID(), "moor", Role.LD_GROUP, null, null, "Fatima " + Showcase.HOSTILE),
            new Partnership("moor", "Moorland", true),
            List.of(new NavItem("Actions", "/actions", true), new NavItem("Reports", "/reports")),
            "/actions",
            List.of(),
            null,
            new Problems(),
            List.of(),
            null,
            new Csrf("_csrf", () -> "the-token"));

    private final Document page = render(false);
    private final Document wrong = render(true);

    @Test
    void words_are_shown_and_never_run() {
        assertThat(page.select("script"))
                .as("the two scripts of the frame")
                .extracting(Element::data)
                .noneMatch(script -> script.contains("alert"))
                .hasSize(2);
        assertThat(page.selectFirst("h1.govuk-heading-l").text()).isEqualTo("Components " + Showcase.HOSTILE);
        assertThat(page.selectFirst("#title").val()).isEqualTo(Showcase.HOSTILE);
        assertThat(page.selectFirst("#outcome").wholeText()).contains(Showcase.HOSTILE);
        assertThat(wrong.selectFirst(".govuk-error-summary a").text()).contains(Showcase.HOSTILE);
    }

    @Test
    void every_line_of_the_error_summary_leads_to_a_field_that_says_the_same() {
        var links = wrong.select(".govuk-error-summary a");
        assertThat(links).hasSize(7);
        for (var link : links) {
            var field = wrong.selectFirst(link.attr("href"));
            assertThat(field).as(link.attr("href")).isNotNull();
            assertThat(field.tagName()).isIn("input", "textarea", "select");
            assertThat(wrong.selectFirst(link.attr("href") + "-error").ownText())
                    .isEqualTo(link.text());
        }
        assertThat(links.eachText()).contains("Date completed must be a real date");
        assertThat(wrong.title()).startsWith("Error: ");
        assertThat(page.title()).isEqualTo("Components – Moorland – Learning Ledger");
    }

    @Test
    void every_form_that_posts_carries_the_csrf_token() {
        assertThat(page.select("form[method=post]")).hasSize(2).allSatisfy(form -> {
            assertThat(form.select("input[name=_csrf]").val()).isEqualTo("the-token");
            assertThat(form.hasAttr("novalidate")).isTrue();
        });
        assertThat(page.select("form[method=get] input[name=_csrf]")).isEmpty();
    }

    @Test
    void ids_are_unique_and_every_label_and_description_finds_its_own() {
        var ids = page.select("[id]").eachAttr("id");
        ids.remove("govuk-notification-banner-title"); // the showcase has two banners, a page has one
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        assertThat(page.select("label[for]"))
                .allSatisfy(label -> assertThat(ids).contains(label.attr("for")));
        assertThat(wrong.select("[aria-describedby]")).isNotEmpty().allSatisfy(field -> assertThat(
                        field.attr("aria-describedby").split(" "))
                .allSatisfy(id -> assertThat(wrong.getElementById(id)).as(id).isNotNull()));
    }

    @Test
    void there_is_no_inline_style_and_no_inline_handler() {
        for (var element : page.getAllElements()) {
            assertThat(element.attributes())
                    .noneMatch(attribute -> attribute.getKey().equals("style")
                            || attribute.getKey().startsWith("on"));
        }
    }

    @Test
    void answers_given_are_shown_again() {
        assertThat(page.select("input[name=seen][checked]").val()).isEqualTo("no");
        assertThat(page.select("input[name=groups][checked]").eachAttr("value")).containsExactly("c", "p");
        assertThat(page.select("#owner option[selected]").val()).isEqualTo("police");
        assertThat(page.select("#completed, #completed-month, #completed-year").eachAttr("value"))
                .containsExactly("31", "2", "2026");
    }

    @Test
    void an_invented_partnership_says_so() {
        assertThat(page.selectFirst("header .ledger-invented").text())
                .isEqualTo("Example data: this partnership is invented");
        var real = frame.of(new Partnership("stees", "South Tees", false));
        assertThat(Showcase.page(pages, real, false).html()).doesNotContain("ledger-invented");
    }

    @Test
    void titles_and_bylines_of_a_timeline_stand_apart() {
        assertThat(page.selectFirst(".moj-timeline__header").wholeText()).containsPattern("recorded\\s+by Fatima");
        assertThat(page.select(".moj-timeline__date").eachText()).containsExactly("4 June 2026 at 9:32am", "May 2026");
        assertThat(page.select("time")).hasSize(1);
    }

    @Test
    void a_link_that_is_a_script_leads_nowhere() {
        var html = pages.page("showcase", frame.back(new Link("Back", " javascript:alert(1)")))
                .with("draft", Draft.blank())
                .with("hostile", "")
                .html();
        assertThat(Jsoup.parse(html).selectFirst(".govuk-back-link").attr("href"))
                .isEmpty();
    }

    @Test
    void a_value_that_the_template_does_not_take_is_refused() {
        assertThatThrownBy(
                        () -> pages.page("showcase", frame).with("darft", "x").html())
                .hasMessageContaining("darft");
    }

    private Document render(boolean wrong) {
        return Jsoup.parse(Showcase.page(pages, frame, wrong).html());
    }
}

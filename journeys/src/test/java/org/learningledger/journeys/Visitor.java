package org.learningledger.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/**
 * Somebody at a browser, with scripts on or off. Everything the browser complains of is collected, and every page looked
 * at is checked for accessibility and photographed.
 */
final class Visitor implements AutoCloseable {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Playwright playwright = Playwright.create();
    private final List<String> complaints = new ArrayList<>();
    private final Path pictures;
    private final Browser browser;
    private final BrowserContext context;
    private final Page page;
    private final boolean scripts;
    private String address;
    private int pictured;

    Visitor(String address, boolean scripts, String journey) {
        this.address = address;
        this.scripts = scripts;
        this.pictures = Path.of("target", "screenshots", journey);
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of(
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setJavaScriptEnabled(scripts));
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(page.url() + ": " + message.text());
        });
        page.onResponse(response -> {
            if (response.status() >= 400) complaints.add(response.url() + ": " + response.status());
        });
    }

    private static Path chromium() {
        var set = System.getenv("CHROMIUM");
        if (set != null) return Path.of(set);
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no Chromium on the PATH: install the Debian package chromium"));
    }

    void signInAs(String name) {
        signInAs(name, Ledger.PASSWORD);
    }

    void signInAs(String name, String password) {
        page.navigate(address + "/sign-in");
        page.getByLabel("Sign-in name").fill(name);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page.getByText("Sign out")).isVisible();
    }

    /** Replaces the password that somebody was given for the first sign-in. */
    void choosePassword(String given, String chosen) {
        write("The password that you were given", given);
        writeExactly("New password", chosen);
        write("New password again", chosen);
        press("Change password");
        sees("Your password has been changed");
    }

    /** From now on at another copy of the program. Cookies hold for a host, whatever the port. */
    void carryOnAt(String other) {
        address = other;
    }

    void signOut() {
        page.getByText("Sign out").click();
        assertThat(page.getByLabel("Sign-in name")).isVisible();
    }

    void goTo(String path) {
        page.navigate(address + path);
    }

    void loadAgain() {
        page.reload();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    /** Opens another view of the record that the page shows. */
    void turnTo(String view) {
        page.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(view).setExact(true))
                .first()
                .click();
    }

    /** Presses what looks like a button, whether it leads on or sends a form. */
    void press(String name) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    void write(String label, String text) {
        page.getByLabel(label).fill(text);
    }

    /** Where another label begins with the same words. */
    void writeExactly(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    void choose(String label) {
        page.getByLabel(label).first().check();
    }

    void date(String day, String month, String year) {
        page.getByLabel("Day").fill(day);
        page.getByLabel("Month").fill(month);
        page.getByLabel("Year").fill(year);
    }

    /** Answers the question that a form sends under this name, whatever it looks like. */
    void answer(String field, String value) {
        var named = page.locator("main [name='%s']".formatted(field));
        boolean toTick = page.locator("main input[name='%s']:is([type=radio], [type=checkbox])".formatted(field))
                        .count()
                > 0;
        if (toTick)
            page.locator("main input[name='%s'][value='%s']".formatted(field, value))
                    .check();
        else if (page.locator("main select[name='%s']".formatted(field)).count() > 0) named.selectOption(value);
        else named.fill(value);
    }

    /** Ticks every answer that is offered. */
    void answerWithAll(String field) {
        page.locator("main input[type=checkbox][name='%s']".formatted(field))
                .all()
                .forEach(Locator::check);
    }

    void answer(String field, LocalDate date) {
        answer(field + "-day", String.valueOf(date.getDayOfMonth()));
        answer(field + "-month", String.valueOf(date.getMonthValue()));
        answer(field + "-year", String.valueOf(date.getYear()));
    }

    /** The address of the page, without the ledger's own and without the question in it. */
    String path() {
        return page.url().replace(address, "").replaceAll("[?#].*", "");
    }

    /** Writes words of its own into every field, and takes the first of every choice; tells what it answered. */
    List<String> answerEverything() {
        var answers = new ArrayList<String>();
        for (var field :
                page.locator("main form textarea, main form input[type=text]").all()) {
            var name = field.getAttribute("name");
            if (name.endsWith("-day") || name.endsWith("-month")) continue;
            var answer = name.endsWith("-year") ? "2022" : name + " answered";
            field.fill(answer);
            answers.add(answer);
        }
        for (var choices :
                page.locator("main form fieldset:has(input[type=checkbox])").all()) {
            var first = choices.locator("input[type=checkbox]").first();
            first.check();
            answers.add(first.getAttribute("value"));
        }
        for (var choices : page.locator("main form select").all()) {
            var first = choices.locator("option:not([value=''])").first().getAttribute("value");
            choices.selectOption(first);
            answers.add(first);
        }
        return answers;
    }

    /** The page as the browser was sent it. */
    String source() {
        return page.content();
    }

    /** Goes on to the check-answers page, and from there records. */
    void checkAndRecord() {
        press("Continue");
        record();
    }

    /** From the check-answers page. */
    void record() {
        sees("This will be added to the permanent record");
        look("check-answers");
        page.locator("button[name=step][value=record]").click();
        sees("Recorded");
    }

    void sees(String text) {
        assertThat(page.locator("main").getByText(text).first()).isVisible();
    }

    String text() {
        return page.locator("main").innerText();
    }

    String title() {
        return page.title();
    }

    /** Where the links of the page lead, as far as they stay in the ledger. */
    List<String> addresses() {
        var found = page.evalOnSelectorAll(
                "main a:not([download])", "links => links.map(link => link.getAttribute('href'))");
        return ((List<?>) found)
                .stream()
                        .map(String::valueOf)
                        .filter(href -> href.startsWith("/"))
                        .distinct()
                        .toList();
    }

    /** Photographs the page and, where scripts run, has axe look at it, which is a script itself. */
    void look(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(pictures.resolve("%02d-%s.png".formatted(++pictured, name))));
        if (!scripts) return;
        Assertions.assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
                .as("accessibility of " + page.url())
                .isEmpty();
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
        browser.close();
        playwright.close();
    }
}

package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Every kind of page")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

    private static final List<String> START = List.of(
            "/",
            "/reviews",
            "/audits",
            "/findings",
            "/recommendations",
            "/actions",
            "/registers",
            "/history",
            "/accessibility",
            "/privacy-and-cookies",
            "/contact");

    private Ledger ledger;

    Form form() {
        return Form.ALL_IN_ONE;
    }

    @BeforeAll
    void open() {
        ledger = form().toLookAt();
    }

    @AfterAll
    void close() {
        ledger.close();
    }

    /** Which pages are alike: their address without the ids and the questions in it. */
    private static String kind(String path) {
        return path.replaceAll("[?#].*", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("/\\d+$", "/*");
    }

    /** Follows every link of every page seen, and opens the first page of each kind, until no new kind turns up. */
    @Tag("slow")
    @ParameterizedTest(name = "as {0} {2}")
    @CsvSource({
        "learning@example, 30, ''",
        "scrutineer@south-tees, 20, ''",
        "scrutineer@south-tees, 15, ?knownAt=2022-08-31&trueOn=2022-07-15"
    })
    void is_accessible_and_without_a_complaint_of_the_browser(String who, int atLeast, String asked) {
        try (var visitor = new Visitor(ledger.address(), true, "pages-" + who + asked.replaceAll("[^a-z0-9]+", "-"))) {
            visitor.goTo("/sign-in");
            visitor.look("sign-in");
            visitor.signInAs(who);
            Set<String> kinds = new LinkedHashSet<>();
            var toSee = new ArrayList<>(START.stream().map(path -> path + asked).toList());
            while (!toSee.isEmpty()) {
                var path = toSee.removeFirst();
                if (!kinds.add(kind(path))) continue;
                visitor.goTo(path);
                visitor.look(kind(path).replaceAll("[^a-z]+", "-"));
                toSee.addAll(visitor.addresses());
            }
            assertThat(kinds).hasSizeGreaterThan(atLeast);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** Pages that no link leads to, and front pages that differ by role. */
    @ParameterizedTest(name = "as {0}")
    @CsvSource({
        "council@example, 200, /",
        "committee@example, 200, /",
        "committee@example, 403, /actions",
        "administrator@example, 200, /",
        "administrator@example, 200, /accounts",
        "administrator@example, 200, /accounts/new",
        "administrator@example, 200, /tokens",
        "administrator@example, 200, /tokens/new",
        "administrator@example, 200, /read-models",
        "administrator@example, 200, /integrity",
        "scrutineer@example, 200, /integrity?kept=a+note",
        "committee@example, 200, /password",
        "scrutineer@example, 404, /actions/00000000-0000-4000-8000-000000000000",
        "scrutineer@example, 403, /actions/00000000-0000-4000-8000-000000000000/done"
    })
    void off_the_beaten_track_is_accessible_too(String who, int status, String path) {
        try (var visitor = new Visitor(ledger.address(), true, "pages-" + who)) {
            visitor.signInAs(who);
            visitor.goTo(path);
            visitor.look("%d%s".formatted(status, path.replaceAll("[^a-z]+", "-")));
            if (status == 200) assertThat(visitor.complaints()).isEmpty();
            else assertThat(visitor.complaints()).anyMatch(complaint -> complaint.endsWith(": " + status));
        }
    }
}

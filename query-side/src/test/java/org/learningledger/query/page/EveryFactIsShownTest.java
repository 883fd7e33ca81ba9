package org.learningledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.learningledger.events.EventTypes;
import org.learningledger.events.ThingKind;
import org.learningledger.query.Ledger;
import org.learningledger.query.history.Samples;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.learningledger.web.directory.Directory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@SpringBootTest(classes = PagesProgram.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WebDatabase.class)
@DisplayName("Every kind of fact has a page that shows it")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFactIsShownTest {

    private final Story here = new Story("crag");

    @Autowired
    private Ledger ledger;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping pages;

    @LocalServerPort
    private int port;

    @Test
    void its_entry_opens_and_its_history_leads_there(@Autowired Accounts accounts, @Autowired Directory directory)
            throws Exception {
        here.tell(ledger, accounts, directory);
        var group = new Browser(URI.create("http://localhost:" + port));
        group.signIn(here.signInName(Role.LD_GROUP), Story.PASSWORD);
        for (var kind : EventTypes.all()) {
            var fact = Samples.of(kind);
            ledger.records(here.partnership, fact);
            var history = group.page(
                    Things.history(fact.thing().kind(), fact.thing().id()) + "?type=" + kind.getSimpleName());
            var entry = history.selectFirst(".moj-timeline__item a[href^=/history/entry/]");
            assertThat(entry).as(kind.getSimpleName()).isNotNull();
            assertThat(group.page(entry.attr("href")).select("main").text())
                    .as(kind.getSimpleName())
                    .contains("Recorded on")
                    .doesNotContain("null");
        }
    }

    @ParameterizedTest
    @EnumSource(ThingKind.class)
    void its_thing_has_a_page_of_its_own(ThingKind kind) {
        var page = PathContainer.parsePath(Things.page(kind, UUID.randomUUID()));
        assertThat(read().filter(pattern -> pattern.contains("{"))
                        .filter(pattern ->
                                pages.getPatternParser().parse(pattern).matches(page)))
                .as(page.value())
                .isNotEmpty();
    }

    @Test
    void every_kind_of_thing_has_facts() {
        assertThat(EventTypes.all().stream()
                        .map(Samples::of)
                        .map(fact -> fact.thing().kind())
                        .collect(Collectors.toSet()))
                .containsAll(Set.of(ThingKind.values()));
    }

    private Stream<String> read() {
        return pages.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream());
    }
}

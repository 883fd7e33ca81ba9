package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description of the interface for programs against the program itself, on the demonstration's data. */
@DisplayName("Every example for programs")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryExampleTest {

    /** Acts that surely find a thing in the demonstration that they fit; others may be refused by rules everywhere. */
    private static final Set<String> RECORDED = Set.of(
            "/actions/{id}/evidence",
            "/actions/{id}/progress",
            "/actions/{id}/outcome/seen",
            "/actions/{id}/outcome/none",
            "/actions/{id}/outcome/too-early",
            "/actions/{id}/done",
            "/actions/{id}/extension",
            "/actions/{id}/hand-over",
            "/actions/{id}/links",
            "/actions/{id}/merge",
            "/actions/{id}/move",
            "/actions/{id}/reopening",
            "/actions/{id}/rewording",
            "/actions/{id}/strength",
            "/actions/{id}/verification",
            "/actions/{id}/withdrawal",
            "/challenge-events/new",
            "/challenge-events/{id}/answers",
            "/challenge-events/{id}/conclusion",
            "/discrepancies/new",
            "/plans/{id}/actions/new",
            "/plans/{id}/reopening",
            "/recommendations/{id}/answer/accepted",
            "/recommendations/{id}/answer/in-part",
            "/recommendations/{id}/answer/not-accepted",
            "/recommendations/{id}/links",
            "/recommendations/{id}/not-in-place",
            "/recommendations/{id}/smart",
            "/registers/documents/new",
            "/registers/indicators/new",
            "/registers/{segment}/{id}/rename",
            "/sources/reviews/new",
            "/sources/{id}/clocks/pause",
            "/sources/{id}/findings",
            "/sources/{id}/notification",
            "/sources/{id}/publication",
            "/sources/{id}/recommendations",
            "/sources/{id}/scores",
            "/measures/{id}/measurement",
            "/recommendations/{id}/measure");

    private static final InProcess LEDGER = InProcess.demonstration();

    @AfterAll
    static void close() {
        LEDGER.close();
    }

    @Test
    void belongs_to_an_address_and_every_address_has_one() throws Exception {
        var described = new TreeSet<String>();
        for (var who : List.of("learning@example", "administrator@example")) {
            var told = Program.json(new Program(who, Ledger.PASSWORD).get(LEDGER.address(), "/openapi.json"));
            told.path("paths").properties().forEach(path -> path.getValue()
                    .propertyNames()
                    .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        }
        var mapped = new TreeSet<String>();
        LEDGER.program()
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith(Program.ROOT) && !path.endsWith("/openapi.json"))
                        .filter(path -> !path.endsWith(".{ending}")) // files, not answers
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mapped.add(method + " " + path.substring(Program.ROOT.length())))));
        assertThat(mapped).hasSizeGreaterThan(20);
        for (var address : mapped) {
            assertThat(described).as(address).anyMatch(one -> one.matches(pattern(address)));
        }
        for (var one : described) {
            assertThat(mapped).as(one).anyMatch(address -> one.matches(pattern(address)));
        }
    }

    private static String pattern(String address) {
        return address.replaceAll("\\{(\\w+)[^}]*}+", "[^/]+");
    }

    /** Recorded where something in the demonstration fits it; else a rule says why not, never the form of what was sent. */
    @Tag("slow")
    @Test
    void of_an_act_is_understood_and_recorded_where_rules_allow_it() throws Exception {
        var outcomes = new EveryAct(LEDGER).outcomes();
        var refused = new TreeMap<>(outcomes);
        refused.values().removeIf(EveryAct.RECORDED::equals);
        refused.forEach((act, why) -> System.out.println("Refused: " + act + ": " + why));
        assertThat(outcomes.keySet()).containsAll(RECORDED);
        assertThat(refused.keySet()).doesNotContainAnyElementsOf(RECORDED);
    }
}

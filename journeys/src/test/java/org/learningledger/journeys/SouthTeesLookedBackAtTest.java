package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The real record, as it was known between its papers: the annual report (assumed known since 30 June 2022), the
 * principal social worker's reports (31 August) and the committee's cover sheet (1 November).
 */
@DisplayName("South Tees, looked back at")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("slow")
class SouthTeesLookedBackAtTest {

    private static final Program SCRUTINEER = new Program("scrutineer@south-tees", Ledger.PASSWORD);

    private static InProcess ledger;

    @BeforeAll
    static void open() {
        ledger = InProcess.shared();
        ledger.catchUp();
    }

    private static JsonNode asked(String question) throws IOException, InterruptedException {
        var answer = SCRUTINEER.get(ledger.address(), question);
        assertThat(answer.statusCode()).as(question).isEqualTo(200);
        return Program.json(answer);
    }

    private static JsonNode only(String question) throws IOException, InterruptedException {
        var answer = asked(question);
        assertThat(answer.path("total").asInt()).as(question).isEqualTo(1);
        return answer.path("entries").get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-30, is being held, planned",
        "2022-08-31, is being held, planned",
        "2022-11-01, was held, 'planned, occurred'"
    })
    void the_event_with_schools_is_planned_until_the_cover_sheet_says_that_it_was_held_and_its_first_date_stays(
            String known, String status, String dates) throws Exception {
        var action = only("/actions?text=A-18&knownAt=" + known);
        assertThat(action.path("statedStatus").asString()).isEqualTo(status);
        assertThat(action.path("firstDue").path("edtf").asString()).isEqualTo("2022-07");
        assertThat(action.path("extensions").asInt()).isZero();
        var one = asked("/actions/" + action.path("id").asString() + "?knownAt=" + known);
        assertThat(StreamSupport.stream(one.path("entry").path("progress").spliterator(), false)
                        .map(progress -> progress.path("dateKind").asString()))
                .containsExactlyElementsOf(List.of(dates.split(", ")));
    }

    @ParameterizedTest
    @CsvSource({"2022-06-30, 0", "2022-08-31, 1", "2022-11-01, 1"})
    void the_repeat_audit_is_known_since_the_principal_social_worker_told_of_it(String known, int audits)
            throws Exception {
        assertThat(asked("/audits?text=AUD-14&knownAt=" + known).path("total").asInt())
                .isEqualTo(audits);
    }

    /** But those that hold nothing to this day: nobody in South Tees has yet done anything in this ledger. */
    @ParameterizedTest
    @ValueSource(strings = {"2022-06-30", "2022-08-31", "2022-11-01"})
    void no_register_is_empty_on_that_day_that_has_something_from_papers(String known) throws Exception {
        for (var register : List.of(
                "/reviews",
                "/audits",
                "/findings",
                "/recommendations",
                "/actions",
                "/challenge-events",
                "/impact-claims",
                "/history",
                "/registers/documents",
                "/registers/organisations",
                "/registers/indicators",
                "/registers/training",
                "/registers/learning-events",
                "/registers/national-items")) {
            assertThat(asked(register + (register.contains("?") ? "&" : "?") + "knownAt=" + known)
                            .path("total")
                            .asInt())
                    .as("%s as known on %s", register, known)
                    .isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-06-30", "2022-11-01"})
    void strictly_the_ledger_knew_nothing_of_it_then(String known) throws Exception {
        assertThat(asked("/history?clock=recorded&knownAt=" + known)
                        .path("total")
                        .asInt())
                .isZero();
    }
}

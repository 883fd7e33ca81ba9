package org.learningledger.command.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningledger.command.testing.Browser.location;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningledger.command.correction.WithdrawFact;
import org.learningledger.command.testing.Browser;
import org.learningledger.command.testing.OnARealDatabase;
import org.learningledger.command.testing.People;
import org.learningledger.command.testing.Scene;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Rating;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.discrepancy.DiscrepancyRaised;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.recommendation.RecommendationMade;
import org.learningledger.events.source.AuditCarriedOut;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.SelfScoreGiven;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Recorder;
import org.learningledger.store.testing.FreshDatabase;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The forms of reviews, audits and discrepancies")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@OnARealDatabase
@Timeout(60)
class SourceFormsTest {

    private final LedgerLog log;
    private final Accounts accounts;
    private final FreshDatabase database;
    private final Scene scene;
    private final Scene elsewhere;
    private final int port;

    SourceFormsTest(
            @Autowired Recorder recorder,
            @Autowired LedgerLog log,
            @Autowired Accounts accounts,
            @Autowired FreshDatabase database,
            @LocalServerPort int port) {
        this.log = log;
        this.accounts = accounts;
        this.database = database;
        this.port = port;
        this.scene = new Scene(recorder);
        this.elsewhere = new Scene(recorder);
    }

    private Browser somebody(Role role) throws Exception {
        return Browser.signedIn(port, accounts, scene.partnership, role, role == Role.AGENCY_LEAD ? "POLICE" : null);
    }

    private static Map<String, String> form(String... fields) {
        var answers = new HashMap<>(Map.of("key", UUID.randomUUID().toString(), "step", "record", "version", "0"));
        for (int i = 0; i < fields.length; i += 2) answers.put(fields[i], fields[i + 1]);
        return answers;
    }

    /** The fact that a form came back with. */
    private LedgerEvent recorded(HttpResponse<String> answer) {
        var event = location(answer).replaceAll("^.*[?&]after=|&.*$", "");
        var stream = JdbcClient.create(database.as(FreshDatabase.OWNER))
                .sql("SELECT aggregate_identifier FROM ledger.ledger_log WHERE event_identifier = ?")
                .param(event)
                .query(String.class)
                .single();
        return log.stream(scene.partnership, UUID.fromString(stream)).stream()
                .filter(fact -> fact.at().eventId().equals(event))
                .findFirst()
                .orElseThrow()
                .event();
    }

    @Test
    void a_review_is_opened_and_leads_to_its_own_page() throws Exception {
        var answer = somebody(Role.BUSINESS_UNIT)
                .post("/sources/reviews/new", form("kind", "RAPID_REVIEW", "title", "Rapid review of March"));
        var opened = (ReviewOpened) recorded(answer);
        assertThat(opened.kind()).isEqualTo(ReviewKind.RAPID_REVIEW);
        assertThat(opened.pseudonym()).isNull();
        assertThat(location(answer)).startsWith("/sources/" + opened.sourceId() + "?");
    }

    @Test
    void an_audit_names_the_one_it_repeats() throws Exception {
        var group = somebody(Role.QP_GROUP);
        var first = (AuditCarriedOut)
                recorded(group.post("/sources/audits/new", form("kind", "DIP_SAMPLE", "title", "Neglect audit")));
        var second = (AuditCarriedOut) recorded(group.post(
                "/sources/audits/new",
                form(
                        "kind",
                        "DIP_SAMPLE",
                        "title",
                        "Again",
                        "repeats",
                        first.sourceId().toString())));
        assertThat(second.repeats()).isEqualTo(first.sourceId());
    }

    @Test
    void what_was_withdrawn_since_cannot_be_chosen() throws Exception {
        var group = somebody(Role.QP_GROUP);
        var first = (AuditCarriedOut)
                recorded(group.post("/sources/audits/new", form("kind", "DIP_SAMPLE", "title", "Neglect audit")));
        var opening = log.stream(scene.partnership, first.sourceId().value()).getFirst();
        scene.record(
                new WithdrawFact(first.thing(), UUID.fromString(opening.at().eventId()), Words.plain("Never done")),
                first.sourceId().value());

        var again = form(
                "kind",
                "DIP_SAMPLE",
                "title",
                "Again",
                "repeats",
                first.sourceId().toString());
        assertThat(location(group.post("/sources/audits/new", again))).isEqualTo("/sources/audits/new");
        assertThat(group.kept("/sources/audits/new"))
                .contains("form: Go back to the page and choose again: one choice was withdrawn");
    }

    @Test
    void a_recommendation_names_findings_agencies_and_themes_and_is_measured_again_after_a_year() throws Exception {
        var source = scene.openedRapidReview();
        var group = somebody(Role.LD_GROUP);
        var finding = (FindingRecorded) recorded(group.post(
                "/sources/" + source + "/findings", form("kind", "GAP", "text", "Nobody asked", "themes", "T1")));
        assertThat(finding.source()).isEqualTo(source);
        assertThat(finding.themes()).containsExactly("T1");
        var made = (RecommendationMade) recorded(group.post(
                "/sources/" + source + "/recommendations",
                form(
                        "text",
                        "Ask",
                        "findings",
                        finding.findingId().toString(),
                        "addressees",
                        "POLICE",
                        "area",
                        "Redcar")));
        assertThat(made)
                .isEqualTo(new RecommendationMade(
                        made.recommendationId(),
                        made.reference(),
                        source,
                        List.of(finding.findingId()),
                        Words.plain("Ask"),
                        List.of(People.POLICE),
                        List.of(),
                        "Redcar",
                        12,
                        null));
    }

    @Test
    void an_agency_scores_itself_and_the_version_of_the_scale_is_not_that_of_the_record() throws Exception {
        var audit = (AuditCarriedOut) recorded(somebody(Role.QP_GROUP)
                .post("/sources/audits/new", form("kind", "SECTION_11", "title", "Section 11 of 2026")));
        var given = (SelfScoreGiven) recorded(somebody(Role.AGENCY_LEAD)
                .post(
                        "/sources/" + audit.sourceId() + "/scores",
                        form(
                                "agency", "POLICE",
                                "standard", "Standard 3",
                                "scale", "Section 11 RAG",
                                "scaleVersion", "2021",
                                "value", "Amber",
                                "descriptor", "Partly in place")));
        assertThat(given.rating())
                .isEqualTo(new Rating("Section 11 RAG", "2021", "Amber", Words.plain("Partly in place")));
    }

    @Test
    void a_discrepancy_knows_what_kind_of_record_each_is_that_it_is_about() throws Exception {
        var review = scene.openedRapidReview();
        var raised = (DiscrepancyRaised) recorded(somebody(Role.AGENCY_LEAD)
                .post(
                        "/discrepancies/new",
                        form("about", review.toString(), "firstSays", "three", "secondSays", "four")));
        assertThat(raised.about()).containsExactly(new Thing(ThingKind.SOURCE, review.value()));
    }

    @Test
    void what_another_partnership_holds_is_not_on_file_here() throws Exception {
        var theirs = elsewhere.openedRapidReview();
        var group = somebody(Role.LD_GROUP);
        assertThat(group.post("/sources/" + theirs + "/findings", form("kind", "GAP", "text", "Nobody asked"))
                        .statusCode())
                .isEqualTo(404);
        var answers = form("about", theirs.toString(), "firstSays", "three", "secondSays", "four");
        assertThat(location(group.post("/discrepancies/new", answers))).isEqualTo("/discrepancies/new");
        assertThat(group.kept("/discrepancies/new")).contains("one choice is not on file");
        assertThat(log.count(scene.partnership)).isZero();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "AGENCY_LEAD, /sources/reviews/new",
        "AGENCY_LEAD, /sources/{id}/publication",
        "AGENCY_LEAD, /sources/{id}/scores/moderation",
        "BUSINESS_UNIT, /sources/{id}/scores/moderation",
        "SCRUTINEER, /discrepancies/new",
        "AGENCY_LEAD, /discrepancies/{id}/resolution",
        "AGENCY_LEAD, /discrepancies/{id}/confirmation"
    })
    void is_not_for(Role role, String path) throws Exception {
        var review = scene.openedRapidReview().toString();
        assertThat(somebody(role).post(path.replace("{id}", review), form()).statusCode())
                .isEqualTo(403);
    }
}

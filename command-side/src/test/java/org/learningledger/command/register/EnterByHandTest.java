package org.learningledger.command.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningledger.command.testing.Browser.location;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.learningledger.command.testing.Browser;
import org.learningledger.command.testing.OnARealDatabase;
import org.learningledger.command.testing.Scene;
import org.learningledger.events.Citation;
import org.learningledger.events.Words;
import org.learningledger.events.register.CommitteeActionStated;
import org.learningledger.events.register.CommitteeCommentStated;
import org.learningledger.events.register.LearningEventStated;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Recorder;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("Entering into a register by hand")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@OnARealDatabase
class EnterByHandTest {

    /** What any of the registers cannot do without. */
    private static final List<String> NEEDED = List.of(
            "name",
            "title",
            "text",
            "indicator",
            "subject",
            "fundingAgency",
            "committee",
            "resolution",
            "body",
            "decision",
            "said",
            "comment",
            "place");

    private final LedgerLog log;
    private final Scene scene;
    private final Browser unit;

    EnterByHandTest(
            @Autowired Recorder recorder,
            @Autowired LedgerLog log,
            @Autowired Accounts accounts,
            @LocalServerPort int port)
            throws Exception {
        this.log = log;
        this.scene = new Scene(recorder);
        this.unit = Browser.signedIn(port, accounts, scene.partnership, Role.BUSINESS_UNIT, null);
    }

    private static Map<String, String> answers(String... more) {
        var answers = new HashMap<>(Map.of("key", UUID.randomUUID().toString(), "step", "record"));
        NEEDED.forEach(field -> answers.put(field, "The " + field));
        for (int i = 0; i < more.length; i += 2) answers.put(more[i], more[i + 1]);
        return answers;
    }

    private static UUID idIn(String page) {
        return UUID.fromString(page.replaceAll("^/registers/[a-z-]+/|\\?.*$", ""));
    }

    private Fact recorded(String page) {
        return log.stream(scene.partnership, idIn(page)).getLast();
    }

    private static String segment(ByHand register) {
        return register.name().toLowerCase(Locale.UK).replace('_', '-');
    }

    @ParameterizedTest
    @EnumSource
    void every_register_takes_an_entry_and_says_where_it_stands(ByHand register) throws Exception {
        var path = "/registers/" + segment(register) + "/new";
        var page = location(unit.post(path, answers("document", "DOC-7")));
        assertThat(page).startsWith("/registers/" + segment(register) + "/").contains("recorded=entry");
        var stored = recorded(page).event();
        assertThat(stored.toString())
                .contains("dataSet=entered by hand", "document=DOC-7", "place=The place")
                .contains("H-" + idIn(page).toString().substring(0, 8));
    }

    @ParameterizedTest
    @EnumSource
    void without_saying_where_it_stands_it_is_asked_for(ByHand register) throws Exception {
        var path = "/registers/" + segment(register) + "/new";
        assertThat(location(unit.post(path, answers("place", "")))).isEqualTo(path);
        assertThat(unit.kept(path)).contains("place: Enter where it says so");
    }

    @Test
    void numbers_stay_as_they_are_printed() throws Exception {
        var page = location(unit.post(
                "/registers/learning-events/new",
                answers("attendees", "74", "facilitators", "twelve", "total", "85", "occurredOn-year", "2022")));
        assertThat(recorded(page).event()).isInstanceOfSatisfying(LearningEventStated.class, event -> {
            assertThat(Arrays.asList(event.attendees(), event.facilitators(), event.total(), event.interest()))
                    .containsExactly("74", "twelve", "85", null);
            assertThat(event.occurredOn().edtf()).isEqualTo("2022");
        });
    }

    @Test
    void an_action_that_is_not_on_file_cannot_be_what_it_is_about() throws Exception {
        var known = scene.agreedAction();
        var page = location(unit.post("/registers/procedures/new", answers("actions", known.toString())));
        assertThat(recorded(page).event().toString()).contains(known.toString());

        var path = "/registers/procedures/new";
        assertThat(location(unit.post(path, answers("actions", UUID.randomUUID().toString()))))
                .isEqualTo(path);
    }

    @Test
    void a_comment_is_added_to_the_committees_action_and_cites_its_place() throws Exception {
        var page = location(unit.post("/registers/committee-actions/new", answers()));
        var id = idIn(page);
        location(unit.post("/registers/committee-actions/" + id + "/comments", answers("version", "0")));
        assertThat(log.stream(scene.partnership, id))
                .extracting(Fact::event)
                .hasExactlyElementsOfTypes(CommitteeActionStated.class, CommitteeCommentStated.class)
                .last()
                .isInstanceOfSatisfying(CommitteeCommentStated.class, comment -> {
                    assertThat(comment.comment()).isEqualTo(Words.plain("The comment"));
                    assertThat(comment.citation())
                            .isEqualTo(new Citation("entered by hand", comment.reference(), null, "The place", null));
                });
    }

    @Test
    void there_is_no_such_register() throws Exception {
        assertThat(unit.post("/registers/secrets/new", answers()).statusCode()).isEqualTo(404);
    }
}

package org.learningledger.command.source;

import static org.learningledger.command.source.SourceFacts.AMBER;
import static org.learningledger.command.source.SourceFacts.SOURCE;
import static org.learningledger.command.source.SourceFacts.WORDS;
import static org.learningledger.command.source.SourceFacts.audit;
import static org.learningledger.command.source.SourceFacts.on;
import static org.learningledger.command.source.SourceFacts.selfScore;
import static org.learningledger.command.testing.People.COUNCIL_LEAD;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.LD_GROUP_FROM_THE_POLICE;
import static org.learningledger.command.testing.People.POLICE;
import static org.learningledger.command.testing.People.POLICE_LEAD;
import static org.learningledger.command.testing.People.as;
import static org.learningledger.command.testing.People.by;

import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.Rating;
import org.learningledger.events.Words;
import org.learningledger.events.source.AuditKind;
import org.learningledger.events.source.ScoreModerated;
import org.learningledger.events.source.SelfScoreGiven;
import org.learningledger.store.record.Actor;

@DisplayName("Scores of a self-assessment")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScoresTest {

    private static final String STANDARD = "Standard 3";
    private static final Rating RED = new Rating("Section 11 RAG", "2021", "Red", Words.plain("Not in place"));

    private static final GiveSelfScore SELF_SCORE =
            new GiveSelfScore(SOURCE, POLICE, STANDARD, AMBER, WORDS, on("2026-03"));
    private static final ModerateScore MODERATION =
            new ModerateScore(SOURCE, POLICE, STANDARD, RED, WORDS, on("2026-04"));

    private final FixtureConfiguration<Source> ledger = Rules.of(Source.class);

    static Stream<Actor> scorers() {
        return Stream.of(POLICE_LEAD, LD_GROUP);
    }

    @ParameterizedTest
    @MethodSource("scorers")
    void are_given_by_the_agency_or_written_down_by_a_group(Actor who) {
        ledger.given(audit(AuditKind.SECTION_11))
                .when(SELF_SCORE, as(who))
                .expectEvents(new SelfScoreGiven(SOURCE, POLICE, STANDARD, AMBER, WORDS, on("2026-03")));
    }

    @Test
    void of_another_agency_are_refused_to_an_agency() {
        ledger.given(audit(AuditKind.SECTION_175))
                .when(SELF_SCORE, as(COUNCIL_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OtherAgencysScore(SOURCE));
    }

    @ParameterizedTest
    @EnumSource(
            value = AuditKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SECTION_11", "SECTION_175"})
    void belong_to_a_self_assessment(AuditKind another) {
        ledger.given(audit(another))
                .when(SELF_SCORE, as(POLICE_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NotASelfAssessment(SOURCE));
    }

    @Test
    void are_moderated_with_a_reason_and_stay_beside_it() {
        ledger.given(audit(AuditKind.SECTION_11), by(POLICE_LEAD, selfScore(POLICE)))
                .when(MODERATION, as(LD_GROUP))
                .expectEvents(new ScoreModerated(SOURCE, POLICE, STANDARD, RED, WORDS, on("2026-04")));
    }

    static Stream<Actor> ownJudges() {
        return Stream.of(LD_GROUP_FROM_THE_POLICE, POLICE_LEAD);
    }

    @ParameterizedTest
    @MethodSource("ownJudges")
    void are_never_moderated_by_somebody_of_the_agency(Actor who) {
        ledger.given(audit(AuditKind.SECTION_11), by(COUNCIL_LEAD, selfScore(POLICE)))
                .when(MODERATION, as(who))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OwnScore(SOURCE));
    }

    @Test
    void are_never_moderated_by_the_one_who_wrote_them_down() {
        ledger.given(audit(AuditKind.SECTION_11), by(LD_GROUP, selfScore(POLICE)))
                .when(MODERATION, as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OwnScore(SOURCE));
    }

    @Test
    void that_nobody_gave_cannot_be_moderated() {
        ledger.given(audit(AuditKind.SECTION_11), by(POLICE_LEAD, selfScore(POLICE)))
                .when(new ModerateScore(SOURCE, POLICE, "Standard 4", RED, WORDS, null), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NoSelfScore(SOURCE));
    }

    @Test
    void stay_as_they_were_once_moderated() {
        ledger.given(
                        audit(AuditKind.SECTION_11),
                        by(POLICE_LEAD, selfScore(POLICE)),
                        by(LD_GROUP, new ScoreModerated(SOURCE, POLICE, STANDARD, RED, WORDS, null)))
                .when(SELF_SCORE, as(POLICE_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.AlreadyModerated(SOURCE));
    }
}

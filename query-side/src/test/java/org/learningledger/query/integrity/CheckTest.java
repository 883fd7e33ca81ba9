package org.learningledger.query.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionVerified;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.privacy.LawfulGround;
import org.learningledger.events.privacy.PersonalDataErased;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.TestDatabase;
import org.learningledger.query.integrity.Alarm.Kind;
import org.learningledger.query.lag.Stops;
import org.learningledger.query.lag.Trial;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.restricted.Commitment;
import org.learningledger.store.restricted.RestrictedTexts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

@QueryTest
@Import(Trial.class)
@TestPropertySource(properties = "ledger.check.slice=" + CheckTest.SLICE)
@DisplayName("Every minute it is checked that events = log = projected")
class CheckTest {

    static final int SLICE = 10;

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerLog log;

    @Autowired
    private Check check;

    @Autowired
    private Alarms alarms;

    @Autowired
    private Protection protection;

    @Autowired
    private RestrictedTexts texts;

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    private HealthIndicator completenessHealthIndicator;

    @Autowired
    private Trial trial;

    @Autowired
    private Stops stops;

    private JdbcTemplate owner;
    private final String here = Ledger.newPartnership();
    private final String elsewhere = Ledger.newPartnership();

    @BeforeEach
    void all_is_well(@Value("${ledger.db.url}") String url) {
        owner = TestDatabase.asOwner(url);
        ledger.records(here, progress(25));
        ledger.records(elsewhere, progress(5));
        check.everything();
        assertThat(alarms.all()).isEmpty();
        assertThat(failed()).isZero();
        assertThat(completenessHealthIndicator.health().getStatus()).isEqualTo(Status.UP);
    }

    /** Whatever a test did is put right in it, or the next one would not begin. */
    @AfterEach
    void all_is_well_again() {
        trial.isPutRight();
        ledger.isRead();
        check.everything();
        assertThat(alarms.all()).isEmpty();
        assertThat(failed()).isZero();
        assertThat(completenessHealthIndicator.health().getStatus()).isEqualTo(Status.UP);
    }

    private static LedgerEvent[] progress(int events) {
        var chain = new Mother();
        var facts = new LedgerEvent[events];
        facts[0] = chain.agreed();
        for (int one = 1; one < events; one++) facts[one] = chain.progressReported();
        return facts;
    }

    private double failed() {
        return metrics.get("ledger.check.failed").gauge().value();
    }

    private List<Alarm> raised(Kind kind) {
        return alarms.all().stream().filter(alarm -> alarm.kind() == kind).toList();
    }

    private void onlyOf(Kind... kinds) {
        assertThat(alarms.all()).extracting(Alarm::kind).containsOnly(kinds);
        assertThat(failed()).isEqualTo(alarms.all().size());
        assertThat(completenessHealthIndicator.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void a_restricted_text_that_is_not_kept_any_more_raises_an_alarm_until_it_is_put_back() {
        var commitment = Commitment.to(here, "What only a few may read");
        texts.keep(here, UUID.randomUUID(), commitment);
        var chain = new Mother();
        ledger.records(
                here,
                chain.evidence(EvidenceLevel.PRACTICE),
                new EvidenceAdded(
                        new EvidenceId(UUID.randomUUID()),
                        "E-2",
                        chain.action,
                        EvidenceLevel.PRACTICE,
                        commitment.words(),
                        Words.plain("A text with \"commitment\" and \"value\" in it"),
                        null));
        check.everything();
        assertThat(alarms.all()).as("it is there").isEmpty();

        owner.execute("CREATE TABLE public.lost AS TABLE restricted.value");
        owner.update(
                "DELETE FROM restricted.value WHERE id = ?", commitment.words().value());
        check.everything();
        onlyOf(Kind.RESTRICTED_TEXT_MISSING);
        assertThat(raised(Kind.RESTRICTED_TEXT_MISSING)).singleElement().satisfies(alarm -> assertThat(alarm.sentence())
                .isEqualTo("Of %s, restricted texts are missing that nobody erased: 1, the first of them of entry 27."
                        .formatted(here)));

        owner.update(
                "INSERT INTO restricted.value SELECT * FROM public.lost WHERE id = ?",
                commitment.words().value());
        owner.execute("DROP TABLE public.lost");
    }

    @Test
    void a_restricted_text_that_was_erased_raises_none_and_one_that_was_put_back_does() {
        var commitment = Commitment.to(here, "What only a few may read");
        texts.keep(here, UUID.randomUUID(), commitment);
        var evidence = new EvidenceId(UUID.randomUUID());
        ledger.records(
                here,
                new EvidenceAdded(
                        evidence,
                        "E-4",
                        new Mother().action,
                        EvidenceLevel.PRACTICE,
                        commitment.words(),
                        Words.plain("Its text will be erased"),
                        null));
        owner.execute("CREATE TABLE public.old_key AS TABLE restricted.subject_key");
        owner.execute("CREATE TABLE public.old_value AS TABLE restricted.value");
        ledger.records(
                here,
                new PersonalDataErased(
                        new Thing(ThingKind.EVIDENCE, evidence.value()),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        LawfulGround.NO_LONGER_NEEDED,
                        Words.plain("The register"),
                        List.of(commitment.words().value())));
        check.everything();
        assertThat(alarms.all()).as("it was erased").isEmpty();

        owner.update("INSERT INTO restricted.subject_key SELECT * FROM public.old_key WHERE (partnership, subject) IN"
                + " (SELECT partnership, subject FROM public.old_value WHERE partnership = '" + here + "')"
                + " ON CONFLICT DO NOTHING");
        owner.update(
                "INSERT INTO restricted.value SELECT * FROM public.old_value WHERE id = ?",
                commitment.words().value());
        owner.execute("DROP TABLE public.old_value, public.old_key");
        check.everything();
        onlyOf(Kind.ERASED_TEXT_PRESENT);
        assertThat(raised(Kind.ERASED_TEXT_PRESENT)).singleElement().satisfies(alarm -> assertThat(alarm.sentence())
                .contains("restricted texts are there that were erased: 1"));

        texts.eraseAgain();
        check.everything();
        assertThat(alarms.all()).isEmpty();
    }

    @Test
    void a_restricted_text_that_was_not_in_the_archive_that_the_entry_came_from_raises_none() {
        var commitment = Commitment.to(here, "What only a few may read");
        ledger.records(
                here,
                new EvidenceAdded(
                        new EvidenceId(UUID.randomUUID()),
                        "E-3",
                        new Mother().action,
                        EvidenceLevel.PRACTICE,
                        commitment.words(),
                        Words.plain("Its text is not kept"),
                        null));
        check.everything();
        onlyOf(Kind.RESTRICTED_TEXT_MISSING);

        long newest = owner.queryForObject(
                "SELECT position FROM ledger.partnership_head WHERE partnership = ?", Long.class, here);
        restored(newest - 1);
        check.everything();
        onlyOf(Kind.RESTRICTED_TEXT_MISSING);
        owner.execute("ALTER TABLE ledger.restored DISABLE TRIGGER USER");
        owner.update("DELETE FROM ledger.restored");
        owner.execute("ALTER TABLE ledger.restored ENABLE ALWAYS TRIGGER no_update_or_delete");
        owner.execute("ALTER TABLE ledger.restored ENABLE ALWAYS TRIGGER no_truncate");
        restored(newest);
    }

    private void restored(long entries) {
        owner.update(
                "INSERT INTO ledger.restored (partnership, file, origin, entries, root) VALUES (?, 'ledger.zip', ?, ?, ?)",
                here,
                "ledger.local/" + here,
                entries,
                new byte[32]);
    }

    /** As if the last check had been a while ago. */
    private void aMinutePasses() {
        owner.execute("UPDATE read.checked SET at = at - interval '1 minute'");
        check.round();
    }

    /** What only somebody with the owner's rights, and on purpose, can do. */
    private void pastTheGuards(Runnable tampering) {
        owner.execute("ALTER TABLE ledger.event DISABLE TRIGGER USER");
        tampering.run();
        owner.execute("ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER seal_event");
        owner.execute("ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER erase_personal_data");
        owner.execute("ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER no_update_or_delete");
        owner.execute("ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER no_truncate");
    }

    private void removesEvent(String partnership, long position) {
        owner.execute("CREATE TABLE IF NOT EXISTS public.removed AS TABLE ledger.event WITH NO DATA");
        pastTheGuards(() -> owner.update(
                "WITH gone AS (DELETE FROM ledger.event WHERE partnership = ? AND position = ? RETURNING *)"
                        + " INSERT INTO public.removed SELECT * FROM gone",
                partnership,
                position));
    }

    private void bringsItBack() {
        pastTheGuards(() -> owner.update("INSERT INTO ledger.event SELECT * FROM public.removed"));
        owner.execute("DROP TABLE public.removed");
    }

    @Test
    void says_what_it_counted() {
        var last = check.last();
        assertThat(last.events()).isEqualTo(log.head());
        assertThat(last.counted()).isEqualTo(log.head());
        assertThat(last.wholeSince()).isEqualTo(last.at());
        assertThat(last.overdue()).isFalse();
    }

    @Test
    void a_guard_that_was_switched_off_is_missed_until_it_is_on_again() {
        owner.execute("ALTER TABLE ledger.event DISABLE TRIGGER no_truncate");
        check.everything();
        onlyOf(Kind.GUARDS_DIFFER);
        assertThat(raised(Kind.GUARDS_DIFFER)).singleElement().satisfies(alarm -> assertThat(alarm.sentence())
                .contains("no_truncate of ledger.event"));
        assertThat(protection.sentences()).anyMatch(sentence -> sentence.contains("no_truncate of ledger.event"));

        owner.execute("ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER no_truncate");
        check.everything();
        assertThat(alarms.all()).isEmpty();
        assertThat(protection.sentences())
                .contains("Guards in the database refuse to change or remove an entry.")
                .anyMatch(sentence -> sentence.startsWith("The owner of the tables can take the guards away"));
    }

    @Test
    void an_event_that_was_removed_is_missed() {
        removesEvent(here, 7);
        check.everything();
        assertThat(raised(Kind.EVENTS_MISSING)).extracting(Alarm::about).containsExactlyInAnyOrder("", here);
        assertThat(raised(Kind.EVENTS_MISSING))
                .filteredOn(alarm -> alarm.about().equals(here))
                .first()
                .satisfies(alarm -> assertThat(alarm.sentence()).contains("entry 7"));
        onlyOf(Kind.EVENTS_MISSING);

        bringsItBack();
        check.everything();
        assertThat(alarms.all()).isEmpty();
    }

    @Test
    void the_newest_event_of_all_is_missed_when_it_is_removed() {
        removesEvent(elsewhere, 5);
        aMinutePasses();
        onlyOf(Kind.EVENTS_MISSING);
        assertThat(raised(Kind.EVENTS_MISSING)).extracting(Alarm::about).contains("", elsewhere);
        bringsItBack();
    }

    @Test
    void a_partnership_of_which_everything_was_removed_is_missed() {
        for (int position = 1; position <= 5; position++) removesEvent(elsewhere, position);
        aMinutePasses();
        onlyOf(Kind.EVENTS_MISSING);
        assertThat(raised(Kind.EVENTS_MISSING)).extracting(Alarm::about).contains(elsewhere);
        bringsItBack();
    }

    @Test
    void of_a_long_log_a_part_is_counted_each_time_so_that_all_is_in_turn() {
        ledger.records(here, progress(5 * SLICE));
        check.everything();
        long slices = (log.head() - 1) / SLICE + 1;
        removesEvent(here, 1);
        aMinutePasses();
        assertThat(check.last().counted())
                .as("the newest slice and one more")
                .isLessThanOrEqualTo(2 * SLICE)
                .isLessThan(log.head());
        for (int round = 1; round < slices && alarms.all().isEmpty(); round++) aMinutePasses();
        onlyOf(Kind.EVENTS_MISSING);

        // An alarm is looked at again each time, whose turn it ever is.
        var first = alarms.all().getFirst();
        aMinutePasses();
        assertThat(alarms.all().getFirst().firstSeen()).isEqualTo(first.firstSeen());
        assertThat(alarms.all().getFirst().lastSeen()).isAfter(first.lastSeen());
        bringsItBack();
        aMinutePasses();
        assertThat(alarms.all()).isEmpty();
    }

    @Test
    void what_is_new_is_counted_at_once() {
        for (int round = 0; round < 3; round++) aMinutePasses();
        ledger.records(here, progress(3 * SLICE));
        removesEvent(here, log.count(here) - 2 * SLICE);
        aMinutePasses();
        onlyOf(Kind.EVENTS_MISSING);
        bringsItBack();
    }

    @Test
    void counters_that_do_not_agree_are_told() {
        owner.update("UPDATE ledger.partnership_head SET position = position + 1 WHERE partnership = ?", here);
        check.everything();
        onlyOf(Kind.COUNTERS_DIFFER, Kind.EVENTS_MISSING);
        assertThat(raised(Kind.EVENTS_MISSING)).extracting(Alarm::about).containsExactly(here);
        owner.update("UPDATE ledger.partnership_head SET position = position - 1 WHERE partnership = ?", here);
    }

    @Test
    void a_row_of_the_history_that_is_gone_is_missed() {
        owner.execute("CREATE TABLE public.gone AS SELECT * FROM read.history_fact WHERE partnership = '" + here
                + "' AND position = 9");
        owner.update("DELETE FROM read.history_fact WHERE partnership = ? AND position = 9", here);
        check.everything();
        onlyOf(Kind.HISTORY_DIFFERS);
        assertThat(alarms.all()).extracting(Alarm::about).containsExactly(here);
        assertThat(alarms.all().getFirst().sentence()).contains("the first that is missing is entry 9");
        owner.execute("INSERT INTO read.history_fact SELECT * FROM public.gone");
        owner.execute("DROP TABLE public.gone");
    }

    @Test
    void a_read_model_ahead_of_the_log_is_told() {
        var token = owner.queryForObject(
                "SELECT convert_from(token, 'UTF8') FROM read.token_entry WHERE processor_name = 'partnerships'",
                String.class);
        notes("partnerships", token.replaceAll("\\d+", String.valueOf(log.head() + 5)));
        check.everything();
        onlyOf(Kind.AHEAD_OF_THE_LOG);
        assertThat(alarms.all()).extracting(Alarm::about).containsExactly("partnerships");
        notes("partnerships", token);
    }

    private void notes(String model, String token) {
        owner.update(
                "UPDATE read.token_entry SET token = convert_to(?, 'UTF8') WHERE processor_name = ?", token, model);
    }

    @Test
    void a_read_model_that_does_not_reach_the_newest_events_is_told() {
        trial.fails(ActionVerified.class);
        var chain = new Mother();
        ledger.appends(Mother.officer(here, null), null, chain.agreed(), chain.verified());
        othersHaveNoted(log.head());
        check.everything();
        assertThat(alarms.all()).as("not before it has waited for long").isEmpty();

        everythingWasRecordedEarlier(2);
        check.everything();
        onlyOf(Kind.BEHIND_THE_LOG);
        assertThat(alarms.all()).extracting(Alarm::about).containsExactly(Trial.MODEL);
        everythingWasRecordedEarlier(-2);
    }

    /** Those that have no use for the newest events note some seconds later that they have seen them. */
    private void othersHaveNoted(long index) {
        long behind;
        do {
            behind = owner.queryForObject(
                    "SELECT count(*) FROM read.token_entry WHERE processor_name <> 'trial'"
                            + " AND (convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint < ?",
                    Long.class,
                    index);
        } while (behind > 0);
        assertThat(stops.all()).isNotEmpty();
    }

    /** All of it: one event alone would stand out of the order of the others. */
    private void everythingWasRecordedEarlier(int minutes) {
        pastTheGuards(() ->
                owner.update("UPDATE ledger.event SET recorded_at = recorded_at - ? * interval '1 minute'", minutes));
    }

    @Test
    void is_not_done_again_where_another_process_has_just_done_it() {
        var before = check.last();
        check.round();
        assertThat(check.last()).isEqualTo(before);
        aMinutePasses();
        assertThat(check.last().at()).isAfter(before.at());
    }

    @Test
    void that_nobody_looks_any_more_is_told_too() {
        owner.execute("UPDATE read.checked SET at = at - interval '10 minutes'");
        assertThat(check.last().overdue()).isTrue();
        assertThat(completenessHealthIndicator.health().getStatus()).isEqualTo(Status.DOWN);
    }
}

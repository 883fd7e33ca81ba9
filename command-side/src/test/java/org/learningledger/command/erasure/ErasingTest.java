package org.learningledger.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.learningledger.command.testing.Browser.location;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.learningledger.command.correction.WithdrawFact;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Browser;
import org.learningledger.command.testing.OnARealDatabase;
import org.learningledger.command.testing.People;
import org.learningledger.command.testing.Scene;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.NoOutcomeSeen;
import org.learningledger.events.privacy.ErasureRefused;
import org.learningledger.events.privacy.ErasureRequested;
import org.learningledger.events.privacy.LawfulGround;
import org.learningledger.events.privacy.PersonalDataErased;
import org.learningledger.events.privacy.RefusalGround;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Actor;
import org.learningledger.store.record.Recorder;
import org.learningledger.store.restricted.Commitment;
import org.learningledger.store.restricted.RestrictedTexts;
import org.learningledger.store.testing.FreshDatabase;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Erasing a restricted text")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@OnARealDatabase
@Timeout(120)
class ErasingTest {

    private static final String COUNT = """
            SELECT count(*) FROM %s held
             WHERE strpos(held::text, ?) > 0 OR strpos(held::text, encode(convert_to(?, 'UTF8'), 'hex')) > 0""";

    private final Recorder recorder;
    private final LedgerLog log;
    private final Accounts accounts;
    private final RestrictedTexts texts;
    private final JdbcClient owner;
    private final JdbcTemplate superuser;
    private final Scene scene;
    private final ActionId action;
    private final int port;
    private final String canary = "canary-" + UUID.randomUUID();

    private Browser asking;
    private Browser deciding;
    private Fact fact;

    ErasingTest(
            @Autowired Recorder recorder,
            @Autowired LedgerLog log,
            @Autowired Accounts accounts,
            @Autowired RestrictedTexts texts,
            @Autowired FreshDatabase database,
            @LocalServerPort int port) {
        this.recorder = recorder;
        this.log = log;
        this.accounts = accounts;
        this.texts = texts;
        this.owner = JdbcClient.create(database.as(FreshDatabase.OWNER));
        this.superuser = new JdbcTemplate(database.asSuperuser());
        this.port = port;
        this.scene = new Scene(recorder);
        this.action = scene.agreedAction();
    }

    @BeforeEach
    void somebody_recorded_a_restricted_text() throws Exception {
        asking = browser(Role.LD_GROUP);
        deciding = browser(Role.BUSINESS_UNIT);
        fact = recorded();
        assertThat(texts.read(scene.partnership, sealed())).contains(canary);
    }

    private Browser browser(Role role) throws IOException, InterruptedException {
        return Browser.signedIn(port, accounts, scene.partnership, role, null);
    }

    private Fact recorded() throws Exception {
        asking.post("/actions/" + action + "/outcome/none", answers("remark", canary, "restricted", "remark"));
        return log.stream(scene.partnership, action.value()).getLast();
    }

    private Words.Sealed sealed() {
        return (Words.Sealed) ((NoOutcomeSeen) fact.event()).remark();
    }

    private Map<String, String> answers(String... more) {
        long version =
                log.stream(scene.partnership, action.value()).getLast().at().sequence();
        var answers = new HashMap<>(Map.of(
                "version", String.valueOf(version), "key", UUID.randomUUID().toString(), "step", "record"));
        for (int i = 0; i < more.length; i += 2) answers.put(more[i], more[i + 1]);
        return answers;
    }

    private HttpResponse<String> send(Browser who, String form, String... more) throws Exception {
        return who.post("/erasures/" + fact.at().eventId() + "/" + form, answers(more));
    }

    private HttpResponse<String> asks(Browser who) throws Exception {
        return send(who, "request", "ground", "UNLAWFULLY_PROCESSED", "reason", "The family asked in writing");
    }

    private Fact newest() {
        return log.stream(scene.partnership, action.value()).getLast();
    }

    private UUID id() {
        return UUID.fromString(fact.at().eventId());
    }

    private List<String> tablesWithTheCanary() {
        return owner
                .sql("SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname !~ '^pg_|^information'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> owner.sql(COUNT.formatted(table))
                                .params(canary, canary)
                                .query(Long.class)
                                .single()
                        > 0)
                .toList();
    }

    @Test
    void takes_one_who_asks_and_another_who_decides() throws Exception {
        assertThat(location(asks(asking))).startsWith("/history/action/" + action + "?after=");
        assertThat(newest().event())
                .isEqualTo(new ErasureRequested(
                        fact.event().thing(),
                        id(),
                        LawfulGround.UNLAWFULLY_PROCESSED,
                        Words.plain("The family asked in writing")));
        var request = UUID.fromString(newest().at().eventId());
        assertThat(texts.read(scene.partnership, sealed())).as("not yet").contains(canary);

        assertThat(location(send(deciding, "erase", "reason", "The letter of the family")))
                .startsWith("/history/action/" + action + "?after=");
        assertThat(newest().event())
                .isEqualTo(new PersonalDataErased(
                        fact.event().thing(),
                        id(),
                        request,
                        LawfulGround.UNLAWFULLY_PROCESSED,
                        Words.plain("The letter of the family"),
                        List.of(sealed().value())));
        assertThat(texts.read(scene.partnership, sealed())).isEmpty();
        assertThat(tablesWithTheCanary()).isEmpty();
        assertThat(log.stream(scene.partnership, action.value()))
                .as("the fact stays, with its commitment")
                .contains(fact);
        assertThat(log.erasures(scene.partnership, newest().at().position())).isOne();
        assertThat(log.erasures(scene.partnership, newest().at().position() - 1))
                .isZero();
    }

    @Test
    void leaves_the_text_of_other_entries_and_destroys_the_key_with_the_last() throws Exception {
        var first = fact;
        var second = recorded();
        asks(asking);
        send(deciding, "erase", "reason", "The letter of the family");
        fact = second;
        assertThat(texts.read(scene.partnership, sealed())).contains(canary);
        assertThat(keys()).isOne();
        asks(asking);
        send(deciding, "erase", "reason", "The letter of the family");
        assertThat(texts.read(scene.partnership, sealed())).isEmpty();
        assertThat(keys()).isZero();
        fact = first;
        assertThat(recorded()).as("another text can be restricted after that").isNotEqualTo(first);
        assertThat(keys()).isOne();
    }

    private long keys() {
        return owner.sql("SELECT count(*) FROM restricted.subject_key WHERE partnership = ?")
                .param(scene.partnership)
                .query(Long.class)
                .single();
    }

    @Test
    void is_never_decided_by_the_one_who_asked() throws Exception {
        asks(deciding);
        for (var form : List.of("erase", "refuse")) {
            var sent = send(deciding, form, "ground", "LEGAL_CLAIMS", "reason", "A reason", "reviewOn", "2027-03-01");
            goesBack(sent, form);
        }
        assertThat(newest().event()).isInstanceOf(ErasureRequested.class);
        assertThat(texts.read(scene.partnership, sealed())).contains(canary);
        send(browser(Role.BUSINESS_UNIT), "erase", "reason", "The letter of the family");
        assertThat(texts.read(scene.partnership, sealed())).isEmpty();
    }

    @Test
    void is_refused_with_a_ground_and_a_day_to_look_again_and_can_be_asked_for_again() throws Exception {
        asks(asking);
        var request = UUID.fromString(newest().at().eventId());
        send(
                deciding,
                "refuse",
                "ground",
                "LEGAL_DUTY_OR_PUBLIC_TASK",
                "reason",
                "The review goes on",
                "reviewOn",
                "2027-03-01");
        assertThat(newest().event())
                .isEqualTo(new ErasureRefused(
                        fact.event().thing(),
                        id(),
                        request,
                        RefusalGround.LEGAL_DUTY_OR_PUBLIC_TASK,
                        Words.plain("The review goes on"),
                        StatedDate.of("2027-03-01")));
        assertThat(texts.read(scene.partnership, sealed())).contains(canary);
        goesBack(send(deciding, "erase", "reason", "The letter of the family"), "erase");
        asks(asking);
        assertThat(newest().event()).isInstanceOf(ErasureRequested.class);
    }

    @Test
    void is_asked_for_once_and_decided_once_by_somebody_else() {
        var one = People.somebodyOf(scene.partnership, Role.BUSINESS_UNIT, null);
        var other = People.somebodyOf(scene.partnership, Role.BUSINESS_UNIT, null);
        var thing = fact.event().thing();
        var request = new RequestErasure(thing, id(), LawfulGround.OBJECTED_TO, Words.plain("A letter"));
        var erase = new ErasePersonalData(thing, id(), Words.plain("The letter, and the review"));
        var refuse = new RefuseErasure(
                thing, id(), RefusalGround.LEGAL_CLAIMS, Words.plain("A claim"), StatedDate.of("2027-03"));
        refuses(new Reason.NoErasureRequested(), one, erase);
        refuses(new Reason.NoErasureRequested(), one, refuse);
        by(one, request);
        refuses(new Reason.ErasureRequestedAlready(), other, request);
        refuses(new Reason.DecidedBySomebodyElse(), one, erase);
        refuses(new Reason.DecidedBySomebodyElse(), one, refuse);
        by(other, refuse);
        refuses(new Reason.NoErasureRequested(), other, erase);
        by(one, new RequestErasure(thing, id(), LawfulGround.LEGAL_OBLIGATION, Words.plain("An order of the court")));
        by(other, erase);
        for (var command : List.of(request, erase, refuse)) refuses(new Reason.ErasedAlready(), one, command);
        var decision = UUID.fromString(newest().at().eventId());
        refuses(new Reason.IsAnErasure(), one, new WithdrawFact(thing, decision, Words.plain("A slip")));
        var opened = log.stream(scene.partnership, action.value()).getFirst();
        refuses(
                new Reason.NothingRestricted(),
                one,
                new ErasePersonalData(thing, UUID.fromString(opened.at().eventId()), Words.plain("Nothing")));
    }

    private void by(Actor who, Object command) {
        recorder.record(command, action.value(), who, scene.key(UUID.randomUUID()), null, null);
    }

    private void refuses(Reason reason, Actor who, Object command) {
        long before = log.count(scene.partnership);
        assertThatThrownBy(() -> by(who, command))
                .isInstanceOfSatisfying(
                        CommandExecutionException.class,
                        refused -> assertThat(refused.getDetails().orElse(null)).isEqualTo(reason));
        assertThat(log.count(scene.partnership)).isEqualTo(before);
    }

    private void goesBack(HttpResponse<String> sent, String form) {
        assertThat(location(sent)).isEqualTo("/erasures/" + fact.at().eventId() + "/" + form);
    }

    @Test
    void is_for_those_who_keep_the_register() throws Exception {
        for (var role : List.of(Role.AGENCY_LEAD, Role.SCRUTINEER, Role.COMMITTEE_MEMBER, Role.ADMINISTRATOR)) {
            assertThat(asks(browser(role)).statusCode()).as("%s", role).isEqualTo(403);
        }
        asks(asking);
        assertThat(send(browser(Role.QP_GROUP), "erase", "reason", "The letter").statusCode())
                .isEqualTo(403);
        assertThat(newest().event()).isInstanceOf(ErasureRequested.class);
    }

    /** An older copy of the values was put back, as somebody may who restores a part of a backup. */
    @Test
    void is_done_again_at_the_start_where_the_text_was_put_back() throws Exception {
        owner.sql("CREATE TABLE public.old_key AS TABLE restricted.subject_key").update();
        owner.sql("CREATE TABLE public.old_value AS TABLE restricted.value").update();
        try {
            asks(asking);
            send(deciding, "erase", "reason", "The letter of the family");
            owner.sql("INSERT INTO restricted.subject_key SELECT * FROM public.old_key WHERE partnership = ?")
                    .param(scene.partnership)
                    .update();
            owner.sql("INSERT INTO restricted.value SELECT * FROM public.old_value WHERE partnership = ?")
                    .param(scene.partnership)
                    .update();
            assertThat(texts.read(scene.partnership, sealed())).as("as it was").contains(canary);
            texts.eraseAgain();
            assertThat(texts.read(scene.partnership, sealed())).isEmpty();
            assertThat(keys()).isZero();
        } finally {
            owner.sql("DROP TABLE public.old_value, public.old_key").update();
        }
    }

    /** On the way the text was in a session too, as it is while somebody looks through their answers. */
    @Test
    void leaves_the_text_in_no_data_file() throws Exception {
        asking.post(
                "/actions/" + action + "/outcome/none",
                answers("remark", canary, "restricted", "remark", "step", "check"));
        superuser.execute("CHECKPOINT");
        assertThat(filesWithTheCanary()).as("as long as it is in the session").isNotEmpty();
        fact = recorded();
        asks(asking);
        send(deciding, "erase", "reason", "The letter of the family");
        asking.post("/sign-out", Map.of());
        superuser.execute("VACUUM FULL");
        superuser.execute("CHECKPOINT");
        assertThat(filesWithTheCanary()).isEmpty();
    }

    /** Of the tables and indices; the write-ahead log is written over in its own time. */
    private List<Path> filesWithTheCanary() throws IOException {
        var directory = Path.of(superuser.queryForObject("SHOW data_directory", String.class), "base");
        var bytes = canary.getBytes(StandardCharsets.US_ASCII);
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, bytes))
                    .toList();
        }
    }

    private static boolean holds(Path file, byte[] bytes) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(new String(bytes, StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Test
    void leaves_nothing_by_which_a_guess_can_be_confirmed() throws Exception {
        var known = Commitment.to(scene.partnership, canary);
        assertThat(commitment(known.words(), known.opening(), canary))
                .as("with the opening it could")
                .isEqualTo(known.words().commitment());
        asks(asking);
        send(deciding, "erase", "reason", "The letter of the family");
        assertThat(owner.sql("SELECT count(*) FROM restricted.value WHERE partnership = ?")
                        .param(scene.partnership)
                        .query(Long.class)
                        .single())
                .as("no opening is left")
                .isZero();
        // Whoever tries a million texts, the right one among them, has only what the log shows.
        var shown = List.of(
                new byte[0],
                new byte[32],
                sealed().value().toString().getBytes(StandardCharsets.US_ASCII),
                Base64.getDecoder().decode(sealed().commitment()));
        assertThat(IntStream.range(0, 1_000_000)
                        .parallel()
                        .mapToObj(number -> number % 250_000 < 4 ? canary : "Name " + number)
                        .anyMatch(guess -> shown.stream().anyMatch(opening -> commitment(sealed(), opening, guess)
                                .equals(sealed().commitment()))))
                .isFalse();
    }

    /** Worked out again from the sentence of decision 25. */
    private String commitment(Words.Sealed words, byte[] opening, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    "learning-ledger/restricted-text/v1".getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            mac.update(opening);
            for (var part : List.of(scene.partnership, words.value().toString())) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

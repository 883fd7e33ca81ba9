package org.learningledger.store.restricted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.events.Words;
import org.learningledger.store.start.CannotStart;
import org.learningledger.store.testing.FreshDatabase;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Restricted texts")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RestrictedTextsTest {

    private static final String HERE = "south-tees";
    private static final String TEXT = "The canary said that she was afraid at home, née Zoë €5";

    private final FreshDatabase database = FreshDatabase.create();
    private final JdbcClient program = JdbcClient.create(database.as(FreshDatabase.PROGRAM));
    private final JdbcClient owner = JdbcClient.create(database.as(FreshDatabase.OWNER));
    private final UUID child = UUID.randomUUID();

    @TempDir
    private Path folder;

    private Path keyFile() {
        return folder.resolve("restricted.key");
    }

    private RestrictedTexts texts() {
        return new RestrictedTexts(database.as(FreshDatabase.PROGRAM), keyFile());
    }

    private Commitment kept(String text) {
        var commitment = Commitment.to(HERE, text);
        texts().keep(HERE, child, commitment);
        return commitment;
    }

    // Kept, and read again

    @ParameterizedTest
    @ValueSource(strings = {TEXT, "x", "Line one\nline two"})
    void are_read_as_they_were_written_also_after_a_restart(String text) {
        var words = kept(text).words();
        assertThat(texts().read(HERE, words)).contains(text);
    }

    @Test
    void are_nobody_elses() {
        var words = kept(TEXT).words();
        assertThat(texts().read("elsewhere", words)).isEmpty();
    }

    @Test
    void stand_nowhere_in_the_database_as_they_are() {
        kept(TEXT);
        var stored = owner.sql("SELECT encode(sealed, 'escape') FROM restricted.value"
                        + " UNION ALL SELECT encode(wrapped, 'escape') FROM restricted.subject_key")
                .query(String.class)
                .list();
        assertThat(stored).hasSize(2).noneMatch(each -> each.contains("canary"));
    }

    @Test
    void that_are_the_same_are_stored_differently_and_committed_to_differently() {
        var one = kept(TEXT);
        var other = kept(TEXT);
        assertThat(one.words().commitment()).isNotEqualTo(other.words().commitment());
        assertThat(owner.sql("SELECT count(DISTINCT sealed) FROM restricted.value")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void have_one_key_for_each_subject() {
        kept(TEXT);
        kept(TEXT);
        texts().keep(HERE, UUID.randomUUID(), Commitment.to(HERE, TEXT));
        assertThat(database.count("restricted.subject_key")).isEqualTo(2);
    }

    @Test
    void that_are_taken_back_are_gone() {
        var commitment = kept(TEXT);
        texts().takeBack(commitment);
        assertThat(texts().read(HERE, commitment.words())).isEmpty();
        assertThat(database.count("restricted.value")).isZero();
    }

    // The commitment

    @Test
    void are_committed_to_as_it_is_written_down() throws Exception {
        var commitment = Commitment.to(HERE, TEXT);
        var id = commitment.words().value().toString();
        var text = TEXT.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(32 + 4 + HERE.length() + 4 + 36 + text.length)
                .put(commitment.opening())
                .putInt(HERE.length())
                .put(HERE.getBytes(StandardCharsets.UTF_8))
                .putInt(36)
                .put(id.getBytes(StandardCharsets.UTF_8))
                .put(text)
                .array();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(
                new SecretKeySpec("learning-ledger/restricted-text/v1".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(commitment.words().commitment())
                .isEqualTo(Base64.getEncoder().encodeToString(mac.doFinal(bytes)));
    }

    @Test
    void are_bound_with_their_opening_their_place_and_their_partnership() {
        var commitment = Commitment.to(HERE, TEXT);
        var words = commitment.words();
        var another = commitment.opening().clone();
        another[31] ^= 1;
        assertThat(Commitment.binds(words, HERE, commitment.opening(), TEXT)).isTrue();
        assertThat(Commitment.binds(words, HERE, commitment.opening(), TEXT + " "))
                .isFalse();
        assertThat(Commitment.binds(words, HERE, another, TEXT)).isFalse();
        assertThat(Commitment.binds(words, "elsewhere", commitment.opening(), TEXT))
                .isFalse();
        var elsewhere = new Words.Sealed(words.commitment(), UUID.randomUUID());
        assertThat(Commitment.binds(elsewhere, HERE, commitment.opening(), TEXT))
                .isFalse();
    }

    // Tampered with

    @Test
    void of_which_any_byte_was_changed_are_not_shown() {
        var words = kept(TEXT).words();
        int bytes = owner.sql("SELECT length(sealed) FROM restricted.value")
                .query(Integer.class)
                .single();
        for (int index = 0; index < bytes; index++) {
            flip(index);
            assertThatThrownBy(() -> texts().read(HERE, words))
                    .as("byte %d", index)
                    .isInstanceOf(RestrictedTexts.NotWhatWasCommittedTo.class)
                    .hasMessageNotContaining("canary");
            flip(index);
        }
        assertThat(texts().read(HERE, words)).as("the control").contains(TEXT);
    }

    private void flip(int index) {
        owner.sql("UPDATE restricted.value SET sealed = set_byte(sealed, ?, get_byte(sealed, ?) # 1)")
                .params(index, index)
                .update();
    }

    @Test
    void are_not_shown_in_the_place_of_others() {
        var words = kept(TEXT).words();
        var other = kept("Another text").words();
        owner.sql(
                        "UPDATE restricted.value SET sealed = (SELECT sealed FROM restricted.value WHERE id = ?) WHERE id = ?")
                .params(other.value(), words.value())
                .update();
        assertThatThrownBy(() -> texts().read(HERE, words)).isInstanceOf(RestrictedTexts.NotWhatWasCommittedTo.class);
        var recommitted = new Words.Sealed(other.commitment(), words.value());
        assertThatThrownBy(() -> texts().read(HERE, recommitted))
                .isInstanceOf(RestrictedTexts.NotWhatWasCommittedTo.class);
    }

    // The master key

    @Test
    void are_locked_by_a_key_in_a_file_that_only_its_owner_can_read() throws IOException {
        kept(TEXT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).as("nothing is left beside it").containsExactly(keyFile());
        }
    }

    @Test
    void are_not_read_by_a_key_that_others_can_read() throws IOException {
        kept(TEXT);
        Files.setPosixFilePermissions(keyFile(), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> kept(TEXT)).isInstanceOf(CannotStart.class).hasMessageContaining("chmod 600");
    }

    @Test
    void are_not_opened_by_another_key() throws IOException {
        var words = kept(TEXT).words();
        var key = Files.readString(keyFile());
        Files.writeString(keyFile(), Base64.getEncoder().encodeToString(new byte[32]));
        assertThatThrownBy(() -> texts().read(HERE, words))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("backup");
        assertThatThrownBy(() -> kept(TEXT)).isInstanceOf(CannotStart.class);
        Files.writeString(keyFile(), key);
        assertThat(texts().read(HERE, words)).contains(TEXT);
    }

    @Test
    void are_never_given_a_new_key_where_the_old_one_is_lost() throws IOException {
        kept(TEXT);
        Files.delete(keyFile());
        assertThatThrownBy(() -> kept(TEXT)).isInstanceOf(CannotStart.class).hasMessageContaining("backup");
        assertThat(keyFile()).doesNotExist();
    }

    @Test
    void are_not_locked_by_what_is_no_key() throws IOException {
        kept(TEXT);
        for (var wrong : new String[] {"", "not base64!", Base64.getEncoder().encodeToString(new byte[16])}) {
            Files.writeString(keyFile(), wrong);
            assertThatThrownBy(() -> kept(TEXT))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("32 bytes in base64");
        }
    }

    // Who read them

    @Test
    void have_readings_that_the_program_can_add_to_and_not_change() {
        var readings = new Readings(database.as(FreshDatabase.PROGRAM));
        var reader = UUID.randomUUID();
        readings.note(HERE, 7, reader, "SCRUTINEER");
        readings.note(HERE, 7, reader, "SCRUTINEER");
        readings.note(HERE, 8, UUID.randomUUID(), "LD_GROUP");
        assertThat(readings.of(HERE, 7)).hasSize(2).allMatch(reading -> reading.account()
                .equals(reader));
        assertThat(readings.of("elsewhere", 7)).isEmpty();
        for (var change : new String[] {
            "DELETE FROM restricted.reading",
            "UPDATE restricted.reading SET role = 'X'",
            "TRUNCATE restricted.reading",
            "UPDATE restricted.value SET sealed = ''",
            "DELETE FROM restricted.subject_key"
        }) {
            assertThatThrownBy(() -> program.sql(change).update())
                    .as(change)
                    .isInstanceOf(BadSqlGrammarException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }
}

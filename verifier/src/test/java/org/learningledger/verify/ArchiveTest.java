package org.learningledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningledger.verify.Entry.utf8;
import static org.learningledger.verify.Exported.SIGNER;
import static org.learningledger.verify.Exported.SOUTH_TEES;
import static org.learningledger.verify.Exported.entries;
import static org.learningledger.verify.Exported.tree;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An archive")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchiveTest {

    private static final Signer MOOR = Signer.named("ledger.example/moor");

    @TempDir
    private Path home;

    private Path zip(Exported exported) throws IOException {
        return exported.packed(home.resolve("export.zip"));
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(home.resolve(name), content);
    }

    /** Of two partnerships. */
    private static Exported both() {
        return Exported.of(entries(SOUTH_TEES, 20))
                .with("moor", MOOR, entries("moor", 3))
                .described();
    }

    private Path kept(List<Entry> entries, int size) throws IOException {
        return file("kept", Exported.checkpoint(SIGNER, tree(entries), size));
    }

    @Test
    void that_is_whole_holds_and_says_what_that_is_worth() throws Exception {
        var said = Said.by(zip(Exported.ofTwenty()));
        assertThat(said.exit()).as(said.out()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .contains("south-tees: 20 entries, log ledger.example/south-tees")
                .contains("all 2 older checkpoints in the archive are of this same history")
                .contains("this only proves that the archive agrees with itself")
                .contains("You gave no checkpoint that you kept, so nothing is proved against the host")
                .contains("All of it holds.")
                .doesNotContain("FAILS");
    }

    @Test
    void holds_better_with_a_key_and_a_checkpoint_from_elsewhere() throws Exception {
        var kept = kept(entries(SOUTH_TEES, 20), 12);
        var said = Said.by(zip(Exported.ofTwenty()), "--key", SIGNER.key(), "--checkpoint", kept);
        assertThat(said.exit()).as(said.out()).isZero();
        assertThat(said.out())
                .contains("the checkpoint that you kept (12 entries) is of this same history")
                .doesNotContain("agrees with itself", "You gave no checkpoint");
    }

    @Test
    void holds_with_a_file_of_keys() throws Exception {
        var keys = file("keys", utf8(MOOR.key() + "\n" + SIGNER.key() + "\n"));
        assertThat(Said.by(zip(both()), "--key", keys).exit()).isZero();
    }

    @Test
    void of_several_partnerships_is_checked_one_by_one() throws Exception {
        var both = both();
        assertThat(Said.by(zip(both)).exit()).isZero();
        both.files.get("moor/leaves.lp32")[60] ^= 1;
        var said = Said.by(zip(both));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("FAILS  moor: Entry 1").contains("holds  the entries give the head");
    }

    /** Above 65,535 files the end of a zip is written in another way. */
    @Test
    void with_very_many_files_holds_and_with_too_many_is_refused() throws Exception {
        var exported = Exported.ofTwenty();
        for (int number = 0; number < 70_000; number++) {
            exported.files.put(SOUTH_TEES + "/registers/r%d.csv".formatted(number), new byte[0]);
        }
        var said = Said.by(zip(exported));
        assertThat(said.exit()).as(said.toString()).isZero();
        for (int number = 70_000; number < 100_000; number++) {
            exported.files.put(SOUTH_TEES + "/registers/r%d.csv".formatted(number), new byte[0]);
        }
        said = Said.by(zip(exported));
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("more files than an archive can have");
    }

    @Test
    void of_a_partnership_that_recorded_nothing_holds() throws Exception {
        assertThat(Said.by(zip(Exported.of(List.of()))).exit()).isZero();
    }

    @Test
    void that_a_witness_cosigned_says_so_where_its_key_was_given() throws Exception {
        var witness = Signer.named("witness.example");
        var exported = Exported.ofTwenty();
        var file = SOUTH_TEES + "/checkpoint";
        var note = new String(exported.files.get(file));
        var text = note.substring(0, note.indexOf("\n\n") + 1);
        exported.files.put(file, utf8(note + witness.witnessLine(text, 1_700_000_000)));
        var said = Said.by(zip(exported), "--key", SIGNER.key(), "--key", witness.witnessKey());
        assertThat(said.exit()).as(said.out()).isZero();
        assertThat(said.out()).contains("witness.example+").contains(", a witness, cosigned it");
        exported.files.put(file, utf8(note + witness.witnessLine(text + "x", 1_700_000_000)));
        assertThat(Said.by(zip(exported), "--key", SIGNER.key(), "--key", witness.witnessKey())
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void shows_a_fact_that_is_no_json_as_base64() throws Exception {
        var entries = entries(SOUTH_TEES, 3);
        entries.set(1, entries.get(1).withFact(new byte[] {(byte) 0xFF, '\n'}));
        var exported = Exported.of(entries);
        exported.files.put(
                SOUTH_TEES + "/events.jsonl",
                joined(
                        entries.get(0).line(),
                        entries.get(1).lineInBase64(),
                        entries.get(2).line()));
        assertThat(Said.by(zip(exported)).exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{},\"position\":9",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1}\n",
                "{'a':1}",
                "[1,]",
                "{\"a\":01}",
                "NaN",
                "",
                "\"\\x\"",
                "\"\\u12",
                "{\"a\"",
                "[\"\t\"]"
            })
    void shows_no_fact_that_could_pass_for_something_else(String fact) throws Exception {
        var entries = entries(SOUTH_TEES, 3);
        entries.set(1, entries.get(1).withFact(utf8(fact)));
        var said = Said.by(zip(Exported.of(entries)));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out())
                .contains("Entry 2 (ActionVerified, recorded on 2 March 2026 09:15:02 UTC) is the first wrong one");
    }

    @Test
    void is_the_same_document_as_the_specification_shows() throws Exception {
        var specification = Files.readString(Path.of("..", "docs", "archive-format.md"));
        var entry = Entry.at("moor", 1);
        assertThat(specification.replaceAll("\\s", "")).contains(HexFormat.of().formatHex(entry.leaf()));
        assertThat(specification).contains(new String(entry.line())).contains(Hash.base64(entry.hash()));
    }

    // --- What somebody with the key could do, against what was kept elsewhere ----------------------------------------

    @Test
    void that_was_rewritten_and_signed_anew_is_found_against_what_was_kept() throws Exception {
        var kept = kept(entries(SOUTH_TEES, 20), 12);
        var rewritten = entries(SOUTH_TEES, 20);
        rewritten.set(9, rewritten.get(9).withFact(utf8("{}")));
        var forged = Exported.of(rewritten);
        assertThat(Said.by(zip(forged), "--key", SIGNER.key()).exit()).isZero();
        var said = Said.by(zip(forged), "--key", SIGNER.key(), "--checkpoint", kept);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out())
                .contains("the checkpoint of 12 entries that you kept")
                .contains("Up to entry 7 they do, and among entries 8 to 12 at least one was changed");
    }

    @Test
    void whose_tail_was_cut_off_is_found_against_what_was_kept() throws Exception {
        var kept = kept(entries(SOUTH_TEES, 20), 20);
        var said = Said.by(zip(Exported.of(entries(SOUTH_TEES, 15))), "--checkpoint", kept);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("entries were cut off, or the archive is older");
    }

    @Test
    void that_was_emptied_is_found_against_what_was_kept() throws Exception {
        var kept = kept(entries(SOUTH_TEES, 20), 20);
        assertThat(Said.by(zip(Exported.of(List.of())), "--checkpoint", kept).exit())
                .isEqualTo(1);
    }

    @Test
    void is_not_passed_with_a_kept_checkpoint_from_which_nothing_follows() throws Exception {
        var said = Said.by(zip(Exported.ofTwenty()), "--checkpoint", kept(List.of(), 0));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("From a checkpoint without entries nothing can be proved.");
    }

    @Test
    void without_the_log_of_which_a_checkpoint_was_kept_is_not_passed() throws Exception {
        var kept = file("kept", Exported.checkpoint(MOOR, tree(entries("moor", 3)), 3));
        var said = Said.by(zip(Exported.ofTwenty()), "--checkpoint", kept);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("has not the log of the checkpoint that you kept, ledger.example/moor");
    }

    @Test
    void signed_with_another_key_of_the_same_name_is_refused() throws Exception {
        var said = Said.by(
                zip(Exported.ofTwenty()), "--key", Signer.named(SIGNER.name()).key());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("None of the known keys of ledger.example/south-tees signed the checkpoint");
    }

    @Test
    void that_a_given_key_did_not_sign_at_all_is_not_passed() throws Exception {
        var said = Said.by(zip(Exported.ofTwenty()), "--key", MOOR.key());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("signed nothing in the archive");
    }

    @Test
    void with_a_kept_checkpoint_that_nobody_known_signed_is_not_passed() throws Exception {
        var forged = Signer.named(SIGNER.name());
        var kept = file("kept", Exported.checkpoint(forged, tree(entries(SOUTH_TEES, 20)), 12));
        assertThat(Said.by(zip(Exported.ofTwenty()), "--checkpoint", kept).exit())
                .isEqualTo(1);
    }

    // --- Wrong entries, each signed anew, so that only the check of the entry itself can find it ---------------------

    record Wrong(String what, int position, UnaryOperator<Entry> change, String found) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Wrong> wrongEntries() {
        return Stream.of(
                new Wrong("a position twice", 5, entry -> entry.withPosition(4), "its position is 4."),
                new Wrong("a position left out", 5, entry -> entry.withPosition(6), "its position is 6."),
                new Wrong("no position", 1, entry -> entry.withPosition(0), "its position is 0."),
                new Wrong(
                        "another partnership",
                        5,
                        entry -> entry.withPartnership("moor"),
                        "it is of another partnership, moor."),
                new Wrong(
                        "another format",
                        5,
                        entry -> entry.withFormat("learning-ledger/leaf/v2"),
                        "its format is \"learning-ledger/leaf/v2\""),
                new Wrong(
                        "recorded too early",
                        5,
                        entry -> entry.withRecordedAt(Entry.FIRST.plusSeconds(3)),
                        "it was recorded before the one in front of it."),
                new Wrong(
                        "metadata in another order",
                        5,
                        entry -> entry.withMetadata(entry.metadata().reversed()),
                        "its metadata is not in order."),
                new Wrong(
                        "metadata with a key twice",
                        5,
                        entry -> entry.withMetadata(List.of(Map.entry("a", "1"), Map.entry("a", "1"))),
                        "its metadata is not in order."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongEntries")
    void with_a_wrong_entry_names_it(Wrong wrong) throws Exception {
        var entries = entries(SOUTH_TEES, 20);
        entries.set(wrong.position() - 1, wrong.change().apply(entries.get(wrong.position() - 1)));
        var said = Said.by(zip(Exported.of(entries)));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("Entry " + wrong.position(), "is the first wrong one", wrong.found());
    }

    @Test
    void with_two_entries_recorded_in_one_microsecond_holds() throws Exception {
        var entries = entries(SOUTH_TEES, 20);
        entries.set(4, entries.get(4).withRecordedAt(entries.get(3).recordedAt()));
        assertThat(Said.by(zip(Exported.of(entries))).exit()).isZero();
    }

    record Malformed(String what, UnaryOperator<byte[]> change, String found) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Malformed> malformedLeaves() {
        return Stream.of(
                new Malformed(
                        "metadata without a count",
                        leaf -> withMetadata(leaf, new byte[3]),
                        "it ends within its metadata."),
                new Malformed(
                        "metadata with a count below zero",
                        leaf -> withMetadata(leaf, new byte[] {-1, -1, -1, -1}),
                        "its metadata has fewer entries than it says."),
                new Malformed(
                        "metadata with a count too large",
                        leaf -> withMetadata(leaf, new byte[] {0x7F, -1, -1, -1, 0, 0, 0, 0}),
                        "its metadata has fewer entries than it says."),
                new Malformed("a byte more", leaf -> joined(leaf, new byte[1]), "something stands after its metadata."),
                new Malformed(
                        "a byte less", leaf -> Arrays.copyOf(leaf, leaf.length - 1), "it ends within its metadata."),
                new Malformed("nothing at all", leaf -> new byte[0], "it ends within its format."),
                new Malformed("half a length", leaf -> new byte[3], "it ends within its format."),
                new Malformed(
                        "a field longer than all of it", leaf -> changed(leaf, 0, 0x7F), "it ends within its format."),
                new Malformed(
                        "a field of four thousand million bytes",
                        leaf -> changed(leaf, 0, 0xFF),
                        "it ends within its format."),
                new Malformed("a number of seven bytes", leaf -> changed(leaf, 44, 7), "its position has not 8 bytes."),
                new Malformed(
                        "a number below zero",
                        leaf -> changed(leaf, 45, 0x80),
                        "its position is beyond what can be counted."),
                new Malformed(
                        "text that is no UTF-8",
                        leaf -> changed(leaf, 31, 0xFF),
                        "its partnership is not UTF-8 text."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformedLeaves")
    void with_a_malformed_entry_names_it(Malformed malformed) throws Exception {
        var entries = entries(SOUTH_TEES, 20);
        var leaves = new ArrayList<>(entries.stream().map(Entry::leaf).toList());
        leaves.set(4, malformed.change().apply(leaves.get(4)));
        var exported = Exported.of(entries).with(SOUTH_TEES, SIGNER, entries, leaves);
        var said = Said.by(zip(exported));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("Entry 5 is the first wrong one: " + malformed.found());
    }

    @Test
    void with_an_entry_that_was_swapped_taken_out_or_put_in_names_the_first() throws Exception {
        var entries = entries(SOUTH_TEES, 20);
        var swapped = new ArrayList<>(entries);
        Collections.swap(swapped, 9, 12);
        assertFirstWrong(swapped, 10);
        var without = new ArrayList<>(entries);
        without.remove(9);
        assertFirstWrong(without, 10);
        var with = new ArrayList<>(entries);
        with.add(9, entries.get(3));
        assertFirstWrong(with, 10);
    }

    private void assertFirstWrong(List<Entry> entries, int position) throws IOException {
        var exported = Exported.ofTwenty();
        var leaves = new Entry.Bytes();
        entries.forEach(entry -> leaves.field(entry.leaf()));
        exported.files.put(SOUTH_TEES + "/leaves.lp32", leaves.toByteArray());
        var said = Said.by(zip(exported));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("Entry %d (ActionVerified, recorded on".formatted(position));
    }

    @Test
    void whose_entry_and_line_were_changed_together_is_found_by_the_hash_of_all() throws Exception {
        var entries = entries(SOUTH_TEES, 20);
        entries.set(9, entries.get(9).withFact(utf8("{}")));
        var exported = Exported.of(entries);
        var signed = Exported.ofTwenty();
        exported.files.put(SOUTH_TEES + "/checkpoint", signed.files.get(SOUTH_TEES + "/checkpoint"));
        exported.files.put(
                SOUTH_TEES + "/checkpoints/00000000016", signed.files.get(SOUTH_TEES + "/checkpoints/00000000016"));
        var said = Said.by(zip(exported));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("among entries 8 to 16 at least one was changed, taken out or put in");
    }

    @Test
    void with_another_log_among_the_older_checkpoints_is_refused() throws Exception {
        var exported = Exported.ofTwenty();
        exported.files.put(
                SOUTH_TEES + "/checkpoints/00000000007", Exported.checkpoint(MOOR, tree(entries(SOUTH_TEES, 20)), 7));
        exported.files.merge(SOUTH_TEES + "/key.txt", utf8(MOOR.key() + "\n"), ArchiveTest::joined);
        var said = Said.by(zip(exported));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("A checkpoint of another log, ledger.example/moor, is among the older ones.");
    }

    @Test
    void with_an_older_checkpoint_larger_than_the_newest_is_refused() throws Exception {
        var exported = Exported.ofTwenty();
        exported.files.put(
                SOUTH_TEES + "/checkpoints/00000000025",
                Exported.checkpoint(SIGNER, tree(entries(SOUTH_TEES, 25)), 25));
        assertThat(Said.by(zip(exported)).exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000008", "000000000007", "9999999999999999999"})
    void with_an_older_checkpoint_under_another_name_is_refused(String name) throws Exception {
        var exported = Exported.ofTwenty();
        exported.files.put(
                SOUTH_TEES + "/checkpoints/" + name, exported.files.remove(SOUTH_TEES + "/checkpoints/00000000007"));
        assertThat(Said.by(zip(exported)).exit()).isEqualTo(1);
    }

    @Test
    void with_another_number_of_entries_in_its_manifest_is_refused() throws Exception {
        var exported = Exported.ofTwenty();
        exported.files.computeIfPresent("manifest.json", (any, json) -> utf8(new String(json).replace(":20}", ":21}")));
        var said = Said.by(zip(exported));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("The manifest says 21, the checkpoint 20.");
    }

    @Test
    void that_goes_on_behind_its_last_entry_is_refused() throws Exception {
        for (var file : List.of("/leaves.lp32", "/events.jsonl")) {
            var exported = Exported.ofTwenty();
            exported.files.merge(SOUTH_TEES + file, new byte[1], ArchiveTest::joined);
            var said = Said.by(zip(exported));
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.out()).contains("goes on behind the last entry");
        }
    }

    @Test
    void that_ends_before_its_last_entry_is_refused() throws Exception {
        var exported = Exported.ofTwenty();
        exported.files.compute(SOUTH_TEES + "/leaves.lp32", (any, all) -> Arrays.copyOf(all, all.length - 1));
        assertThat(Said.by(zip(exported)).out())
                .contains("Entry 20 is the first wrong one: leaves.lp32 ends within it.");
        exported = Exported.ofTwenty();
        exported.files.put(SOUTH_TEES + "/leaves.lp32", new byte[0]);
        assertThat(Said.by(zip(exported)).out()).contains("Entry 1 is missing");
    }

    @Test
    void that_says_an_entry_is_absurdly_long_is_refused_without_reading_it() throws Exception {
        var exported = Exported.ofTwenty();
        exported.files.get(SOUTH_TEES + "/leaves.lp32")[0] = (byte) 0xFF;
        var said = Said.by(zip(exported));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("more than an entry can have");
    }

    @Test
    void that_plays_tricks_on_the_terminal_does_not_succeed() throws Exception {
        var exported = Exported.ofTwenty();
        var text = "a\u001b[2Jb\u202ec";
        exported.files.put(
                "manifest.json",
                utf8("{\"format\":\"learning-ledger/archive/v" + text.replace("\u001b", "\\u001b") + "\"}"));
        var said = Said.by(zip(exported));
        assertThat(said.err()).contains("a?[2Jb?c").doesNotContain("\u001b", "\u202e");
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    /** The leaf of the fifth entry with something else at its end. */
    private static byte[] withMetadata(byte[] leaf, byte[] content) {
        int before = Integer.BYTES + Integer.BYTES;
        for (var each : Entry.at(SOUTH_TEES, 5).metadata()) {
            before += 2 * Integer.BYTES + utf8(each.getKey()).length + utf8(each.getValue()).length;
        }
        var field = new Entry.Bytes();
        field.field(content);
        return joined(Arrays.copyOf(leaf, leaf.length - before), field.toByteArray());
    }

    private static byte[] changed(byte[] bytes, int at, int to) {
        var changed = bytes.clone();
        changed[at] = (byte) to;
        return changed;
    }
}

package org.learningledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningledger.verify.Entry.utf8;
import static org.learningledger.verify.Exported.SOUTH_TEES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A zip that is no archive")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class BadZipTest {

    @TempDir
    private Path home;

    /** What is wrong with the zip, and what is said of it. */
    record Bad(String what, UnaryOperator<byte[]> change, String found) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> badBytes() {
        return Stream.of(
                new Bad("nothing", zip -> new byte[0], "It is not a zip file."),
                new Bad("something else", zip -> utf8("GIF89a".repeat(10)), "It is not a whole zip file"),
                new Bad("cut at its end", zip -> Arrays.copyOf(zip, zip.length - 1), "It is not a whole zip file"),
                new Bad("cut in the middle", zip -> Arrays.copyOf(zip, zip.length / 2), "It is not a whole zip file"),
                new Bad(
                        "cut at its beginning",
                        zip -> Arrays.copyOfRange(zip, 1, zip.length),
                        "It is not a whole zip file"),
                new Bad(
                        "with something in front",
                        zip -> ArchiveTest.joined(utf8("#!/bin/sh\n"), zip),
                        "It is not a whole zip file"),
                new Bad(
                        "with something behind",
                        zip -> ArchiveTest.joined(zip, new byte[3]),
                        "It is not a whole zip file"),
                new Bad("with a remark", zip -> with(zip, zip.length - 2, 1), "It is not a whole zip file"),
                new Bad(
                        "with a file that it does not list",
                        BadZipTest::withoutItsFirstInTheList,
                        "do not lie one behind the other"),
                new Bad(
                        "with fewer files than it says",
                        zip -> with(zip, zip.length - 12, 99),
                        "has not as many files as it says"),
                new Bad("with a link", zip -> in(zip, 41, 0xA1, true), "is a link, or something else that is no file"),
                new Bad("encrypted", zip -> in(zip, 8, 0x09, false), "is encrypted or packed in an unusual way"),
                new Bad(
                        "packed in an unusual way",
                        zip -> in(zip, 10, 12, false),
                        "is encrypted or packed in an unusual way"),
                new Bad(
                        "with another name in front of a file",
                        zip -> with(zip, 30, 'x'),
                        "holds something else there"),
                new Bad(
                        "with two files in one place",
                        BadZipTest::withTwoInOnePlace,
                        "do not lie one behind the other"),
                new Bad("with a damaged list", zip -> in(zip, 0, 'X', false), "The directory of the zip is damaged."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badBytes")
    void is_refused(Bad bad) throws Exception {
        var zip = Exported.ofTwenty().packed(home.resolve("export.zip"));
        Files.write(zip, bad.change().apply(Files.readAllBytes(zip)));
        assertRefused(zip, bad.found());
    }

    /** Where the list at the end begins. */
    private static int list(byte[] zip) {
        return (zip[zip.length - 6] & 0xFF) | (zip[zip.length - 5] & 0xFF) << 8 | (zip[zip.length - 4] & 0xFF) << 16;
    }

    private static byte[] with(byte[] zip, int at, int value) {
        zip[at] = (byte) value;
        return zip;
    }

    /** A byte of the first file in the list. */
    private static byte[] in(byte[] zip, int at, int value, boolean unix) {
        if (unix) zip[list(zip) + 5] = 3;
        return with(zip, list(zip) + at, value);
    }

    private static byte[] withoutItsFirstInTheList(byte[] zip) {
        int list = list(zip);
        int length = 46 + zip[list + 28] + zip[list + 30];
        var without = ArchiveTest.joined(Arrays.copyOf(zip, list), Arrays.copyOfRange(zip, list + length, zip.length));
        without[without.length - 14]--;
        without[without.length - 12]--;
        int size = (zip[zip.length - 10] & 0xFF | (zip[zip.length - 9] & 0xFF) << 8) - length;
        without[without.length - 10] = (byte) size;
        without[without.length - 9] = (byte) (size >> 8);
        return without;
    }

    /** The second file in the list begins where the first does. */
    private static byte[] withTwoInOnePlace(byte[] zip) {
        int list = list(zip);
        int second = list + 46 + zip[list + 28] + zip[list + 30];
        Arrays.fill(zip, second + 42, second + 46, (byte) 0);
        return zip;
    }

    @ParameterizedTest
    @MethodSource("names")
    void with_a_file_by_a_name_that_does_not_belong_is_refused(String name) throws Exception {
        var exported = Exported.ofTwenty();
        exported.files.put(name, new byte[1]);
        assertRefused(exported.packed(home.resolve("export.zip")), "The zip");
    }

    @Test
    void with_a_partnership_that_its_manifest_does_not_list_is_refused() throws Exception {
        var exported = Exported.ofTwenty();
        exported.files.put("moor/checkpoint", new byte[1]);
        assertRefused(
                exported.packed(home.resolve("export.zip")),
                "manifest.json lists other partnerships than the archive holds.");
    }

    static Stream<String> names() {
        return Stream.of(
                "../evil",
                "south-tees/../../evil",
                "/etc/passwd",
                "C:/evil",
                "..\\evil",
                "south-tees\\leaves.lp32",
                "south-tees/",
                "south-tees/run.exe",
                "south-tees/registers/../x.csv",
                "readme.html",
                "a".repeat(201));
    }

    @Test
    void with_a_file_twice_is_refused() throws Exception {
        var exported = Exported.ofTwenty();
        exported.files.put("south-tees/leaves.lp33", new byte[1]);
        var zip = exported.packed(home.resolve("export.zip"));
        var bytes = Files.readAllBytes(zip);
        for (int at = 0; at < bytes.length - 11; at++) {
            if (new String(bytes, at, 11).equals("leaves.lp33")) bytes[at + 10] = '2';
        }
        Files.write(zip, bytes);
        assertRefused(zip, "The zip has south-tees/leaves.lp32 twice.");
    }

    /** A thousand times as large as it looks: it is given up as soon as it is larger than it can be. */
    @Test
    void that_is_a_bomb_is_refused() throws Exception {
        for (var file : new String[] {"manifest.json", SOUTH_TEES + "/checkpoint", SOUTH_TEES + "/key.txt"}) {
            var exported = Exported.ofTwenty();
            exported.files.put(file, new byte[200 << 20]);
            assertRefused(exported.packed(home.resolve("export.zip")), file + " is larger than it can be.");
        }
        for (var file : new String[] {SOUTH_TEES + "/leaves.lp32", SOUTH_TEES + "/events.jsonl"}) {
            var exported = Exported.ofTwenty();
            exported.files.put(file, new byte[200 << 20]);
            var said = Said.by(exported.packed(home.resolve("export.zip")));
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.out()).contains("is the first wrong one");
        }
    }

    @Test
    void whose_packed_bytes_are_damaged_is_refused() throws Exception {
        var zip = Exported.ofTwenty().packed(home.resolve("export.zip"));
        var bytes = Files.readAllBytes(zip);
        Arrays.fill(bytes, 60, 200, (byte) 0xFF);
        Files.write(zip, bytes);
        assertThat(Said.by(zip).exit()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void with_a_manifest_that_says_something_else_is_refused(String manifest, String found) throws Exception {
        var exported = Exported.ofTwenty();
        exported.files.put("manifest.json", utf8(manifest));
        assertRefused(exported.packed(home.resolve("export.zip")), found);
    }

    static Stream<Arguments> manifests() {
        var one = "{\"partnership\":\"south-tees\",\"entries\":20}";
        return Stream.of(
                        "{\"format\":\"learning-ledger/archive/v2\",\"partnerships\":[%s]}|later version"
                                .formatted(one),
                        "{\"format\":\"something\",\"partnerships\":[%s]}|It is not an archive of a ledger"
                                .formatted(one),
                        "{\"partnerships\":[%s]}|It is not an archive of a ledger".formatted(one),
                        "{\"format\":\"learning-ledger/archive/v1\"}|lists no partnerships",
                        "{\"format\":\"learning-ledger/archive/v1\",\"partnerships\":[]}|other partnerships",
                        "{\"format\":\"learning-ledger/archive/v1\",\"partnerships\":[%s,%s]}|does not list"
                                .formatted(one, one),
                        "{\"format\":\"learning-ledger/archive/v1\",\"partnerships\":[%s]}|is not a number of entries"
                                .formatted(one.replace("20", "-1")),
                        "{\"format\":\"learning-ledger/archive/v1\",\"partnerships\":[%s]}|does not list"
                                .formatted(one.replace("south-tees", "../x")),
                        "[]|not as an archive has it",
                        "{|cannot be read",
                        "|cannot be read")
                .map(line -> Arguments.of((Object[]) line.split("\\|", 2)));
    }

    @ParameterizedTest
    @MethodSource("needed")
    void that_lacks_what_an_archive_needs_is_refused(String file) throws Exception {
        var exported = Exported.ofTwenty();
        exported.files.remove(file);
        assertRefused(exported.packed(home.resolve("export.zip")), "The archive has no " + file + ".");
    }

    static Stream<String> needed() {
        return Stream.of(
                "manifest.json",
                SOUTH_TEES + "/leaves.lp32",
                SOUTH_TEES + "/events.jsonl",
                SOUTH_TEES + "/checkpoint",
                SOUTH_TEES + "/key.txt");
    }

    @Test
    void that_is_not_there_is_said_so() {
        var said = Said.by(home.resolve("nothing.zip"));
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("There is no file");
    }

    private static void assertRefused(Path zip, String found) throws IOException {
        var before = Files.readAllBytes(zip);
        var said = Said.by(zip);
        assertThat(said.exit()).as(said.toString()).isEqualTo(2);
        assertThat(said.err()).contains(found);
        assertThat(said.out()).doesNotContain("All of it holds");
        assertThat(Files.readAllBytes(zip)).isEqualTo(before);
    }
}

package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.learningledger.app.ExportJob;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.verify.Verify;

/** The five steps of docs/checking.md, with the year of South Tees and the invented partnership. */
@DisplayName("A ledger checked at home")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckedAtHomeTest {

    private static final InProcess LEDGER = InProcess.shared();
    private static final List<String> PARTNERSHIPS = List.of("example", "south-tees");

    @TempDir
    private Path home;

    private Path exported(String name) {
        var file = home.resolve(name);
        var lines = new ArrayList<String>();
        assertThat(LEDGER.program().jobs().export(new ExportJob(file.toString()), lines::add))
                .as("%s", lines)
                .isTrue();
        return file;
    }

    private Path taken(String file, Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile());
                var content = zip.getInputStream(zip.getEntry(file))) {
            return Files.write(home.resolve(file.replace('/', '-')), content.readAllBytes());
        }
    }

    private record Said(int exit, String text) {}

    private static Said verified(Object... arguments) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int exit = new Verify(print, print)
                .run(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        return new Said(exit, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void holds_with_what_was_kept_from_an_earlier_copy() throws IOException {
        var earlier = exported("earlier.zip");
        var arguments = new ArrayList<Object>(List.of(exported("now.zip")));
        for (var partnership : PARTNERSHIPS) {
            arguments.addAll(List.of("--key", taken(partnership + "/key.txt", earlier)));
            arguments.addAll(List.of("--checkpoint", taken(partnership + "/checkpoint", earlier)));
        }
        var said = verified(arguments.toArray());
        assertThat(said.exit).as(said.text).isEqualTo(Verify.HOLDS);
        assertThat(said.text).doesNotContain("agrees with itself", "You gave no checkpoint");
    }

    @Test
    void has_every_entry_of_every_partnership() throws IOException {
        var archive = exported("all.zip");
        var log = LEDGER.program().context().getBean(LedgerLog.class);
        for (var partnership : PARTNERSHIPS) {
            assertThat(Files.readAllLines(taken(partnership + "/events.jsonl", archive)))
                    .hasSizeGreaterThanOrEqualTo(100)
                    .hasSizeLessThanOrEqualTo((int) log.count(partnership));
        }
    }

    @Test
    void is_not_passed_when_a_single_byte_of_the_copy_is_another() throws IOException {
        var archive = exported("changed.zip");
        var bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 1;
        Files.write(archive, bytes);
        assertThat(verified(archive).exit).isNotEqualTo(Verify.HOLDS);
    }
}

package org.learningledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Every byte of an archive")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryByteTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leaves.lp32",
                "events.jsonl",
                "checkpoint",
                "checkpoints/00000000007",
                "checkpoints/00000000016",
                "key.txt"
            })
    void is_missed_when_it_is_another(String file) throws Exception {
        var exported = Exported.ofTwenty();
        var zip = exported.stored(home.resolve("export.zip"));
        assertThat(Said.by(zip).exit()).isZero();
        var content = exported.files.get("south-tees/" + file);
        int begin = indexOf(content, Files.readAllBytes(zip));
        try (var bytes = FileChannel.open(zip, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            for (int at = 0; at < content.length; at++) {
                bytes.write(ByteBuffer.wrap(new byte[] {(byte) (content[at] ^ 1 << at % 8)}), begin + at);
                var said = Said.by(zip);
                assertThat(said.exit()).as("byte %d of %s: %s", at, file, said).isEqualTo(1);
                bytes.write(ByteBuffer.wrap(new byte[] {content[at]}), begin + at);
            }
        }
        assertThat(Said.by(zip).exit()).isZero();
    }

    private static int indexOf(byte[] content, byte[] in) {
        for (int at = 0; ; at++) {
            if (Arrays.equals(in, at, at + content.length, content, 0, content.length)) return at;
        }
    }
}

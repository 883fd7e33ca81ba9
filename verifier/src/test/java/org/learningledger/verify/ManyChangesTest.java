package org.learningledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An export of a ledger in which somebody changed a hundred things past all guards: entries were changed, taken out, put in
 * and swapped, and in some rounds the end was cut off. It writes what is stored, beside the hashes from when it was sealed.
 */
@DisplayName("Many changes in an archive")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ManyChangesTest {

    private static final int ENTRIES = 10_000;
    private static final int CHANGES = 100;
    private static final int ROUNDS = 100;
    private static final Pattern TOLD =
            Pattern.compile("Entry (\\d+) (?:\\([^)]*\\) )?is (?:the first wrong one|missing)");

    private static List<Slot> whole;
    private static Exported archive;

    @TempDir
    private Path folder;

    /** What stands in one place of the archive. */
    private record Slot(Entry entry, byte[] sealed) {

        byte[] line() {
            var hex = HexFormat.of();
            var line = new String(entry.line(), StandardCharsets.UTF_8);
            return Entry.utf8(line.replace(hex.formatHex(entry.hash()), hex.formatHex(sealed)));
        }

        boolean isLike(Slot other) {
            return Arrays.equals(entry.leaf(), other.entry.leaf()) && Arrays.equals(sealed, other.sealed);
        }
    }

    static List<Integer> rounds() {
        return IntStream.rangeClosed(1, ROUNDS).boxed().toList();
    }

    @BeforeAll
    static void a_whole_archive() {
        var entries = Exported.entries(Exported.SOUTH_TEES, ENTRIES);
        archive = Exported.of(entries);
        whole = entries.stream().map(entry -> new Slot(entry, entry.hash())).toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("rounds")
    void the_first_is_named(int seed) throws Exception {
        var random = new Random(seed);
        var slots = new ArrayList<>(whole);
        for (int change = 0; change < CHANGES; change++) change(slots, random);
        if (random.nextInt(4) == 0)
            slots.subList(slots.size() - 1 - random.nextInt(50), slots.size()).clear();

        var said = Said.by(written(slots));
        assertThat(said.exit()).isEqualTo(Verify.DOES_NOT_HOLD);
        var told = TOLD.matcher(said.out());
        assertThat(told.find()).as(said.out()).isTrue();
        assertThat(Integer.parseInt(told.group(1))).isEqualTo(firstOtherThan(whole, slots));
    }

    private static void change(List<Slot> slots, Random random) {
        int at = random.nextInt(slots.size());
        int other = random.nextInt(slots.size());
        switch (random.nextInt(4)) {
            case 0 -> slots.set(at, new Slot(forged(slots.get(at).entry, random), slots.get(at).sealed));
            case 1 -> slots.remove(at);
            case 2 -> slots.add(at, new Slot(forged(slots.get(at).entry, random), slots.get(at).sealed));
            default -> Collections.swap(slots, at, other);
        }
    }

    private static Entry forged(Entry entry, Random random) {
        return entry.withFact(Entry.utf8("{\"n\":%d}".formatted(random.nextInt())));
    }

    /** Counted from 1. */
    private static int firstOtherThan(List<Slot> whole, List<Slot> slots) {
        int at = 0;
        while (at < slots.size() && slots.get(at).isLike(whole.get(at))) at++;
        return at + 1;
    }

    private Path written(List<Slot> slots) throws Exception {
        var leaves = new Entry.Bytes();
        var lines = new ByteArrayOutputStream();
        for (var slot : slots) {
            leaves.field(slot.entry.leaf());
            lines.writeBytes(slot.line());
        }
        archive.files.put(Exported.SOUTH_TEES + "/leaves.lp32", leaves.toByteArray());
        archive.files.put(Exported.SOUTH_TEES + "/events.jsonl", lines.toByteArray());
        return archive.stored(folder.resolve("ledger.zip"));
    }
}

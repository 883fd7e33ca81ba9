package org.learningledger.query.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningledger.query.proof.LoggedEntries.HERE;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred rounds of a hundred changes each, of every kind; each round starts from the whole ledger. */
@Tag("slow")
@DisplayName("Ten thousand changes to a hundred thousand entries")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ManyChangesTest {

    private static final int ENTRIES = 100_000;
    private static final int LOT = 500;
    private static final int ROUNDS = 100;
    private static final int CHANGES = 100;
    private static final int TAIL = 200;

    @TempDir
    private Path machine;

    private final LoggedEntries ledger = new LoggedEntries();
    private final Random random = new Random(1_1_2021);

    @Test
    void are_all_named_and_nothing_else_is() throws SQLException {
        for (int lot = 0; lot < ENTRIES / LOT; lot++) ledger.records(HERE, LOT);
        try (var signer = ledger.signer(machine.resolve("key"))) {
            signer.round();
        }
        try (var tampering = Tampering.of(ledger.database)) {
            assertThat(tampering.check().everything()).isEmpty();
            tampering.undo();
            for (int round = 0; round < ROUNDS; round++) {
                var changed = changes(tampering);
                assertThat(named(tampering.check())).as("round %d", round).isEqualTo(changed);
                tampering.undo();
            }
            assertThat(tampering.check().everything()).isEmpty();
        }
    }

    private static Set<Long> named(SelfCheck check) {
        return check.everything().stream()
                .flatMap(each -> each.positions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @return the positions with which something is wrong then */
    private Set<Long> changes(Tampering tampering) {
        var sql = tampering.sql();
        var places = places();
        var changed = new TreeSet<Long>();
        for (int change = 0; change < CHANGES; change++) {
            long place = places.get(2 * change);
            long other = places.get(2 * change + 1);
            switch (change == 0 ? 4 : random.nextInt(4)) {
                case 0 -> {
                    sql.update(FLIP, random.nextInt(12), random.nextInt(8), place);
                    changed.add(place);
                }
                case 1 -> {
                    sql.update("DELETE FROM ledger.event WHERE position = ?", place);
                    changed.add(place);
                }
                case 2 -> {
                    sql.update(INSERT, change, change, change, ENTRIES + change, place);
                    changed.add((long) ENTRIES + change);
                }
                case 3 -> {
                    sql.update(SWAP, place, other, place, other);
                    changed.add(place);
                    changed.add(other);
                }
                default -> {
                    long cut = random.nextLong(1, TAIL);
                    sql.update("DELETE FROM ledger.event WHERE position > ?", ENTRIES - cut);
                    LongStream.rangeClosed(ENTRIES - cut + 1, ENTRIES).forEach(changed::add);
                }
            }
        }
        return changed;
    }

    private static final String FLIP = """
            UPDATE ledger.event SET payload = set_bit(payload, one.byte * 8 + one.bit, 1 - get_bit(payload, one.byte * 8 + one.bit))
              FROM (SELECT ? AS byte, ? AS bit) one WHERE position = ?""";

    private static final String INSERT = """
            INSERT INTO ledger.event SELECT 100001 + ?, event_identifier || '-' || ?, aggregate_identifier,
                   sequence_number + 1000000 + ?, type, time_stamp, payload_type, payload_revision, payload, meta_data,
                   partnership, ?, recorded_at
              FROM ledger.event WHERE position = ?""";

    private static final String SWAP = """
            UPDATE ledger.event one SET payload = other.payload FROM ledger.event other
             WHERE one.position IN (?, ?) AND other.position IN (?, ?) AND one.position <> other.position""";

    private List<Long> places() {
        var places = new TreeSet<Long>();
        while (places.size() < 2 * CHANGES) places.add(random.nextLong(1, ENTRIES - TAIL));
        var shuffled = new ArrayList<>(places);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}

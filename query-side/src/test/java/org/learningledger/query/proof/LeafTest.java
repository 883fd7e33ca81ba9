package org.learningledger.query.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.store.serialization.FixedListSerializer;

@DisplayName("The leaf of an entry")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeafTest {

    private static final String EVENT_TIME = "2026-03-04T05:06:07.089Z";
    private static final long RECORDED_AT = 1_772_600_767_123_456L;
    private static final String METADATA = "{\"partnership\":\"south-tees\",\"account\":\"a\"}";

    private static final String METADATA_IN_ORDER = "{\"account\":\"a\",\"partnership\":\"south-tees\"}";

    @Test
    void holds_every_field_with_its_length_in_front() {
        assertThat(HexFormat.of().formatHex(Leaf.of(entry("ACTION", EVENT_TIME, "1", METADATA))))
                .isEqualTo(String.join(
                        "",
                        field("learning-ledger/leaf/v1"),
                        field("south-tees"),
                        "000000080000000000000002",
                        field("event"),
                        field("ACTION"),
                        field("thing"),
                        "000000080000000000000007",
                        "00000008" + "%016x".formatted(1_772_600_767_089L),
                        "00000008" + "%016x".formatted(RECORDED_AT),
                        field("org.example.Fact"),
                        field("1"),
                        field("{\"a\":1}"),
                        "00000031" + "00000002",
                        field("account") + field("a"),
                        field("partnership") + field("south-tees")));
    }

    @Test
    void holds_nothing_for_what_is_absent() {
        assertThat(HexFormat.of().formatHex(Leaf.of(entry(null, EVENT_TIME, null, METADATA))))
                .contains(field("event") + "00000000" + field("thing"))
                .contains(field("org.example.Fact") + "00000000" + field("{\"a\":1}"));
    }

    @Test
    void is_read_back_as_it_was_stored() {
        for (var metadata :
                List.of("{}", METADATA_IN_ORDER, "{\"a\":\"\\u0001\\u001F\\b\\t\\n\\f\\r/\\\\\\\"é€😀\"}")) {
            for (var entry : List.of(
                    entry("ACTION", EVENT_TIME, "1", metadata),
                    entry(null, "1970-01-01T00:00:00.000Z", null, metadata),
                    entry("ACTION", "9999-12-31T23:59:59.999Z", "1", metadata))) {
                assertThat(Leaf.read(Leaf.of(entry))).usingRecursiveComparison().isEqualTo(entry);
            }
        }
    }

    @Test
    void is_not_read_where_it_is_cut_or_goes_on_or_says_what_the_ledger_never_writes() {
        var leaf = Leaf.of(entry("ACTION", EVENT_TIME, "1", METADATA_IN_ORDER));
        for (int length = 0; length < leaf.length; length++) {
            var cut = Arrays.copyOf(leaf, length);
            assertThatThrownBy(() -> Leaf.read(cut)).isInstanceOf(NotProved.class);
        }
        assertThatThrownBy(() -> Leaf.read(Arrays.copyOf(leaf, leaf.length + 1)))
                .isInstanceOf(NotProved.class);
        for (var wrong : List.of(
                "6576656e74 6500656e74", // a zero byte in a text
                "6576656e74 6576ff6e74", // no UTF-8
                "0000000800000000 0000000880000000", // less than 0
                "6c6561662f7631 6c6561662f7632", // another version
                "6163636f756e74 7a63636f756e74")) { // keys in another order
            var change = wrong.split(" ");
            var changed = HexFormat.of().parseHex(HexFormat.of().formatHex(leaf).replaceFirst(change[0], change[1]));
            assertThatThrownBy(() -> Leaf.read(changed)).as(wrong).isInstanceOf(NotProved.class);
        }
    }

    @Test
    void is_refused_for_what_is_empty_and_would_look_absent() {
        assertThatThrownBy(() -> Leaf.of(entry("", EVENT_TIME, "1", METADATA))).isInstanceOf(NotProved.class);
        assertThatThrownBy(() -> Leaf.of(entry("ACTION", EVENT_TIME, "", METADATA)))
                .isInstanceOf(NotProved.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-04T05:06:07.0890Z",
                "2026-03-04T05:06:07.08Z",
                "2026-03-04T05:06:07Z",
                "2026-03-04t05:06:07.089Z",
                "2026-03-04T05:06:07.089z",
                "2026-03-04T05:06:07,089Z",
                "2026-03-04T05:06:07.089+00:00",
                "2026-02-29T05:06:07.089Z",
                "2026-03-03T24:00:00.000Z",
                "+2026-03-04T05:06:07.089Z",
                "02026-03-04T05:06:07.089Z",
                "1926-03-04T05:06:07.089Z",
                ""
            })
    void is_refused_for_a_time_that_is_written_otherwise(String time) {
        assertThatThrownBy(() -> Leaf.of(entry("ACTION", time, "1", METADATA))).isInstanceOf(NotProved.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{} ",
                " {}",
                "{\"a\": \"b\"}",
                "{\"a\":\"b\",}",
                "{\"a\":\"b\" ,\"c\":\"d\"}",
                "{\"a\":1}",
                "{\"a\":null}",
                "{\"a\":{}}",
                "{a:\"b\"}",
                "{\"a\":\"b\",\"a\":\"b\"}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":\"\\u001f\"}",
                "{\"a\":\"\\u000A\"}",
                "{\"a\":\"\\u00e9\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"b}",
                "{\"a\":\"b\"",
                "{\"a\":\"b\"}{}",
                "{\"a\":\"b\\"
            })
    void is_refused_for_metadata_that_is_written_otherwise(String metadata) {
        assertThatThrownBy(() -> Leaf.of(entry("ACTION", EVENT_TIME, "1", metadata)))
                .isInstanceOf(NotProved.class);
    }

    @Test
    void takes_metadata_as_the_ledger_itself_writes_it() {
        var every = new StringBuilder();
        for (char character = 0; character < 0x180; character++) every.append(character);
        every.append("\u2028\u20ac\ud83d\udc67/\"\\");
        var values = Map.of("text", every.toString(), "zoé", "", "partnership", "south-tees");

        var stored = FixedListSerializer.forEvents()
                .serialize(MetaData.from(values), byte[].class)
                .getData();

        var read = StoredMetadata.read(stored);
        assertThat(read.entrySet().stream().map(each -> List.of(text(each.getKey()), text(each.getValue()))))
                .containsExactly(
                        List.of("partnership", "south-tees"), List.of("text", every.toString()), List.of("zoé", ""));
    }

    @Test
    void changes_with_any_bit_of_any_stored_byte_of_metadata_or_is_refused() {
        var stored = METADATA.getBytes(UTF_8);
        var right = Merkle.leaf(Leaf.of(entry(stored)));
        for (int bit = 0; bit < stored.length * Byte.SIZE; bit++) {
            var changed = stored.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(leafOrNothing(changed)).as("bit %d", bit).isNotEqualTo(right);
        }
    }

    private static @Nullable Hash leafOrNothing(byte[] metadata) {
        try {
            return Merkle.leaf(Leaf.of(entry(metadata)));
        } catch (NotProved refused) {
            return null;
        }
    }

    private static StoredEntry entry(
            @Nullable String aggregateType, String eventTime, @Nullable String revision, String metadata) {
        return new StoredEntry(
                "south-tees",
                2,
                "event",
                aggregateType,
                "thing",
                7,
                eventTime,
                RECORDED_AT,
                "org.example.Fact",
                revision,
                "{\"a\":1}".getBytes(UTF_8),
                metadata.getBytes(UTF_8));
    }

    private static StoredEntry entry(byte[] metadata) {
        var entry = entry("ACTION", EVENT_TIME, "1", METADATA);
        return new StoredEntry(
                entry.partnership(),
                entry.position(),
                entry.eventId(),
                entry.aggregateType(),
                entry.aggregateId(),
                entry.sequenceNumber(),
                entry.eventTime(),
                entry.recordedAt(),
                entry.payloadType(),
                entry.revision(),
                entry.payload(),
                metadata);
    }

    private static String field(String text) {
        var bytes = text.getBytes(UTF_8);
        return "%08x".formatted(bytes.length) + HexFormat.of().formatHex(bytes);
    }

    private static String text(byte[] utf8) {
        return new String(utf8, UTF_8);
    }
}

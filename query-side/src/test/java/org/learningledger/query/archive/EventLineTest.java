package org.learningledger.query.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.query.proof.StoredEntry;

@DisplayName("The line of an entry")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventLineTest {

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void is_the_one_of_the_specification() {
        var entry = new StoredEntry(
                "moor",
                1,
                "e-1",
                null,
                "s-0",
                1,
                "2026-03-02T09:15:00.987Z",
                1_772_442_901_123_456L,
                "org.learningledger.events.action.ActionVerified",
                "1",
                utf8("{\"n\":1,\"t\":\"\\\"✓\"}"),
                utf8("{\"role\":\"é\",\"partnership\":\"moor\",\"account\":\"a-1\"}"));
        assertThat(new String(EventLine.of(entry, new byte[32]), StandardCharsets.UTF_8))
                .isEqualTo("{\"leafIndex\":0,\"leafHash\":\"" + "00".repeat(32)
                        + "\",\"partnership\":\"moor\",\"position\":1,\"eventId\":\"e-1\",\"streamType\":\"\",\"stream\":\"s-0\","
                        + "\"sequence\":1,\"eventTime\":\"2026-03-02T09:15:00.987Z\",\"recordedAt\":\"2026-03-02T09:15:01.123456Z\","
                        + "\"eventType\":\"org.learningledger.events.action.ActionVerified\",\"revision\":\"1\","
                        + "\"metadata\":{\"account\":\"a-1\",\"partnership\":\"moor\",\"role\":\"é\"},"
                        + "\"fact\":{\"n\":1,\"t\":\"\\\"✓\"}}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\":{\"b\":[1,2.5e3,null,true,\"é✓𝄞\\u0001\"]}}", "{\"a\": 1}"})
    void shows_a_fact_as_it_is_where_it_is_one_object(String fact) {
        assertThat(EventLine.canBeRead(utf8(fact))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "[]",
                "{",
                "{}{}",
                "{},\"position\":9",
                "{\"a\":1,\"a\":2}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{\"a\":'b'}",
                "{a:1}",
                "{\"a\":1,}",
                "{\n}",
                "{\"a\":\"\t\"}",
                "\ufeff{}",
                "{}\ufeff"
            })
    void shows_no_other_fact_as_it_is(String fact) {
        assertThat(EventLine.canBeRead(utf8(fact))).isFalse();
    }

    @Test
    void shows_no_fact_that_is_not_utf_8_as_it_is() {
        assertThat(EventLine.canBeRead(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}))
                .isFalse();
    }
}

package org.learningledger.query.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.events.EventTypes;
import org.learningledger.events.LedgerEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The schema of a fact")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventSchemasTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Class<? extends LedgerEvent>> types() {
        return EventTypes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void describes_what_the_ledger_writes(Class<? extends LedgerEvent> type) throws IOException {
        var name = "%s.%s"
                .formatted(
                        type.getSimpleName(), type.getAnnotation(Revision.class).value());
        JsonNode schema = JSON.valueToTree(EventSchemas.all().get(name + ".json"));
        var written = JSON.readTree(type.getResourceAsStream("/contract/" + name + ".json"));
        assertThat(misfits(written, schema, type.getSimpleName())).isEmpty();
        assertThat(misfits(JSON.readTree("{\"x\":1}"), schema, "x")).isNotEmpty();
    }

    @Test
    void is_there_for_every_kind() {
        assertThat(EventSchemas.all()).hasSize(EventTypes.all().size());
    }

    /** As much of JSON Schema as these schemas use; what they do not name is a misfit. */
    private static List<String> misfits(JsonNode value, JsonNode schema, String at) {
        var misfits = new ArrayList<String>();
        if (schema.has("anyOf") || schema.has("oneOf")) {
            var ways = schema.has("anyOf") ? schema.get("anyOf") : schema.get("oneOf");
            long fitting = ways.valueStream()
                    .filter(way -> misfits(value, way, at).isEmpty())
                    .count();
            if (fitting != 1) misfits.add("%s fits %d ways: %s".formatted(at, fitting, value));
        } else if (schema.has("enum")) {
            if (schema.get("enum").valueStream().noneMatch(value::equals)) misfits.add(at + ": " + value);
        } else {
            boolean fits =
                    switch (schema.get("type").asString()) {
                        case "object" -> value.isObject();
                        case "array" -> value.isArray();
                        case "string" -> value.isString();
                        case "integer" -> value.isIntegralNumber();
                        case "number" -> value.isNumber();
                        case "boolean" -> value.isBoolean();
                        case "null" -> value.isNull();
                        default -> false;
                    };
            if (!fits) misfits.add(at + ": " + value);
        }
        if (schema.has("items") && value.isArray()) {
            value.forEach(each -> misfits.addAll(misfits(each, schema.get("items"), at + "[]")));
        }
        if (schema.has("properties") && value.isObject()) {
            value.properties().forEach(each -> {
                var described = schema.get("properties").get(each.getKey());
                if (described == null) misfits.add(at + " has " + each.getKey());
                else misfits.addAll(misfits(each.getValue(), described, at + "." + each.getKey()));
            });
            schema.get("required").forEach(name -> {
                if (!value.has(name.asString())) misfits.add(at + " lacks " + name);
            });
        }
        return misfits;
    }
}

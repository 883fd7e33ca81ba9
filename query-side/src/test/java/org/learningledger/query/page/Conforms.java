package org.learningledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Whether JSON is what a JSON Schema says, as far as our descriptions use JSON Schema. */
record Conforms(JsonNode document) {

    void check(JsonNode value, JsonNode schema, String where) {
        if (schema.has("$ref")) {
            var name = schema.path("$ref").asString().replaceFirst("^#/components/schemas/", "");
            var target = document.path("components").path("schemas").path(name);
            assertThat(target.isMissingNode()).as("%s is described", name).isFalse();
            check(value, target, where);
        } else if (schema.has("anyOf")) {
            if (!value.isNull()) check(value, schema.path("anyOf").get(0), where);
        } else if (schema.has("enum")) {
            assertThat(schema.path("enum").toString()).as(where).contains(value.toString());
        } else if (schema.has("type")) {
            assertThat(types(schema)).as(where + ": " + value).contains(type(value, schema));
            if (value.isObject()) object(value, schema, where);
            if (value.isArray()) value.forEach(each -> check(each, schema.path("items"), where + "[]"));
        }
    }

    private void object(JsonNode value, JsonNode schema, String where) {
        schema.path("required").forEach(name -> assertThat(value.has(name.asString()))
                .as(where + " has " + name)
                .isTrue());
        value.properties().forEach(property -> {
            var known = schema.path("properties").has(property.getKey())
                    ? schema.path("properties").path(property.getKey())
                    : schema.path("additionalProperties");
            assertThat(known.isMissingNode())
                    .as(where + " may have " + property.getKey())
                    .isFalse();
            check(property.getValue(), known, where + "." + property.getKey());
        });
    }

    private static Iterable<String> types(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asString)
                        .toList()
                : List.of(type.asString());
    }

    private static String type(JsonNode value, JsonNode schema) {
        if (value.isNull()) return "null";
        if (value.isString()) return "string";
        if (value.isBoolean()) return "boolean";
        if (value.isArray()) return "array";
        if (value.isObject()) return "object";
        return schema.path("type").toString().contains("number")
                ? "number"
                : value.isIntegralNumber() ? "integer" : "number";
    }
}

package org.learningledger.command.form;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.action.PlanKind;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.api.Operation;
import org.learningledger.web.api.Operations;
import org.learningledger.web.form.MayStand;
import org.learningledger.web.form.Restricted;
import org.learningledger.web.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

/**
 * Describes every act to programs: each endpoint is sent nothing, and what it asks for and misses is written down. So
 * the description holds what the endpoint reads, and nothing that somebody would have to keep in step with it.
 */
@Component
@ConditionalOnWebApplication
class ActsDescribed implements Operations {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^{}]*})*))?}");
    private static final Logger LOG = LoggerFactory.getLogger(ActsDescribed.class);
    private static final String SOME_ID = "00000000-0000-4000-8000-000000000000";
    private static final String SOME_AGENCY = "ORG-CP";
    private static final String SOME_DAY = "2025-09-14";

    /** Fields whose answers are no sentences, with one that could stand there. */
    private static final Map<String, Object> EXAMPLES = Map.of(
            MayStand.FIELD,
            List.of("text:POSTCODE"),
            Restricted.FIELD,
            List.of(),
            "unit",
            "%",
            "field",
            "text",
            "clock",
            "rapid-review",
            "agency",
            SOME_AGENCY,
            "ownerAgency",
            SOME_AGENCY,
            "chairAgency",
            SOME_AGENCY);

    /** What an example chooses where a rule asks for it beside its other answers: a plan of one agency names it. */
    private static final Map<String, Map<String, Object>> CHOSEN =
            Map.of("/plans/new", Map.of("kind", PlanKind.SINGLE_AGENCY.name()));

    private final ApiEndpoints endpoints;
    private final FormPostParameter forms;

    ActsDescribed(ApiEndpoints endpoints, FormPostParameter forms) {
        this.endpoints = endpoints;
        this.forms = forms;
    }

    /** What was found out about one act. */
    private static final class Found {

        private final Map<String, Asked.Field> fields = new LinkedHashMap<>();
        private final Map<String, String> missing = new LinkedHashMap<>();
        private @Nullable Class<?> command;
        private boolean changes;
    }

    @Override
    public Told told() {
        return new Told(
                endpoints.acts().stream()
                        .flatMap(act -> operations(act).stream())
                        .toList(),
                receipt());
    }

    private static Map<String, Object> receipt() {
        return Map.of(
                "Receipt",
                Map.of(
                        "type",
                        "object",
                        "description",
                        "What was recorded",
                        "required",
                        List.of("eventId", "thing", "position", "repeated"),
                        "properties",
                        Map.of(
                                "eventId", Map.of("type", "string", "description", "The fact that it led to"),
                                "thing", Map.of("type", "string", "format", "uuid"),
                                "position",
                                        Map.of(
                                                "type",
                                                List.of("integer", "null"),
                                                "description",
                                                "Its place in the partnership's log; null for the moment until it has one"),
                                "repeated",
                                        Map.of(
                                                "type",
                                                "boolean",
                                                "description",
                                                "Whether it had been recorded before, so that nothing was recorded now"))));
    }

    /** One for each address at which something else is asked; else one, with what its variable can be. */
    private List<Operation> operations(ApiEndpoints.Act act) {
        var found = new LinkedHashMap<String, Found>();
        for (var path : paths(act)) found.put(path, findOut(act, path));
        boolean alike = found.values().stream()
                        .map(each -> each.fields.keySet())
                        .distinct()
                        .count()
                == 1;
        return alike
                ? List.of(operation(act, act.path(), found.values().iterator().next()))
                : found.entrySet().stream()
                        .map(each -> operation(act, each.getKey(), each.getValue()))
                        .toList();
    }

    /** The addresses of an act, with each of the words that a variable can be. */
    private static List<String> paths(ApiEndpoints.Act act) {
        var variable = VARIABLE.matcher(act.path());
        while (variable.find()) {
            var options = options(act, variable.group(1), variable.group(2));
            if (options.isEmpty()) continue;
            return options.stream()
                    .map(option -> act.path().substring(0, variable.start())
                            + option
                            + act.path().substring(variable.end()))
                    .toList();
        }
        return List.of(act.path());
    }

    private Operation operation(ApiEndpoints.Act act, String path, Found found) {
        var bean = act.endpoint().getBeanType().getSimpleName().replaceFirst("Endpoint$", "");
        var id = StringUtils.uncapitalize(bean)
                + StringUtils.capitalize(act.endpoint().getMethod().getName())
                + (path.equals(act.path()) ? "" : StringUtils.capitalize(path.split("/")[2]));
        var rule = Allowed.Rule.of(act.endpoint()).map(Allowed.Rule::forActs);
        return new Operation(
                "POST",
                VARIABLE.matcher(path).replaceAll("{$1}"),
                id,
                path.split("/")[1],
                words(found.command == null ? id : found.command.getSimpleName())
                        + (path.equals(act.path()) ? "" : ": " + path.split("/")[2].replace('-', ' ')),
                rule.stream()
                        .flatMap(allowed -> allowed.roles().stream())
                        .map(Role::title)
                        .sorted()
                        .toList(),
                rule.map(Allowed.Rule::scopeWords).orElse(List.of()),
                parameters(act, path, found),
                schema(found),
                example(found, path),
                answers(found));
    }

    private Found findOut(ApiEndpoints.Act act, String path) {
        var found = new Found();
        ask(act, path, Map.of(), found);
        var choices = found.fields.values().stream()
                .filter(field -> field.kind() == Asked.Kind.ONE_OF)
                .toList();
        for (var choice : choices) {
            for (var option : choice.options()) ask(act, path, Map.of(choice.name(), List.of(option)), found);
        }
        return found;
    }

    private void ask(ApiEndpoints.Act act, String path, Map<String, List<String>> given, Found found) {
        var probe = new Probe(given);
        var method = act.endpoint().getMethod();
        var form = forms.probe(probe);
        var parameters = Arrays.stream(method.getParameters())
                .map(parameter -> value(act, path, parameter.getName(), parameter.getType(), form, probe))
                .toArray();
        invoke(method, act.endpoint().createWithResolvedBean().getBean(), parameters);
        probe.asked().fields().forEach(field -> found.fields.putIfAbsent(field.name(), field));
        if (given.isEmpty()) found.missing.putAll(probe.missing());
        if (probe.command() != null) found.command = probe.command();
        found.changes |= probe.changes();
    }

    /** Where nothing is missing an endpoint may go on to find that there is no such thing: by then it has asked. */
    private static void invoke(Method method, Object endpoint, @Nullable Object[] parameters) {
        ReflectionUtils.makeAccessible(method);
        try {
            method.invoke(endpoint, parameters);
        } catch (InvocationTargetException ended) {
            if (!(ended.getCause() instanceof ProblemException)) {
                LOG.warn("{} cannot be described as a whole: it does not bear a blank form", method, ended.getCause());
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object value(
            ApiEndpoints.Act act, String path, String name, Class<?> type, FormPost form, Probe probe) {
        if (type == FormPost.class) return form;
        if (type == SignedIn.class) return probe.who();
        if (type == UUID.class) return new UUID(0, 0);
        if (type == String.class) return word(act.path(), path, name);
        if (type == long.class) return 0L;
        if (type == int.class) return 0;
        if (type.isEnum()) return type.getEnumConstants()[0];
        return null;
    }

    /** What stands in an address in place of a variable. */
    private static String word(String pattern, String path, String name) {
        var places = VARIABLE.matcher(pattern).replaceAll("{$1}").split("/");
        var place = Arrays.asList(places).indexOf("{" + name + "}");
        return place < 0 ? "" : path.split("/")[place];
    }

    /** What a variable of an address can be, where the address or its controller says so. */
    private static List<String> options(ApiEndpoints.Act act, String name, @Nullable String pattern) {
        if (pattern != null && pattern.matches("[a-z|-]+")) return List.of(pattern.split("\\|"));
        return act.endpoint().createWithResolvedBean().getBean() instanceof Variants told
                ? told.variants(act.path(), name)
                : List.of();
    }

    private static List<Operation.Parameter> parameters(ApiEndpoints.Act act, String path, Found found) {
        var parameters = new ArrayList<Operation.Parameter>();
        var variable = VARIABLE.matcher(path);
        while (variable.find()) {
            var name = variable.group(1);
            var options = options(act, name, variable.group(2));
            parameters.add(new Operation.Parameter(
                    "path",
                    name,
                    name.equals("id") ? "The thing that it is about" : words(name),
                    true,
                    name.toLowerCase(Locale.ROOT).endsWith("id")
                            ? Map.of("type", "string", "format", "uuid")
                            : options.isEmpty() ? Map.of("type", "string") : Map.of("enum", options),
                    name.toLowerCase(Locale.ROOT).endsWith("id")
                            ? SOME_ID
                            : options.stream().findFirst().orElse(null)));
        }
        parameters.add(new Operation.Parameter(
                "header",
                "Idempotency-Key",
                "Of your own choosing, new for each deed: sent again with the same answers, it is recorded once",
                true,
                Map.of("type", "string", "minLength", 1, "maxLength", 100),
                "7d1f0f0c-6d2b-4a44-9b7a-3a0f5d1c2e11"));
        if (found.changes) {
            parameters.add(new Operation.Parameter(
                    "header",
                    "If-Match",
                    "The ETag of the thing as you saw it",
                    true,
                    Map.of("type", "string", "pattern", "^\"\\d{1,9}\"$"),
                    "\"3\""));
        }
        return parameters;
    }

    private static Map<String, Object> schema(Found found) {
        var properties = new LinkedHashMap<String, Object>();
        found.fields.values().forEach(field -> properties.put(field.name(), schema(field, found)));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        // An endpoint that asks nothing before it has found its thing cannot be described by asking it.
        schema.put("additionalProperties", found.fields.isEmpty());
        schema.put(
                "required",
                found.missing.keySet().stream()
                        .filter(found.fields::containsKey)
                        .toList());
        schema.put("properties", properties);
        return schema;
    }

    private static Map<String, Object> schema(Asked.Field field, Found found) {
        var schema = new LinkedHashMap<String, Object>();
        switch (field.kind()) {
            case TEXT -> schema.put("type", "string");
            case NUMBER -> schema.put("type", List.of("number", "string"));
            case WHOLE_NUMBER -> schema.put("type", List.of("integer", "string"));
            case ONE_OF -> schema.put("enum", field.options());
            case DATE -> {
                schema.put("type", "string");
                schema.put("format", "edtf");
            }
            case SEVERAL_TEXTS -> {
                schema.put("type", "array");
                schema.put("items", Map.of("type", "string"));
            }
            case SEVERAL_OF -> {
                schema.put("type", "array");
                schema.put("items", Map.of("enum", field.options()));
            }
            case ID -> {
                schema.put("type", "string");
                schema.put("format", "uuid");
            }
            case IDS -> {
                schema.put("type", "array");
                schema.put("items", Map.of("type", "string", "format", "uuid"));
            }
        }
        schema.put("description", meaning(field, found));
        if (field.of() != null) schema.put("x-thing", field.of());
        return schema;
    }

    private static String meaning(Asked.Field field, Found found) {
        var sentence = found.missing.get(field.name());
        if (sentence != null) return sentence;
        if (field.label() != null) return StringUtils.capitalize(field.label());
        return words(field.name());
    }

    private static Map<String, Object> example(Found found, String path) {
        var example = new LinkedHashMap<String, Object>();
        found.fields.values().forEach(field -> example.put(field.name(), example(field, found)));
        example.putAll(CHOSEN.getOrDefault(path, Map.of()));
        return example;
    }

    private static Object example(Asked.Field field, Found found) {
        var known = EXAMPLES.get(field.name());
        if (known != null) return known;
        var said = StringUtils.capitalize(meaning(field, found).replaceFirst("^(Enter|Select|Choose) ", ""));
        return switch (field.kind()) {
            case TEXT -> said;
            case SEVERAL_TEXTS -> List.of(said);
            case ONE_OF -> field.options().getFirst();
            case SEVERAL_OF -> field.options();
            case ID -> SOME_ID;
            case NUMBER -> 72.5;
            case WHOLE_NUMBER -> 12;
            case IDS -> List.of(SOME_ID);
            case DATE -> SOME_DAY;
        };
    }

    private static List<Operation.Answer> answers(Found found) {
        var receipt = Map.<String, Object>of("$ref", "#/components/schemas/Receipt");
        var answers = new ArrayList<Operation.Answer>();
        answers.add(
                new Operation.Answer(201, "Recorded. Location leads to what it belongs to", receipt, receipt(false)));
        answers.add(new Operation.Answer(200, "Recorded before, under the same key", receipt, receipt(true)));
        answers.add(new Operation.Answer(400, "Not JSON, or without an Idempotency-Key", null, null));
        answers.add(new Operation.Answer(404, "There is no such thing in your partnership's ledger", null, null));
        if (found.changes) {
            answers.add(new Operation.Answer(412, "Somebody else changed it since you read it", null, null));
            answers.add(new Operation.Answer(428, "If-Match is missing", null, null));
        }
        answers.add(new Operation.Answer(415, "The body is not application/json", null, null));
        answers.add(new Operation.Answer(
                422,
                "Answers have to be put right (type ends in \"answers\"), a rule refused it (\"refused:\" and the rule),"
                        + " or the key was used for something else (\"key-used\")",
                null,
                null));
        answers.add(new Operation.Answer(503, "The log is held up: try again as Retry-After says", null, null));
        return answers;
    }

    private static Map<String, Object> receipt(boolean repeated) {
        return Map.of("eventId", SOME_ID, "thing", SOME_ID, "position", 42, "repeated", repeated);
    }

    /** "Report progress" for {@code ReportProgress} or {@code reportProgress}. */
    private static String words(String name) {
        return StringUtils.capitalize(Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.UK))
                .collect(Collectors.joining(" ")));
    }
}

package org.learningledger.query.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.Withdrawn;
import org.learningledger.query.projection.Progressed;
import org.learningledger.query.provenance.Figures;
import org.learningledger.query.provenance.Provenance;
import org.learningledger.query.provenance.Unchanged;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.api.Api;
import org.learningledger.web.api.Operation;
import org.learningledger.web.api.Operations;
import org.learningledger.web.page.LookBack;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Serves and describes every question that a component declares. */
@Component
@ConditionalOnWebApplication
class QuestionEndpoints implements SmartInitializingSingleton, Operations {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^{}]*})*))?}");
    private static final String SOME_ID = "00000000-0000-4000-8000-000000000000";

    private static final Allowed.Rule READERS = Allowed.Rule.of(
            Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(ForReaders.class, Allowed.class)));

    private final List<Question<?>> questions = new ArrayList<>();
    private final ObjectProvider<Questions> declared;
    private final RequestMappingHandlerMapping endpoints;
    private final Withdrawn withdrawn;
    private final Progressed progressed;
    private final Figures figures;
    private final Unchanged unchanged;

    QuestionEndpoints(
            ObjectProvider<Questions> declared,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints,
            Withdrawn withdrawn,
            Progressed progressed,
            Figures figures,
            Unchanged unchanged) {
        this.declared = declared;
        this.endpoints = endpoints;
        this.withdrawn = withdrawn;
        this.progressed = progressed;
        this.figures = figures;
        this.unchanged = unchanged;
    }

    @Override
    public void afterSingletonsInstantiated() {
        declared.forEach(each -> questions.addAll(each.questions()));
        var answer = ReflectionUtils.findMethod(
                Answering.class, "answer", SignedIn.class, HttpServletRequest.class, HttpServletResponse.class);
        for (var question : questions) {
            endpoints.registerMapping(
                    RequestMappingInfo.paths(Api.address(question.path()))
                            .methods(RequestMethod.GET)
                            .options(endpoints.getBuilderConfiguration())
                            .build(),
                    new Answering<>(question, withdrawn, progressed, figures, unchanged),
                    answer);
        }
    }

    @Override
    public Told told() {
        var shapes = new Shapes();
        var operations =
                questions.stream().map(question -> operation(question, shapes)).toList();
        return new Told(operations, shapes.schemas());
    }

    private static Operation operation(Question<?> question, Shapes shapes) {
        var path = VARIABLE.matcher(question.path()).replaceAll("{$1}");
        return new Operation(
                "GET",
                path,
                "read"
                        + Arrays.stream(path.split("[/{}-]+"))
                                .map(StringUtils::capitalize)
                                .collect(Collectors.joining()),
                path.split("/")[1],
                question.summary(),
                READERS.roles().stream().map(Role::title).sorted().toList(),
                READERS.scopeWords(),
                parameters(question),
                null,
                null,
                answers(question, shapes));
    }

    private static List<Operation.Parameter> parameters(Question<?> question) {
        var parameters = new ArrayList<Operation.Parameter>();
        var variable = VARIABLE.matcher(question.path());
        while (variable.find()) {
            boolean id = variable.group(1).equals("id");
            parameters.add(new Operation.Parameter(
                    "path",
                    variable.group(1),
                    id ? "The thing's id" : StringUtils.capitalize(variable.group(1)),
                    true,
                    id ? Map.of("type", "string", "format", "uuid") : Map.of("type", "string"),
                    id ? SOME_ID : null));
        }
        for (var filter : question.filters()) {
            parameters.add(query(filter.name(), filter.meaning(), filter.type()));
        }
        if (question.list() != null) {
            parameters.add(query("cursor", "Where to go on, as \"next\" of the answer before has it", String.class));
            parameters.add(new Operation.Parameter(
                    "query",
                    "limit",
                    "How many entries at most",
                    false,
                    Map.of("type", "integer", "minimum", 1, "maximum", 100, "default", 25),
                    25));
        }
        parameters.add(query(
                "after",
                "The id of an event that was just recorded: waits up to two seconds for it to be taken in",
                String.class));
        parameters.add(query(
                LookBack.KNOWN_AT,
                "Only what was known then: a day, to its end in London, or an instant such as 2022-06-30T10:00:00Z",
                String.class));
        parameters.add(query(
                LookBack.TRUE_ON,
                "Only what had happened by the end of this day, or perhaps had where its date is not exact",
                LocalDate.class));
        parameters.add(new Operation.Parameter(
                "query",
                LookBack.CLOCK,
                "\"recorded\": what the ledger itself had recorded counts as known, whatever date a paper declares",
                false,
                Map.of("type", "string", "enum", List.of("recorded")),
                null));
        return parameters;
    }

    private static Operation.Parameter query(String name, String meaning, Class<?> type) {
        Map<String, Object> schema = new Shapes().schema(type);
        var example = type.isEnum() || type == UUID.class || type == Boolean.class ? Shapes.example(type) : null;
        return new Operation.Parameter("query", name, meaning, false, schema, example);
    }

    private static List<Operation.Answer> answers(Question<?> question, Shapes shapes) {
        boolean list = question.list() != null;
        var entry = question.ofThings() ? shapes.thing(question.type()) : shapes.schema(question.type());
        var some = question.ofThings() ? Shapes.exampleOfThing(question.type()) : Shapes.example(question.type());
        var properties = new LinkedHashMap<String, Object>();
        var example = new LinkedHashMap<String, Object>();
        properties.put("position", Map.of("type", "integer", "description", "The answer is complete up to here"));
        example.put("position", 42);
        properties.put("state", shapes.schema(Provenance.class));
        example.put("state", Shapes.example(Provenance.class));
        properties.put(
                "asked",
                Map.of(
                        "type",
                        "object",
                        "description",
                        "The moment that the answer is about; missing where it says how things stand",
                        "additionalProperties",
                        Map.of("type", "string")));
        if (list) {
            properties.put("total", Map.of("type", "integer"));
            properties.put(
                    "surely",
                    Map.of(
                            "type",
                            "integer",
                            "description",
                            "How many of these surely, where it is asked what was so on a day"));
            properties.put("entries", Map.of("type", "array", "items", entry));
            properties.put(
                    "next", Map.of("type", "string", "description", "Where the list goes on; missing at its end"));
            example.put("total", 1);
            example.put("entries", List.of(some));
        } else {
            properties.put("entry", entry);
            example.put("entry", some);
        }
        Map<String, Object> schema = Map.of(
                "type",
                "object",
                "required",
                list ? List.of("position", "state", "total", "entries") : List.of("position", "state", "entry"),
                "properties",
                properties);
        var answers = new ArrayList<Operation.Answer>();
        answers.add(new Operation.Answer(
                200,
                question.version() == null
                        ? "The answer. Its ETag names the state that it comes from, for If-None-Match"
                        : "The answer. Its ETag is the thing's version, for If-Match",
                schema,
                example));
        if (question.version() == null) {
            answers.add(new Operation.Answer(
                    304, "Nothing has changed since the answer whose ETag was sent as If-None-Match", null, null));
        }
        answers.add(new Operation.Answer(400, "The question was not understood", null, null));
        if (!list || question.path().contains("{")) {
            answers.add(new Operation.Answer(404, "There is no such thing in your partnership's ledger", null, null));
        }
        return answers;
    }
}

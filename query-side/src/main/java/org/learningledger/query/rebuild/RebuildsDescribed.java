package org.learningledger.query.rebuild;

import java.util.List;
import java.util.Map;
import org.learningledger.query.api.Shapes;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.Scope;
import org.learningledger.web.api.Operation;
import org.learningledger.web.api.Operations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Describes to programs what they may ask and do about read models. */
@Component
@ConditionalOnWebApplication
class RebuildsDescribed implements Operations {

    private static final String GROUP = "rebuilds";

    private static final List<String> WHO = List.of(Role.ADMINISTRATOR.title());
    private static final List<String> SCOPES = List.of(Scope.REBUILD.word());

    private static final Operation.Answer UNKNOWN = refusal(404, "There is no such rebuild");

    private final Orders orders;

    RebuildsDescribed(Orders orders) {
        this.orders = orders;
    }

    @Override
    public boolean isForAdministrators() {
        return true;
    }

    @Override
    public Told told() {
        var shapes = new Shapes();
        return new Told(
                List.of(
                        read(
                                RebuildsForPrograms.MODELS,
                                "readReadModels",
                                "Every read model: which version and generation is live, since when, and how far it has come",
                                several(shapes, ReadModelState.class)),
                        read(
                                RebuildsForPrograms.KEPT,
                                "readKept",
                                "Read models that are kept under a name as they were at a moment",
                                several(shapes, KeptModels.Kept.class)),
                        read(
                                RebuildsForPrograms.REBUILDS,
                                "readRebuilds",
                                "The newest rebuilds, the newest first",
                                several(shapes, RebuildAnswer.class)),
                        new Operation(
                                "GET",
                                RebuildsForPrograms.ONE,
                                "readRebuild",
                                GROUP,
                                "One rebuild: how far it has come, or how it ended. Which rows of other partnerships"
                                        + " differ is not told",
                                WHO,
                                SCOPES,
                                List.of(id()),
                                null,
                                null,
                                List.of(one(shapes, 200, "The rebuild"), UNKNOWN)),
                        order(shapes),
                        new Operation(
                                "POST",
                                RebuildsForPrograms.CANCEL,
                                "cancelRebuild",
                                GROUP,
                                "Has a rebuild end without a trace. It needs no Idempotency-Key",
                                WHO,
                                SCOPES,
                                List.of(id()),
                                null,
                                null,
                                List.of(
                                        one(shapes, 202, "It is being cancelled"),
                                        UNKNOWN,
                                        refusal(409, "It has ended already")))),
                shapes.schemas());
    }

    private static Operation read(String path, String id, String summary, Operation.Answer answer) {
        return new Operation("GET", path, id, GROUP, summary, WHO, SCOPES, List.of(), null, null, List.of(answer));
    }

    private Operation order(Shapes shapes) {
        return new Operation(
                "POST",
                RebuildsForPrograms.REBUILDS,
                "orderRebuild",
                GROUP,
                "Has read models built again beside the live ones. One goes on at a time, so it needs no Idempotency-Key:"
                        + " sent twice, the second is refused while the first goes on",
                WHO,
                SCOPES,
                List.of(),
                body(),
                Map.of("models", List.of(orders.every().getFirst()), "purpose", Purpose.CHECK.word()),
                List.of(
                        one(shapes, 202, "It has begun; Location is where to watch it"),
                        refusal(409, "Another one goes on, or there is nothing to go back to"),
                        refusal(422, "There is no such read model or purpose; the errors say which")));
    }

    private Map<String, Object> body() {
        return Map.of(
                "type",
                "object",
                "required",
                List.of("models", "purpose"),
                "properties",
                Map.of(
                        "models",
                        Map.of(
                                "description",
                                "Which read models",
                                "oneOf",
                                List.of(
                                        Map.of("const", RebuildsForPrograms.ALL),
                                        Map.of(
                                                "type",
                                                "array",
                                                "minItems",
                                                1,
                                                "items",
                                                Map.of("enum", orders.every())))),
                        "purpose",
                        Map.of(
                                "enum",
                                RebuildsForPrograms.words(),
                                "description",
                                "rebuild: they take the place of the live ones; check: they are compared with the live"
                                        + " ones, and dropped; undo: the generation before becomes live again")));
    }

    private static Operation.Parameter id() {
        return new Operation.Parameter("path", "id", "The rebuild's number", true, Map.of("type", "integer"), 1);
    }

    private static Operation.Answer several(Shapes shapes, Class<? extends Record> entry) {
        return answer(
                200,
                "The answer",
                "entries",
                Map.of("type", "array", "items", shapes.schema(entry)),
                List.of(Shapes.example(entry)));
    }

    private static Operation.Answer one(Shapes shapes, int status, String meaning) {
        return answer(
                status, meaning, "entry", shapes.schema(RebuildAnswer.class), Shapes.example(RebuildAnswer.class));
    }

    private static Operation.Answer answer(
            int status, String meaning, String name, Map<String, Object> schema, Object example) {
        return new Operation.Answer(
                status,
                meaning,
                Map.of("type", "object", "required", List.of(name), "properties", Map.of(name, schema)),
                Map.of(name, example));
    }

    private static Operation.Answer refusal(int status, String meaning) {
        return new Operation.Answer(status, meaning, null, null);
    }
}

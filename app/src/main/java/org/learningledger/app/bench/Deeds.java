package org.learningledger.app.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.learningledger.app.bench.Caller.Answer;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one program records about actions, one deed after another, each about another action: mostly progress, then
 * evidence, outcomes, and a new due date now and then.
 */
final class Deeds implements Load.Client {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String[] TEXTS = {
        "Two of four localities use the tool in supervision; the other two begin after their briefing next month.",
        "Twelve case files were read with the same questions as last year; the child's words stand in ten of them.",
        "Training was held for forty practitioners of three agencies; the next round is booked for the autumn.",
        "The pathway was rewritten with health and the police, and is in front of the procedures group for agreement.",
        "The team manager found the tool in seven of nine files, and asked the two workers what had kept them from it."
    };

    private final Caller caller;
    private final List<Action> actions;
    private final Random random;
    private final String today = LocalDate.now().toString();
    private int turn;

    /** An action and what the program knows of it. */
    static final class Action {
        private final UUID id;
        private long version;

        Action(UUID id, long version) {
            this.id = id;
            this.version = version;
        }
    }

    /** @param actions that nobody else changes meanwhile */
    Deeds(Caller caller, List<Action> actions, long seed) {
        this.caller = caller;
        this.actions = actions;
        this.random = new Random(seed);
    }

    @Override
    public void act() throws IOException {
        recordNext();
    }

    /** The event and the action that a deed led to. */
    record Recorded(String event, UUID action) {}

    Recorded recordNext() throws IOException {
        var action = actions.get(turn++ % actions.size());
        int chance = random.nextInt(100);
        var event = chance < 50
                ? change(action, "progress", Map.of("progress", text()))
                : chance < 75
                        ? evidence(action)
                        : chance < 90 ? outcome(action, chance) : change(action, "extension", extension(action));
        return new Recorded(event, action.id);
    }

    /** The newest entries about an action, as a program reads them. */
    String history(UUID action) throws IOException {
        var path = "api/v1/history/action/" + action + "?limit=10";
        return expect(200, path, caller.get(path)).body();
    }

    private String outcome(Action action, int chance) throws IOException {
        return switch (chance % 3) {
            case 0 ->
                change(
                        action,
                        "outcome/seen",
                        Map.of("difference", text(), "forWhom", "Children who live with neglect"));
            case 1 -> change(action, "outcome/none", Map.of("remark", text()));
            default -> change(action, "outcome/too-early", Map.of("why", text()));
        };
    }

    private Map<String, String> extension(Action action) {
        var later = LocalDate.of(2030, 1, 1).plusDays(action.version);
        return Map.of("dueOn", later.toString(), "reason", text(), "approvedBy", "Learning and Development group");
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private String change(Action action, String deed, Map<String, String> answers) throws IOException {
        var event = send(action, deed, answers, Map.of("If-Match", "\"" + action.version + "\""));
        action.version++;
        return event;
    }

    private String evidence(Action action) throws IOException {
        return send(action, "evidence", Map.of("level", "PRACTICE", "description", text()), Map.of());
    }

    private String send(Action action, String deed, Map<String, String> answers, Map<String, String> version)
            throws IOException {
        var headers = new HashMap<>(version);
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        var body = new HashMap<>(answers);
        body.put("occurredOn", today);
        var path = "api/v1/actions/" + action.id + "/" + deed;
        return event(path, caller.post(path, headers, JSON.writeValueAsBytes(body)));
    }

    private static String event(String path, Answer answer) {
        return JSON.readTree(expect(201, path, answer).body()).get("eventId").asString();
    }

    private static Answer expect(int status, String path, Answer answer) {
        if (answer.status() == status) return answer;
        throw new IllegalStateException("%s was answered with %d: %s".formatted(path, answer.status(), answer.body()));
    }
}

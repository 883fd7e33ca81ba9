package org.learningledger.query.rebuild;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.learningledger.query.api.Shapes;
import org.learningledger.query.page.WebPage;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.Scope;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.api.Api;
import org.learningledger.web.problem.NotFound;
import org.learningledger.web.problem.Problem;
import org.learningledger.web.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;

/** Rebuilds for reporting jobs and administrators' programs: asked for, watched and cancelled. */
@WebPage
@Allowed(value = Role.ADMINISTRATOR, scopes = Scope.REBUILD)
class RebuildsForPrograms {

    static final String REBUILDS = "/rebuilds";
    static final String ONE = REBUILDS + "/{id}";
    static final String CANCEL = ONE + "/cancel";
    static final String MODELS = "/read-models";
    static final String KEPT = "/kept";

    /** What programs may ask for, by its word. */
    static final List<Purpose> PURPOSES = List.of(Purpose.SWITCH, Purpose.CHECK, Purpose.UNDO);

    static final String ALL = "all";

    private static final int NEWEST = 20;

    private final Orders orders;
    private final Rebuilds rebuilds;
    private final ReadModelStates states;
    private final KeptModels kept;
    private final Pace pace;

    RebuildsForPrograms(Orders orders, Rebuilds rebuilds, ReadModelStates states, KeptModels kept, Pace pace) {
        this.orders = orders;
        this.rebuilds = rebuilds;
        this.states = states;
        this.kept = kept;
        this.pace = pace;
    }

    @GetMapping(path = Api.ROOT + MODELS, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> models() {
        return several(states.all());
    }

    @GetMapping(path = Api.ROOT + KEPT, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> kept() {
        return several(kept.all());
    }

    /** The newest first. */
    @GetMapping(path = Api.ROOT + REBUILDS, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> newest(SignedIn who) {
        return several(rebuilds.newest(NEWEST).stream()
                .map(rebuild -> RebuildAnswer.of(rebuild, pace, who.partnership()))
                .toList());
    }

    @GetMapping(path = Api.ROOT + ONE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> one(@PathVariable long id, SignedIn who) {
        return told(HttpStatus.OK, id, who);
    }

    @PostMapping(path = Api.ROOT + REBUILDS, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> order(@RequestBody JsonNode asked, SignedIn who) {
        var faults = new ArrayList<Problem.Fault>();
        var purpose = purpose(asked.path("purpose"), faults);
        var models = models(asked.path("models"), faults);
        if (!faults.isEmpty()) throw notUnderstood(faults);
        try {
            return told(HttpStatus.ACCEPTED, orders.place(purpose.orElseThrow(), models, Orders.by(who)), who);
        } catch (CannotRebuild refused) {
            throw refused(refused.getMessage());
        }
    }

    @PostMapping(path = Api.ROOT + CANCEL, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> cancel(@PathVariable long id, SignedIn who) {
        var rebuild = find(id);
        if (!rebuilds.cancel(rebuild.id())) throw refused("It has ended already, so there is nothing to cancel.");
        return told(HttpStatus.ACCEPTED, id, who);
    }

    private static Optional<Purpose> purpose(JsonNode asked, List<Problem.Fault> faults) {
        var found = PURPOSES.stream()
                .filter(purpose -> purpose.word().equals(asked.asString("")))
                .findFirst();
        if (found.isEmpty()) faults.add(new Problem.Fault("/purpose", "Send one of " + String.join(", ", words())));
        return found;
    }

    static List<String> words() {
        return PURPOSES.stream().map(Purpose::word).toList();
    }

    private List<String> models(JsonNode asked, List<Problem.Fault> faults) {
        if (asked.asString("").equals(ALL)) return orders.every();
        var names = new LinkedHashSet<String>();
        asked.values().forEach(name -> names.add(name.asString("")));
        if (names.isEmpty() || !orders.every().containsAll(names)) {
            faults.add(new Problem.Fault(
                    "/models",
                    "Send \"%s\", or a list of some of %s".formatted(ALL, String.join(", ", orders.every()))));
        }
        return List.copyOf(names);
    }

    private Rebuild find(long id) {
        return rebuilds.one(id).orElseThrow(NotFound::new);
    }

    private ResponseEntity<Object> told(HttpStatus status, long id, SignedIn who) {
        var answer = ResponseEntity.status(status).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == HttpStatus.ACCEPTED) answer.header(HttpHeaders.LOCATION, Api.address(REBUILDS + "/" + id));
        return answer.body(Map.of("entry", shape(RebuildAnswer.of(find(id), pace, who.partnership()))));
    }

    private static ResponseEntity<Object> several(List<? extends Record> entries) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Map.of(
                        "entries",
                        entries.stream().map(RebuildsForPrograms::shape).toList()));
    }

    private static Object shape(Record answer) {
        return Objects.requireNonNull(Shapes.value(answer));
    }

    private static ProblemException notUnderstood(List<Problem.Fault> faults) {
        return new ProblemException(new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "not-understood",
                        "This was not understood",
                        "Nothing was begun. Put right what the errors name, and send it again.")
                .withErrors(faults));
    }

    private static ProblemException refused(String sentence) {
        return new ProblemException(
                new Problem(HttpStatus.CONFLICT, "cannot-rebuild", "This cannot be done as things stand", sentence));
    }
}

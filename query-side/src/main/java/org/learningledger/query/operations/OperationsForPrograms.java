package org.learningledger.query.operations;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.api.Shapes;
import org.learningledger.query.integrity.Check;
import org.learningledger.query.lag.Lags;
import org.learningledger.query.lag.Retry;
import org.learningledger.query.page.WebPage;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.api.Api;
import org.learningledger.web.api.Operation;
import org.learningledger.web.api.Operations;
import org.learningledger.web.problem.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The operator's page, for programs. */
@WebPage
@Allowed(Role.ADMINISTRATOR)
class OperationsForPrograms implements Operations {

    private static final String RETRY = OperationsPage.ADDRESS + "/models/{model}/retry";
    private static final String CHECK = OperationsPage.ADDRESS + "/check";

    private final SituationReader situation;
    private final Lags lags;
    private final Retry retry;
    private final Check check;

    OperationsForPrograms(SituationReader situation, Lags lags, Retry retry, Check check) {
        this.situation = situation;
        this.lags = lags;
        this.retry = retry;
        this.check = check;
    }

    @GetMapping(path = Api.ROOT + OperationsPage.ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<@Nullable Object> operations(SignedIn who) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Shapes.value(situation.now(who.partnership())));
    }

    @PostMapping(Api.ROOT + RETRY)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ResponseBody
    void retry(@PathVariable String model) {
        if (!lags.models().contains(model)) throw new NotFound();
        retry.now(model);
    }

    /** Answers when all is counted. */
    @PostMapping(path = Api.ROOT + CHECK, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<@Nullable Object> check(SignedIn who) {
        check.everything();
        return operations(who);
    }

    @Override
    public boolean isForAdministrators() {
        return true;
    }

    @Override
    public Told told() {
        var shapes = new Shapes();
        var answer = new Operation.Answer(
                200, "How the ledger runs", shapes.schema(Situation.class), Shapes.example(Situation.class));
        return new Told(
                List.of(
                        operation(
                                "GET",
                                OperationsPage.ADDRESS,
                                "readOperations",
                                "How far each read model is, whether everything that was recorded is there, and what is wrong",
                                List.of(),
                                List.of(answer)),
                        operation(
                                "POST",
                                RETRY,
                                "retryModel",
                                "Has a read model that has stopped try again at once; nothing is passed over",
                                List.of(new Operation.Parameter(
                                        "path",
                                        "model",
                                        "The read model's name",
                                        true,
                                        Map.of("type", "string", "enum", lags.models()),
                                        lags.models().getFirst())),
                                List.of(
                                        new Operation.Answer(202, "It is being tried again", null, null),
                                        new Operation.Answer(404, "There is no such read model", null, null))),
                        operation(
                                "POST",
                                CHECK,
                                "checkEverything",
                                "Counts every event of the log and every row of the history now, and says what came of it",
                                List.of(),
                                List.of(answer))),
                shapes.schemas());
    }

    private static Operation operation(
            String method,
            String path,
            String id,
            String summary,
            List<Operation.Parameter> parameters,
            List<Operation.Answer> answers) {
        return new Operation(
                method,
                path,
                id,
                "operations",
                summary,
                List.of(Role.ADMINISTRATOR.title()),
                List.of(),
                parameters,
                null,
                null,
                answers);
    }
}

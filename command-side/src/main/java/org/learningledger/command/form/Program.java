package org.learningledger.command.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.learningledger.command.refusal.Reason;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Receipt;
import org.learningledger.web.api.Api;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.MayStand;
import org.learningledger.web.form.Problems;
import org.learningledger.web.problem.Problem;
import org.learningledger.web.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/**
 * A program, which sends a form's answers as JSON and is answered in JSON.
 *
 * @param ifMatch the header of that name
 * @param asked what the endpoint has asked for so far
 */
record Program(
        LedgerLog log,
        String partnership,
        String key,
        @Nullable String ifMatch,
        Asked asked) implements Sender {

    @Override
    public Long seenVersion() {
        if (ifMatch == null) {
            throw new ProblemException(
                    new Problem(
                            HttpStatus.PRECONDITION_REQUIRED,
                            "version-needed",
                            "The version that you saw is needed",
                            "Nothing was recorded. Read the thing, and send its ETag as If-Match, so that nobody's change is lost."));
        }
        if (!ifMatch.matches("\"\\d{1,9}\"")) throw tooLate();
        return Long.valueOf(ifMatch.substring(1, ifMatch.length() - 1));
    }

    @Override
    public boolean isSure() {
        return true;
    }

    @Override
    public RedirectView check(Answers answers) {
        throw new IllegalStateException("A program is not asked twice");
    }

    @Override
    public RedirectView putRight(Answers answers, Problems problems) {
        throw new ProblemException(new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "answers",
                        "Some answers have to be put right",
                        "Nothing was recorded. Put right what the errors name, and send it again.")
                .withErrors(problems.all().stream()
                        .map(problem -> new Problem.Fault(pointer(problem.getKey()), problem.getValue()))
                        .toList()));
    }

    private static String pointer(String field) {
        return field.equals(FormPost.WHOLE_FORM) ? "" : "/" + field;
    }

    @Override
    public String asksWhetherItMayStand(Set<String> details) {
        return "Take out what looks like a detail of a person. If it is not about a child or family, or must stand here, send \"%s\": [\"%s\"]"
                .formatted(MayStand.FIELD, String.join("\", \"", details));
    }

    @Override
    public RedirectView refused(Answers answers, Reason reason) {
        throw new ProblemException(new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "refused:" + type(reason),
                        "A rule of the ledger refused it",
                        reason.message())
                .withErrors(List.of(new Problem.Fault("", reason.message()))));
    }

    /** {@code own-work} for {@code OwnWork}. */
    private static String type(Reason reason) {
        return Arrays.stream(reason.getClass().getSimpleName().split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-"));
    }

    @Override
    public RedirectView somebodyWasFirst(Answers answers) {
        throw tooLate();
    }

    private static ProblemException tooLate() {
        return new ProblemException(new Problem(
                HttpStatus.PRECONDITION_FAILED,
                "somebody-was-first",
                "Somebody else changed this record after you read it",
                "Nothing was recorded. Read it again, and send yours with its new ETag if it is still right."));
    }

    @Override
    public RedirectView recordedOtherwise(Answers answers) {
        throw new ProblemException(
                new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "key-used",
                        "This key was used for something else",
                        "Nothing was recorded now: under this Idempotency-Key other answers were sent before. Use a new key for a new deed."));
    }

    @Override
    public RedirectView recorded(Receipt receipt, UUID thing, String page, String recorded) {
        return new ReceiptView(
                receipt,
                thing,
                log.positionOf(partnership, receipt.eventId()).orElse(null),
                Api.address(page) + "?after=" + receipt.eventId());
    }

    /** What was sent and no question asked for: a misspelt field must not get lost in silence. */
    void mustKnow(Answers answers, Problems problems) {
        var known = asked.names();
        answers.fields().keySet().stream()
                .filter(field -> !known.contains(field))
                .forEach(field -> problems.add(
                        field, "There is no such field here. The fields are: " + String.join(", ", known)));
    }
}

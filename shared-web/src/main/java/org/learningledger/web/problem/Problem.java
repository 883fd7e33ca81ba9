package org.learningledger.web.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.learningledger.web.form.Problems;
import org.springframework.http.HttpStatus;

/**
 * Why a request was not done, in words for a person and a stable type for a program.
 *
 * @param type the last part of the type's address, never changed once published: {@code not-found}
 * @param title a heading that says what is so, without blame
 * @param detail what it means and what to do now
 * @param errors one entry for each part of the request that has to be put right
 * @param reference what to quote when asking for help; the log has it too
 * @param retryAfterSeconds when it is worth trying again
 */
public record Problem(
        HttpStatus status,
        String type,
        String title,
        String detail,
        List<Fault> errors,
        @Nullable String reference,
        @Nullable Integer retryAfterSeconds) {

    /**
     * One thing to put right.
     *
     * @param pointer a JSON pointer into the request's body: {@code /dueOn}
     */
    public record Fault(String pointer, String detail) {}

    public Problem(HttpStatus status, String type, String title, String detail) {
        this(status, type, title, detail, List.of(), null, null);
    }

    public Problem withErrors(List<Fault> errors) {
        return new Problem(status, type, title, detail, List.copyOf(errors), reference, retryAfterSeconds);
    }

    /** With what is wrong in a form, each field as a pointer. */
    public Problem withErrors(Problems problems) {
        return withErrors(problems.all().stream()
                .map((Map.Entry<String, String> entry) -> new Fault("/" + entry.getKey(), entry.getValue()))
                .toList());
    }

    public Problem withReference(String reference) {
        return new Problem(status, type, title, detail, errors, reference, retryAfterSeconds);
    }

    public Problem retryAfter(int seconds) {
        return new Problem(status, type, title, detail, errors, reference, seconds);
    }

    /** The type as an address of its own, which problem details ask for. */
    public String typeAddress() {
        return "urn:learning-ledger:problem:" + type;
    }
}

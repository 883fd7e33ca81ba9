package org.learningledger.command.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.command.refusal.Reason;
import org.learningledger.store.record.Receipt;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.Problems;
import org.springframework.web.servlet.view.RedirectView;

/** Nobody who sends nothing, to find out what an endpoint asks for; it is told nothing and records nothing. */
final class Probe implements Sender {

    private static final RedirectView NOWHERE = new RedirectView("/");
    private static final SignedIn NOBODY =
            new SignedIn(new UUID(0, 1), "", Role.LD_GROUP, null, null, "The description of the interface");

    private final Asked asked = new Asked();
    private final Map<String, String> missing = new LinkedHashMap<>();
    private final Answers answers;
    private boolean changes;
    private @Nullable Class<?> command;

    /** @param given answers to some of the questions, because others may depend on them */
    Probe(Map<String, List<String>> given) {
        this.answers = Answers.watched(given, asked::looked);
    }

    SignedIn who() {
        return NOBODY;
    }

    Answers answers() {
        return answers;
    }

    Asked asked() {
        return asked;
    }

    /** What must be answered, each with the sentence that says so. */
    Map<String, String> missing() {
        return missing;
    }

    /** Whether it changes a thing, so that the version seen is needed. */
    boolean changes() {
        return changes;
    }

    /** What it would have done. */
    @Nullable
    Class<?> command() {
        return command;
    }

    @Override
    public void means(Class<?> command) {
        this.command = command;
    }

    @Override
    public String key() {
        return "";
    }

    @Override
    public @Nullable Long seenVersion() {
        changes = true;
        return null;
    }

    @Override
    public boolean isSure() {
        return false;
    }

    @Override
    public RedirectView check(Answers answers) {
        return NOWHERE;
    }

    @Override
    public RedirectView putRight(Answers answers, Problems problems) {
        problems.all().forEach(problem -> missing.put(problem.getKey(), problem.getValue()));
        return NOWHERE;
    }

    @Override
    public String asksWhetherItMayStand(Set<String> details) {
        return "";
    }

    @Override
    public RedirectView refused(Answers answers, Reason reason) {
        return NOWHERE;
    }

    @Override
    public RedirectView somebodyWasFirst(Answers answers) {
        return NOWHERE;
    }

    @Override
    public RedirectView recordedOtherwise(Answers answers) {
        return NOWHERE;
    }

    @Override
    public RedirectView recorded(Receipt receipt, UUID thing, String page, String recorded) {
        return NOWHERE;
    }
}

package org.learningledger.command.form;

import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.command.refusal.Reason;
import org.learningledger.store.record.Receipt;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.Draft;
import org.learningledger.web.form.Drafts;
import org.learningledger.web.form.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Somebody at a browser.
 *
 * <p>Every answer is 303 (RFC 9110, section 15.4.4), so that a reload never sends a form twice: back to the question
 * with answers and problems kept, on to the check-answers page, or to the page of what was recorded.
 */
record Person(Drafts drafts, HttpSession session, String path, Answers sent) implements Sender {

    private static final String KEY = "key";
    private static final String CHECK = "/check";

    /** What was sent again was not recorded now, so the page must not claim that it was. */
    private static final String RECORDED_BEFORE = "before";

    @Override
    public String key() {
        return sent.one(KEY);
    }

    /** Whether the form carries what makes it once-only; one that does not came from no page of ours. */
    boolean isComplete() {
        return key().matches("[0-9a-fA-F-]{36}");
    }

    @Override
    public @Nullable Long seenVersion() {
        var version = sent.one("version");
        return version.matches("\\d{1,9}") ? Long.valueOf(version) : null;
    }

    @Override
    public boolean isSure() {
        return sent.one("step").equals("record");
    }

    @Override
    public RedirectView check(Answers answers) {
        drafts.keep(session, path + CHECK, Draft.of(answers));
        return seeOther(path + CHECK);
    }

    @Override
    public RedirectView putRight(Answers answers, Problems problems) {
        drafts.keep(session, path, new Draft(answers, problems));
        return seeOther(path);
    }

    @Override
    public String asksWhetherItMayStand(Set<String> details) {
        return "Take out what looks like a detail of a person, or tick that it may stand here";
    }

    @Override
    public RedirectView refused(Answers answers, Reason reason) {
        return backWith(answers, reason.message());
    }

    @Override
    public RedirectView somebodyWasFirst(Answers answers) {
        return backWith(
                answers,
                "Somebody else changed this record after you opened the page. Nothing of yours was recorded. See what changed in its history, then continue if yours is still right.");
    }

    /** Without the key: whoever continues from here means something new. */
    @Override
    public RedirectView recordedOtherwise(Answers answers) {
        var fields = new LinkedHashMap<>(answers.fields());
        fields.remove(KEY);
        drafts.take(session, path + CHECK);
        return backWith(
                new Answers(fields),
                "You sent this form before, with other answers, and those were recorded. These were not. See the history, then continue if these should be recorded as well.");
    }

    @Override
    public RedirectView recorded(Receipt receipt, UUID thing, String page, String recorded) {
        // A form opened again after it was recorded is a new form, with a key of its own.
        drafts.take(session, path);
        drafts.take(session, path + CHECK);
        return seeOther("%s?after=%s&recorded=%s"
                .formatted(page, receipt.eventId(), receipt.repeated() ? RECORDED_BEFORE : recorded));
    }

    private RedirectView backWith(Answers answers, String sentence) {
        return putRight(answers, new Problems().add(FormPost.WHOLE_FORM, sentence));
    }

    private static RedirectView seeOther(String to) {
        var view = new RedirectView(to);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}

package org.learningledger.command.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.learningledger.events.Words;
import org.learningledger.store.restricted.Commitment;
import org.learningledger.store.restricted.RestrictedTexts;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.Problems;
import org.learningledger.web.form.Restricted;

/** The texts of one form that somebody marked as restricted. */
final class SealedTexts {

    private final RestrictedTexts texts;
    private final String partnership;
    private final Set<String> canBe = new HashSet<>();
    private final List<Commitment> sealed = new ArrayList<>();

    SealedTexts(RestrictedTexts texts, String partnership) {
        this.texts = texts;
        this.partnership = partnership;
    }

    /** Whether this text, which may be restricted, is. */
    boolean isMarked(String field, Answers answers) {
        canBe.add(field);
        return Restricted.fields(answers).contains(field);
    }

    /** What stands in the log instead of the text. */
    Words seal(String text) {
        var commitment = Commitment.to(partnership, text);
        sealed.add(commitment);
        return commitment.words();
    }

    /** A mark that means nothing must not pass: its text would stand in the log for ever. */
    void check(Answers answers, Problems problems) {
        if (canBe.isEmpty()) return;
        if (!canBe.containsAll(Restricted.fields(answers))) {
            problems.add(Restricted.FIELD, "Only these texts can be restricted here: " + String.join(", ", canBe));
        }
        if (!sealed.isEmpty() && !texts.areTaken()) {
            problems.add(
                    Restricted.FIELD,
                    "This ledger has no key for restricted text yet, so it cannot keep any. Leave the text out, and ask whoever runs the ledger to set one up");
        }
    }

    void keep(UUID subject) {
        sealed.forEach(text -> texts.keep(partnership, subject, text));
    }

    void takeBack() {
        sealed.forEach(texts::takeBack);
    }
}

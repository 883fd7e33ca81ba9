package org.learningledger.command.form;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.command.refusal.Reason;
import org.learningledger.store.record.Receipt;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.Problems;
import org.springframework.web.servlet.view.RedirectView;

/** Who sent a form's answers, and how they are told what became of them: a person by a page, a program by JSON. */
interface Sender {

    /** What makes the sending once-only. */
    String key();

    /** The version of the thing on which the sender decided. */
    @Nullable
    Long seenVersion();

    /** What the sender wants to have done. */
    default void means(Class<?> command) {}

    /** Whether it may be recorded now; a person is shown it once more before. */
    boolean isSure();

    RedirectView check(Answers answers);

    RedirectView putRight(Answers answers, Problems problems);

    /**
     * What the sender is told to do about personal details in the text.
     *
     * @param details each as {@code field:DETAIL}
     */
    String asksWhetherItMayStand(Set<String> details);

    RedirectView refused(Answers answers, Reason reason);

    RedirectView somebodyWasFirst(Answers answers);

    /** Other answers stand recorded under the same key. */
    RedirectView recordedOtherwise(Answers answers);

    /**
     * @param page where a person sees it
     * @param recorded what it was, in a word
     */
    RedirectView recorded(Receipt receipt, UUID thing, String page, String recorded);
}

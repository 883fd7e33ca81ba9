package org.learningledger.web.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The question that a form asks only where its text seems to hold personal details: whether they may stand there. An
 * answer names what it is about, so that it answers for nothing that is typed later.
 */
public final class MayStand {

    /** The field of the answer: what may stand, each as {@code field:DETAIL}. */
    public static final String FIELD = "mayStand";

    public static final String LABEL = "This is not about a child or family, or must stand here";

    /** Goes back to the form with its answers, to say what the one box to tick would be about; no form sends it. */
    private static final String ASKED = "mayStandAsked";

    private MayStand() {}

    /** The answers on their way back to the form, which now asks whether these may stand. */
    public static Answers asking(Answers answers, Set<String> details) {
        return answers.with(ASKED, String.join(" ", details));
    }

    /** What the box to tick is about; empty where the form does not ask. */
    public static String asked(Answers answers) {
        var asked = answers.one(ASKED);
        return asked.isEmpty() ? String.join(" ", said(answers)) : asked;
    }

    /** What was said to be able to stand, each as {@code field:DETAIL}. */
    public static Set<String> said(Answers answers) {
        return new LinkedHashSet<>(answers.all(FIELD).stream()
                .flatMap(answer -> Stream.of(answer.split("[\\s,]+")))
                .toList());
    }

    /** The one box to tick, where the form asks. */
    public static List<String> boxes(Answers answers) {
        var asked = asked(answers);
        return asked.isEmpty() ? List.of() : List.of(asked);
    }
}

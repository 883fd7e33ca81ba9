package org.learningledger.web.form;

import java.io.Serializable;

/** A form as it stands: the answers so far and what is wrong with them. */
public record Draft(Answers answers, Problems problems) implements Serializable {

    /** A form that nobody has filled in. */
    public static Draft blank() {
        return new Draft(Answers.NONE, new Problems());
    }

    /** A form that shows what is known already. */
    public static Draft of(Answers known) {
        return new Draft(known, new Problems());
    }
}

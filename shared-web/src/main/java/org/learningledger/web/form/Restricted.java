package org.learningledger.web.form;

import java.util.LinkedHashSet;
import java.util.Set;

/** The box beside a text of a form by which somebody says that only a few may read it. */
public final class Restricted {

    /** The field that names the fields whose text is restricted. */
    public static final String FIELD = "restricted";

    public static final String LABEL = "This text is restricted";

    public static final String HINT =
            "It is kept outside the permanent record. The scrutineer, the groups and the business unit can open it, and that is noted; anybody else sees “[text withheld]”. It cannot be corrected or erased yet.";

    private Restricted() {}

    /** The fields whose text is restricted. */
    public static Set<String> fields(Answers answers) {
        return new LinkedHashSet<>(answers.all(FIELD));
    }
}

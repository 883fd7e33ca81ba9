package org.learningledger.web.page;

import org.jspecify.annotations.Nullable;

/** Which texts near a field describe it, for those who cannot see that they are near. */
public final class Described {

    private Described() {}

    public static @Nullable String by(String name, @Nullable String hint, @Nullable String problem) {
        return by(name, hint, problem, false);
    }

    /** @param counted whether the characters typed are counted under the field */
    public static @Nullable String by(String name, @Nullable String hint, @Nullable String problem, boolean counted) {
        String ids = (hint == null ? "" : " " + name + "-hint")
                + (problem == null ? "" : " " + name + "-error")
                + (counted ? " " + name + "-info" : "");
        return ids.isEmpty() ? null : ids.strip();
    }
}

package org.learningledger.store.start;

import java.util.Map;

/** What the environment says, read strictly: a setting that means nothing must not pass for its opposite. */
public final class Setting {

    private static final int HIGHEST_PORT = 65_535;

    private Setting() {}

    /** @throws CannotStart where it says neither {@code true} nor {@code false}; unset is false */
    public static boolean isOn(Map<String, String> environment, String name) {
        var said = environment.getOrDefault(name, "");
        return switch (said) {
            case "true" -> true;
            case "", "false" -> false;
            default -> throw new CannotStart("%s is \"%s\". It must be true or false.".formatted(name, said));
        };
    }

    /** @throws CannotStart where it says no port */
    public static int port(Map<String, String> environment, String name, int otherwise) {
        var said = environment.getOrDefault(name, "");
        if (said.isEmpty()) return otherwise;
        if (said.matches("\\d{1,5}") && Integer.parseInt(said) <= HIGHEST_PORT) return Integer.parseInt(said);
        throw new CannotStart("%s is \"%s\". It must be a port, from 0 to %d.".formatted(name, said, HIGHEST_PORT));
    }
}

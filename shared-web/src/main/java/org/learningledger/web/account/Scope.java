package org.learningledger.web.account;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a token opens, whichever endpoints name it in their {@link Allowed} rule. A token has no role: what none of its
 * scopes opens is closed to it.
 *
 * <p>A further scope is a constant here, and the rules of the endpoints that it opens.
 */
public enum Scope {
    FIGURES("Read reports, lists and figures, as the independent scrutineer may, and record nothing", true),
    REBUILD("Start, watch, cancel, undo and check rebuilds of what the pages read", false);

    private final String meaning;
    private final boolean onlyReads;

    Scope(String meaning, boolean onlyReads) {
        this.meaning = meaning;
        this.onlyReads = onlyReads;
    }

    /** As it is written at the command line and told to programs: {@code figures}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a token with it may do, for whoever makes one. */
    public String meaning() {
        return meaning;
    }

    /** Whether it opens nothing but questions, whatever a rule says. */
    public boolean onlyReads() {
        return onlyReads;
    }

    /** The scope of this word or name, in any case of letters. */
    public static Optional<Scope> find(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.name().equalsIgnoreCase(word.strip().replace('-', '_')))
                .findFirst();
    }

    /** Several, in the order of this list: {@code figures, rebuild}. */
    public static String words(Collection<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::word).collect(Collectors.joining(", "));
    }
}

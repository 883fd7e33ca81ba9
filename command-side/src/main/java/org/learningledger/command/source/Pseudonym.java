package org.learningledger.command.source;

import java.util.regex.Pattern;

/**
 * What a child or family may be called in a review.
 *
 * <p>In use are one invented word ("Stork"), a word that says what it stands for with a letter or an invented name
 * ("Child C", "Manning Family"), and several of these ("Adam and Anya"). A first name followed by a surname, a date or
 * a number is none of them. No rule can tell an invented first name from a real one: that stays with the person.
 */
public final class Pseudonym {

    private static final String WORD = "\\p{Lu}[\\p{L}'’-]{0,24}";
    private static final String ONE =
            "(?:(?:Child|Baby|Young Person|Family|Adult) )?%1$s|%1$s (?:Family|family)".formatted(WORD);
    private static final Pattern FORM = Pattern.compile("(?:%1$s)(?:(?:, | and | & | / )(?:%1$s))*".formatted(ONE));

    private Pseudonym() {}

    public static boolean mayBe(String text) {
        return FORM.matcher(text).matches();
    }
}

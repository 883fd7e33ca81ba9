package org.learningledger.query.learning;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.learningledger.query.learning.Standing.Basis;
import org.learningledger.query.learning.Standing.Flag;
import org.learningledger.query.learning.Standing.FlagKind;
import org.learningledger.query.page.Names;

/**
 * Sentences of the ladder as a page says them: with organisations by name where the register has one.
 *
 * <p>Only sentences that name organisations are touched, for others may hold words of people and papers.
 */
public final class LadderWords {

    private LadderWords() {}

    /** "Cleveland Police accepted the recommendation." */
    public static String basis(Step step, Basis basis, Names names) {
        return step == Step.ACCEPTED ? named(basis.sentence(), names) : basis.sentence();
    }

    /** "Not accepted yet by Middlesbrough Council." */
    public static String flag(Flag flag, Names names) {
        return flag.kind() == FlagKind.NOT_ANSWERED_BY_ALL ? named(flag.sentence(), names) : flag.sentence();
    }

    /** In one pass, so that no code is looked for in a name that has just been put in. */
    private static String named(String sentence, Names names) {
        if (names.agencies().isEmpty()) return sentence;
        var codes = names.agencies().keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\w-])(?:" + codes + ")(?![\\w-])")
                .matcher(sentence)
                .replaceAll(code -> Matcher.quoteReplacement(names.agencyTitle(code.group())));
    }
}

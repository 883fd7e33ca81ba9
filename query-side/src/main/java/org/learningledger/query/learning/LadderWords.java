package org.learningledger.query.learning;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.learningledger.events.action.ActionStrength;
import org.learningledger.events.recommendation.SmartMark;
import org.learningledger.query.learning.Standing.Basis;
import org.learningledger.query.learning.Standing.Flag;
import org.learningledger.query.learning.Standing.Slip;
import org.learningledger.query.page.DateWords;
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
        return switch (flag.kind()) {
            case NOT_ANSWERED_BY_ALL, ACCEPTED_IN_PART, NOT_ACCEPTED -> named(flag.sentence(), names);
            default -> flag.sentence();
        };
    }

    /** Since when it has slipped back, or that it returned. */
    public static String slipped(List<Slip> slips) {
        var lasting = slips.stream().filter(Slip::lasting).findFirst();
        if (lasting.isPresent()) {
            return "It slipped back and has not returned. It has not held since: " + when(lasting.get()) + ".";
        }
        return slips.stream().allMatch(slip -> slip.returned() != null)
                ? "It slipped back and returned: it met its target again afterwards."
                : "It slipped back, and what was measured since speaks for the step that it stands on.";
    }

    /** When it was found to have slipped back, as exact as it is known. */
    public static String when(Slip slip) {
        return DateWords.or(slip.found().date(), DateWords.day(slip.by()) + " at the latest, as nobody stated when");
    }

    /** "Said done, not verified"; for one that was replaced, up to the names of those that replaced it. */
    public static String action(OneLearning.ActionNow now) {
        return switch (now) {
            case STATED -> "Stated in a paper";
            case AGREED -> "Agreed, not said done";
            case REOPENED -> "Reopened, not said done again";
            case SAID_DONE -> "Said done, not verified";
            case TAKEN_AS_DONE -> "Taken as done on the word of a paper, not verified";
            case VERIFIED -> "Verified";
            case WITHDRAWN -> "Withdrawn";
            case SPLIT -> "Split into";
            case MERGED -> "Merged into";
        };
    }

    /** "Time-bound". */
    public static String mark(SmartMark mark) {
        return switch (mark) {
            case SPECIFIC -> "Specific";
            case MEASURABLE -> "Measurable";
            case ACHIEVABLE -> "Achievable";
            case RELEVANT -> "Relevant";
            case TIME_BOUND -> "Time-bound";
        };
    }

    /** What to look for. */
    static String hint(SmartMark mark) {
        return switch (mark) {
            case SPECIFIC -> "It says who should do what";
            case MEASURABLE -> "Somebody else could tell whether it was done";
            case ACHIEVABLE -> "Those it is addressed to can do it";
            case RELEVANT -> "It follows from what was found";
            case TIME_BOUND -> "It says by when";
        };
    }

    /** How strongly an action can change practice. */
    public static String strength(ActionStrength strength) {
        return switch (strength) {
            case STRONGER -> "Stronger";
            case INTERMEDIATE -> "Intermediate";
            case WEAKER -> "Weaker";
        };
    }

    /** Only up to a colon: what follows it are words of people. */
    private static String named(String sentence, Names names) {
        int colon = sentence.indexOf(": ");
        return colon < 0
                ? withNames(sentence, names)
                : withNames(sentence.substring(0, colon), names) + sentence.substring(colon);
    }

    /** In one pass, so that no code is looked for in a name that has just been put in. */
    private static String withNames(String sentence, Names names) {
        if (names.agencies().isEmpty()) return sentence;
        var codes = names.agencies().keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\w-])(?:" + codes + ")(?![\\w-])")
                .matcher(sentence)
                .replaceAll(code -> Matcher.quoteReplacement(names.agencyTitle(code.group())));
    }
}

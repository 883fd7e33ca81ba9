package org.learningledger.command.privacy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Words;
import org.learningledger.events.register.BriefingStated;
import org.learningledger.events.register.ReportPassageStated;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.ReviewStated;

/**
 * What anybody may come to read: pseudonyms and titles of reviews, titles of briefings, passages of reports. No personal
 * detail may stand there, whatever somebody says of it.
 */
public final class Published {

    private static final Map<Class<? extends LedgerEvent>, Set<String>> PARTS = Map.of(
            ReviewOpened.class, Set.of("pseudonym", "title"),
            ReviewStated.class, Set.of("alias", "title"),
            BriefingStated.class, Set.of("title"),
            ReportPassageStated.class, Set.of("text"));

    private Published() {}

    /** @throws Refused where the text seems to hold a personal detail */
    public static void mustBeFit(@Nullable Words words) {
        if (words instanceof Words.Plain said) mustBeFit(said.plain());
    }

    /** @throws Refused where that part of a fact is published and the text seems to hold a personal detail */
    public static void mustBeFit(Class<? extends LedgerEvent> kind, String part, String text) {
        if (PARTS.getOrDefault(kind, Set.of()).contains(part)) mustBeFit(text);
    }

    private static void mustBeFit(String text) {
        var found = PersonalDetails.in(text);
        if (!found.isEmpty()) throw new Refused(new Reason.PersonalDetailPublished(titles(found)));
    }

    /** As a sentence calls what was found: "a postcode and a phone number". */
    public static String titles(List<Found> found) {
        return found.stream().map(each -> each.detail().title()).distinct().collect(Collectors.joining(" and "));
    }
}

package org.learningledger.query.lag;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.learningledger.query.answer.Wording;

/** What read models are called on pages: by what they keep. */
public final class ModelWords {

    private static final Map<String, String> KEPT = Map.ofEntries(
            Map.entry("sources", "reviews and audits"),
            Map.entry("findings", "findings"),
            Map.entry("actions", "actions"),
            Map.entry("register", "papers and registers"),
            Map.entry("learning", "recommendations and their steps"),
            Map.entry("plans", "plans"),
            Map.entry("challenges", "challenge events"),
            Map.entry("claims", "claims of impact"),
            Map.entry("discrepancies", "discrepancies"),
            Map.entry("history", "the history"),
            Map.entry("partnerships", "partnerships"));

    private ModelWords() {}

    /** "Reviews and audits"; its own name where nobody gave it words. */
    public static String title(String model) {
        var kept = kept(model).replaceFirst("^the ", "");
        return kept.substring(0, 1).toUpperCase(Locale.UK) + kept.substring(1);
    }

    /** "actions, findings and the history". */
    public static String list(List<String> models) {
        return Wording.list(models.stream().map(ModelWords::kept).toList());
    }

    private static String kept(String model) {
        return KEPT.getOrDefault(model, model);
    }

    /** What has stopped, and what that means. */
    public static String sentence(Stop stop) {
        var event = stop.event();
        return "%s: %s cannot be taken in, so nothing newer is shown. Nothing is lost, and all else goes on."
                .formatted(
                        title(stop.model()),
                        event == null
                                ? "one of %,d entries".formatted(stop.events())
                                : "entry %,d of %s".formatted(event.position(), event.partnership()));
    }
}

package org.learningledger.query.rebuild;

import java.util.Map;

/** What read models hold, in words for people. */
public final class ModelTitles {

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("sources", "Reviews and audits"),
            Map.entry("findings", "Findings"),
            Map.entry("actions", "Actions"),
            Map.entry("register", "Papers and registers"),
            Map.entry("learning", "Recommendations and their steps"),
            Map.entry("plans", "Plans"),
            Map.entry("challenges", "Challenge events"),
            Map.entry("claims", "Claims of impact"),
            Map.entry("discrepancies", "Discrepancies"),
            Map.entry("history", "History"),
            Map.entry("partnerships", "Partnerships"));

    private ModelTitles() {}

    /** Its own name where nobody gave it words. */
    public static String of(String model) {
        return TITLES.getOrDefault(model, model);
    }
}

package org.learningledger.command.form;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.learningledger.command.privacy.Found;
import org.learningledger.command.privacy.PersonalDetails;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.MayStand;
import org.learningledger.web.form.Problems;

/** What the texts of a form hold that looks like personal details, and what is said of it. */
final class DetailsInText {

    private final Map<String, Map<String, Found>> found = new LinkedHashMap<>();

    void look(String field, String text) {
        for (var each : PersonalDetails.in(text)) {
            found.computeIfAbsent(field, first -> new LinkedHashMap<>())
                    .putIfAbsent(field + ":" + each.detail().name(), each);
        }
    }

    /** Each as {@code field:DETAIL}. */
    Set<String> all() {
        return found.values().stream()
                .flatMap(ofField -> ofField.keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Says of each field what was found in it, unless all of that was said to be able to stand; whether there was any. */
    boolean tell(Answers answers, Problems problems) {
        if (found.isEmpty()) return false;
        var mayStand = MayStand.said(answers);
        found.forEach((field, details) -> {
            if (!mayStand.containsAll(details.keySet())) problems.add(field, sentence(details));
        });
        return !mayStand.containsAll(all());
    }

    private static String sentence(Map<String, Found> details) {
        return "This holds what looks like %s. Take it out, or say that it may stand here".formatted(shown(details));
    }

    private static String shown(Map<String, Found> details) {
        return details.values().stream()
                .map(each -> "%s (%s)".formatted(each.detail().title(), each.words()))
                .collect(Collectors.joining(" and "));
    }

    /** What was found and said to be able to stand, as it is recorded; {@code null} where nothing was found. */
    @Nullable
    String standing(Answers answers) {
        if (found.isEmpty()) return null;
        var standing = all();
        standing.retainAll(MayStand.said(answers));
        return standing.isEmpty() ? null : String.join(" ", standing);
    }
}

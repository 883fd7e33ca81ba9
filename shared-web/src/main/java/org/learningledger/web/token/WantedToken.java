package org.learningledger.web.token;

import java.util.List;
import java.util.stream.Stream;
import org.learningledger.web.form.Answers;

/**
 * A token as somebody asks for it, before anybody has looked whether it can be made.
 *
 * @param name which job is to use it; blank where it was left out
 * @param scopes their words, as in {@code figures}
 * @param until the last day on which it is to work, as in {@code 2027-11-30}; blank where it was left out
 */
public record WantedToken(String partnership, String name, List<String> scopes, String until) {

    public WantedToken {
        name = name.strip();
        scopes = List.copyOf(scopes);
        until = until.strip();
    }

    /** As somebody filled in the form, with the last day in its three boxes. */
    public static WantedToken of(String partnership, Answers answers) {
        return new WantedToken(partnership, answers.one("name"), answers.all("scopes"), day(answers));
    }

    private static String day(Answers answers) {
        var boxes = Stream.of("year", "month", "day")
                .map(box -> answers.one("endsOn-" + box))
                .map(typed -> typed.length() == 1 ? "0" + typed : typed)
                .toList();
        return boxes.stream().allMatch(String::isEmpty) ? "" : String.join("-", boxes);
    }
}

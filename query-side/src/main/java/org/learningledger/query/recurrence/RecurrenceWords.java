package org.learningledger.query.recurrence;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.ThingKind;
import org.learningledger.query.answer.Named;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.Names;
import org.learningledger.query.page.Tag;
import org.learningledger.query.page.Things;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Option;

/** How recurrences stand, in words, and where they lead. */
public final class RecurrenceWords {

    private RecurrenceWords() {}

    public static String of(RecurrenceState state) {
        return switch (state) {
            case SUGGESTED -> "Suggested";
            case CONFIRMED -> "Confirmed";
            case DISMISSED -> "Dismissed";
        };
    }

    public static Tag tag(RecurrenceState state) {
        return new Tag(
                of(state),
                switch (state) {
                    case SUGGESTED -> "yellow";
                    case CONFIRMED -> "orange";
                    case DISMISSED -> "grey";
                });
    }

    static List<Option> states() {
        return Arrays.stream(RecurrenceState.values())
                .map(state -> new Option(state.name(), of(state)))
                .toList();
    }

    /** "Confirmed by Jo, L&D group, on 3 May 2023: fathers were left out again." Blank while nobody has looked. */
    public static String said(Recurrence recurrence, Names names) {
        var said = recurrence.said();
        if (said == null) return "";
        var date = DateWords.brief(said.occurred());
        return of(recurrence.state()) + " by " + names.by(said.by()) + (date.isEmpty() ? "" : ", " + date) + ": "
                + Wording.ended(said.reason());
    }

    /** The later finding, with the place on its page where it stands beside the earlier learning. */
    public static Link later(Recurrence recurrence) {
        return new Link(
                recurrence.reference() == null ? "Finding" : recurrence.reference(),
                Things.page(ThingKind.FINDING, recurrence.finding()) + "#" + place(recurrence));
    }

    /** What marks the place on the page of the later finding. */
    public static String place(Recurrence recurrence) {
        return "beside-" + recurrence.earlier().id();
    }

    /** Why it is suggested, on the page of the earlier learning or on that of the later finding. */
    public static String why(Recurrence recurrence, String themes, boolean onEarlier) {
        if (!recurrence.suggested()) {
            return "Theme, area and dates as they are known do not suggest it; somebody looked at it.";
        }
        var perhaps = recurrence.state() == RecurrenceState.SUGGESTED ? " It may be the same learning again." : "";
        return (onEarlier
                        ? "Found on the same theme (" + themes + ") after every action here had been verified."
                        : "On the same theme (" + themes
                                + "). Every action on it had been verified before this was found.")
                + perhaps;
    }

    /** The earlier learning, with its page: by its own words or, where these are not on the ladder, by its name. */
    public static Link earlier(Recurrence recurrence, Names names) {
        var earlier = recurrence.earlier();
        if (recurrence.earlierReference() == null) return names.link(earlier.id());
        return Names.link(new Named(
                earlier.kind(), earlier.id(), recurrence.earlierReference(), brief(recurrence.earlierText())));
    }

    private static @Nullable String brief(@Nullable String text) {
        return text == null ? null : Wording.brief(text);
    }

    /** The form that says that it is the same again. */
    public static String confirmation(Recurrence recurrence) {
        return form(recurrence, "confirmation");
    }

    /** The form that says that it is not. */
    public static String dismissal(Recurrence recurrence) {
        return form(recurrence, "dismissal");
    }

    private static String form(Recurrence recurrence, String name) {
        return "/findings/" + recurrence.finding() + "/recurrences/" + name + "?earlier="
                + recurrence.earlier().id();
    }
}

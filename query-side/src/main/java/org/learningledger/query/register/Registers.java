package org.learningledger.query.register;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.learningledger.query.page.Tag;

/** What the registers are called. */
public enum Registers {
    DOCUMENT("Papers", "paper", "papers", "documents"),
    ORGANISATION("Organisations", "organisation", "organisations", "organisations"),
    GROUP("Groups", "group", "groups", "groups"),
    POST("Posts", "post", "posts", "posts"),
    PRIORITY("Priorities", "priority", "priorities", "priorities"),
    THEME("Themes", "theme", "themes", "themes"),
    INDICATOR("Indicators", "figure", "figures", "indicators"),
    TRAINING("Training", "entry on training", "entries on training", "training"),
    LEARNING_EVENT("Learning events", "learning event", "learning events", "learning-events"),
    PROCEDURE("Procedures", "procedure", "procedures", "procedures"),
    BRIEFING("Briefings", "briefing", "briefings", "briefings"),
    BUDGET("Budget", "entry of the budget", "entries of the budget", "budget"),
    NATIONAL_ITEM("National items", "national item", "national items", "national-items"),
    RAPID_REVIEWS("Counts of rapid reviews", "count of rapid reviews", "counts of rapid reviews", "rapid-reviews"),
    ASSURANCE("Assurance statements", "assurance statement", "assurance statements", "assurance-statements"),
    ASSURANCE_GIVEN("Assurances given", "assurance given", "assurances given", "assurances"),
    REPORT_PASSAGE("Report passages", "report passage", "report passages", "report-statements"),
    COMMITTEE_RESOLUTION(
            "Committee resolutions", "committee resolution", "committee resolutions", "committee-resolutions"),
    COMMITTEE_ACTION("Committee actions", "committee action", "committee actions", "committee-actions"),
    DECISION("Decisions", "decision", "decisions", "decisions"),
    VOICE_OF_CHILD("Voice of the child", "view of children", "views of children", "voice-of-the-child"),
    CHALLENGE_EVENT("Challenge events", "challenge event", "challenge events", "challenge-events");

    final String title;
    final String one;
    final String many;
    final String segment;

    Registers(String title, String one, String many, String segment) {
        this.title = title;
        this.one = one;
        this.many = many;
        this.segment = segment;
    }

    EntryKind kind() {
        return EntryKind.valueOf(name());
    }

    String path() {
        return "/registers/" + segment;
    }

    /** "Challenge event". */
    String caption() {
        return one.substring(0, 1).toUpperCase(Locale.UK) + one.substring(1);
    }

    /** Organisations, groups and posts go by other names over time, and others take their place. */
    boolean isBody() {
        return this == ORGANISATION || this == GROUP || this == POST;
    }

    boolean takesComments() {
        return this == COMMITTEE_RESOLUTION || this == COMMITTEE_ACTION;
    }

    /** Whether what stands here may claim an impact, for which evidence can be cited. */
    boolean mayClaim() {
        return this == ASSURANCE || this == REPORT_PASSAGE;
    }

    /** What stands here comes from papers; the scrutineer gives assurance in the ledger itself. */
    Tag origin() {
        return Tag.origin(this != ASSURANCE_GIVEN);
    }

    boolean takesEntriesByHand() {
        return this != CHALLENGE_EVENT && this != ASSURANCE_GIVEN;
    }

    /** As it stands in an address. */
    public static String segment(EntryKind kind) {
        return of(kind).segment;
    }

    public static String title(EntryKind kind) {
        return of(kind).title;
    }

    /** "paper". */
    public static String one(EntryKind kind) {
        return of(kind).one;
    }

    /** "papers". */
    public static String many(EntryKind kind) {
        return of(kind).many;
    }

    static Registers of(EntryKind kind) {
        return valueOf(kind.name());
    }

    static Optional<Registers> ofSegment(String segment) {
        return Arrays.stream(values())
                .filter(register -> register.segment.equals(segment))
                .findFirst();
    }
}

package org.learningledger.query.register;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the registers are called. */
enum Registers {
    DOCUMENT("Papers", "paper", "papers", "documents"),
    ORGANISATION("Organisations", "organisation", "organisations", "organisations"),
    GROUP("Groups", "group", "groups", "groups"),
    POST("Posts", "post", "posts", "posts"),
    PRIORITY("Priorities", "priority", "priorities", "priorities"),
    THEME("Themes", "theme", "themes", "themes"),
    CHALLENGE_EVENT("Challenge events", "challenge event", "challenge events", "challenge-events"),
    DISCREPANCY("Discrepancies", "discrepancy", "discrepancies", "discrepancies");

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

    /** What is entered here was stated in a paper, except where two statements were found to differ. */
    boolean stated() {
        return this != DISCREPANCY;
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

package org.learningledger.web.account;

import java.util.Arrays;
import java.util.List;

/** What somebody is here to do; it decides what they may see and record. */
public enum Role {
    SCRUTINEER("Independent scrutineer"),
    LD_GROUP("Learning and Development group"),
    QP_GROUP("Quality and Performance group"),
    AGENCY_LEAD("Agency lead"),
    BUSINESS_UNIT("Partnership business unit"),
    COMMITTEE_MEMBER("Scrutiny committee member"),
    ADMINISTRATOR("Technical administrator"),
    /** Whoever holds the operator token: nobody signs in with this role and no account has it. */
    OPERATOR("Operator at the command line"),
    /** A program that sends a token, which opens what its scopes say and nothing by this role. No account has it. */
    TOKEN("Program with a token");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** The roles that people can have. */
    public static List<Role> ofPeople() {
        return Arrays.stream(values())
                .filter(role -> role != OPERATOR && role != TOKEN)
                .toList();
    }

    /** The role in the words that people use for it. */
    public String title() {
        return title;
    }
}

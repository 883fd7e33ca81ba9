package org.learningledger.web.account;

import java.util.Locale;
import java.util.Optional;
import org.learningledger.web.form.Answers;

/**
 * An account as somebody asks for it, before anybody has looked whether it can be opened. What was left out is blank.
 *
 * @param role as in {@code AGENCY_LEAD} or {@code agency-lead}
 * @param agency the organisation's reference in the register
 */
public record WantedAccount(
        String partnership,
        String signInName,
        String displayName,
        String eMail,
        String role,
        String agency,
        String post) {

    public WantedAccount {
        signInName = signInName.strip();
        displayName = displayName.strip();
        eMail = eMail.strip();
        agency = agency.strip();
        post = post.strip();
    }

    static WantedAccount of(String partnership, Answers answers) {
        return new WantedAccount(
                partnership,
                answers.one("signInName"),
                answers.one("displayName"),
                answers.one("eMail"),
                answers.one("role"),
                answers.one("agency"),
                answers.one("post"));
    }

    /** The role by its name, if people can have one of this name. */
    public Optional<Role> knownRole() {
        var name = role.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Role.ofPeople().stream()
                .filter(known -> known.name().equals(name))
                .findFirst();
    }

    /** Without names, which must not reach a log. */
    @Override
    public String toString() {
        return "WantedAccount[" + partnership + ", " + role + "]";
    }
}

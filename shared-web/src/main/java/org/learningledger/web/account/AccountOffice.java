package org.learningledger.web.account;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Opens and closes accounts and gives out passwords, from a page or from the command line. What cannot be done is said,
 * field by field. A password that it gives out is told once, kept nowhere but as its hash, and good only until its owner
 * has chosen another.
 */
@Component
public class AccountOffice {

    private static final int LONGEST = 200;

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final ObjectProvider<Agencies> agencies;

    AccountOffice(Accounts accounts, PasswordEncoder encoder, ObjectProvider<Agencies> agencies) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.agencies = agencies;
    }

    /** An account that was opened, and the password for its first sign-in. */
    public record Opened(UUID account, String password) {

        /** Without the password, which must not reach a log. */
        @Override
        public String toString() {
            return "Opened[" + account + "]";
        }
    }

    /** The account, or nothing with problems noted. */
    public Optional<Opened> open(Answers answers, SignedIn by, Problems problems) {
        return open(WantedAccount.of(by.partnership(), answers), by, problems);
    }

    /** The account, or nothing with problems noted. */
    public Optional<Opened> open(WantedAccount wanted, SignedIn by, Problems problems) {
        check(wanted, problems);
        if (!problems.isEmpty()) return Optional.empty();
        var opened = new Opened(UUID.randomUUID(), Passwords.once());
        try {
            accounts.openOnce(
                    new NewAccount(
                            opened.account(),
                            wanted.partnership(),
                            wanted.signInName(),
                            wanted.displayName(),
                            orNull(wanted.eMail()),
                            wanted.knownRole().orElseThrow(),
                            orNull(wanted.agency()),
                            orNull(wanted.post()),
                            opened.password()),
                    by.account());
        } catch (DuplicateKeyException somebodyWasQuicker) {
            problems.add("signInName", taken());
            return Optional.empty();
        }
        return Optional.of(opened);
    }

    /** Notes what stands in the way of opening this account. */
    public void check(WantedAccount wanted, Problems problems) {
        if (wanted.signInName().isEmpty()) {
            problems.add("signInName", "Enter a sign-in name");
        } else if (!wanted.signInName().matches("[\\p{L}\\p{N}._@+-]{2,60}")) {
            problems.add(
                    "signInName", "The sign-in name must be 2 to 60 letters, numbers and . _ @ + - without a space");
        } else if (accounts.find(wanted.signInName()).isPresent()) {
            problems.add("signInName", taken());
        }
        if (wanted.displayName().isEmpty()) problems.add("displayName", "Enter the name that others see");
        if (wanted.displayName().length() > LONGEST) problems.add("displayName", tooLong("The name that others see"));
        if (!wanted.eMail().isEmpty() && !wanted.eMail().matches("[^\\s@]{1,64}@[^\\s@]{3,180}")) {
            problems.add("eMail", "Enter an email address like name@example.org, or leave it blank");
        }
        checkRole(wanted, problems);
        if (wanted.post().length() > LONGEST) problems.add("post", tooLong("The post"));
    }

    private void checkRole(WantedAccount wanted, Problems problems) {
        var role = wanted.knownRole().orElse(null);
        if (role == null) {
            problems.add("role", "Select a role");
        } else if (role == Role.AGENCY_LEAD && wanted.agency().isEmpty()) {
            problems.add("agency", "Select the agency: an agency lead acts for one agency");
        }
        var known = agencies.getIfAvailable();
        if (known != null
                && !wanted.agency().isEmpty()
                && !known.of(wanted.partnership()).containsKey(wanted.agency())) {
            problems.add(
                    "agency",
                    "The register of this partnership has no organisation with the reference %s. Add it there first, or use one of: %s"
                            .formatted(
                                    wanted.agency(),
                                    references(known.of(wanted.partnership()).keySet())));
        }
    }

    /** A new one-time password for an open account; whoever is signed in with it is signed out. */
    public String giveNewPassword(UUID account, SignedIn by) {
        var password = Passwords.once();
        accounts.setPassword(account, password, true, by.account());
        accounts.signOut(account, null);
        return password;
    }

    /** Nobody signs in with this account any more. */
    public void close(UUID account, SignedIn by, Problems problems) {
        if (by.account().equals(account)) {
            problems.add("close", "You cannot close your own account. Ask another administrator to do it");
            return;
        }
        accounts.close(account, by.account());
    }

    /**
     * Gives somebody the password that they chose, and signs them out everywhere but here.
     *
     * @param session in which they stay signed in
     */
    public void choosePassword(
            SignedIn who, String current, String chosen, String again, String session, Problems problems) {
        var account = accounts.one(who.account()).orElseThrow();
        var credentials = accounts.credentials(account.signInName());
        if (current.isEmpty()) {
            problems.add("currentPassword", "Enter your current password");
        } else if (credentials.isEmpty()
                || !encoder.matches(current, credentials.get().passwordHash())) {
            problems.add("currentPassword", "This is not your current password");
        }
        Passwords.problem(chosen, account.signInName()).ifPresent(problem -> problems.add("newPassword", problem));
        if (problems.isEmpty() && chosen.equals(current)) {
            problems.add("newPassword", "The new password must be another than the current one");
        }
        if (!again.equals(chosen)) problems.add("newPasswordAgain", "Enter the new password again, the same as above");
        if (!problems.isEmpty()) return;
        accounts.setPassword(who.account(), chosen, false, who.account());
        accounts.signOut(who.account(), session);
    }

    private static String taken() {
        return "This sign-in name is, or was, somebody's on this ledger. Choose another";
    }

    private static String tooLong(String what) {
        return "%s must have at most %d characters".formatted(what, LONGEST);
    }

    private static String references(Set<String> known) {
        return known.isEmpty() ? "(it has none yet)" : String.join(", ", new TreeSet<>(known));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

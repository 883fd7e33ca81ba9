package org.learningledger.app.account;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.learningledger.app.AccountJob;
import org.learningledger.command.register.OpenPartnership;
import org.learningledger.events.register.EntryId;
import org.learningledger.query.partnership.PartnershipLine;
import org.learningledger.query.partnership.PartnershipReader;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Actor;
import org.learningledger.store.record.Recorder;
import org.learningledger.web.account.Account;
import org.learningledger.web.account.AccountOffice;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.account.WantedAccount;
import org.learningledger.web.form.Problems;
import org.springframework.stereotype.Component;

/** Does for somebody at the command line what an administrator does on the pages, and opens a partnership with its first account. */
@Component
public class AccountDesk {

    private final AccountOffice office;
    private final Accounts accounts;
    private final PartnershipReader partnerships;
    private final LedgerLog log;
    private final Recorder recorder;

    AccountDesk(
            AccountOffice office, Accounts accounts, PartnershipReader partnerships, LedgerLog log, Recorder recorder) {
        this.office = office;
        this.accounts = accounts;
        this.partnerships = partnerships;
        this.log = log;
        this.recorder = recorder;
    }

    /** @return whether it was done; if not, the lines say why */
    public boolean does(AccountJob job, Consumer<String> lines) {
        return switch (job.act()) {
            case ADD -> add(job, lines);
            case LIST -> list(job.partnership(), lines);
            case NEW_PASSWORD -> newPassword(job, lines);
            case CLOSE -> close(job, lines);
        };
    }

    private boolean add(AccountJob job, Consumer<String> lines) {
        var signInName = text(job.signInName());
        var wanted = new WantedAccount(
                text(job.partnership()),
                signInName,
                requireNonNullElse(job.displayName(), signInName),
                text(job.eMail()),
                text(job.role()),
                text(job.agency()),
                text(job.post()));
        var problems = new Problems();
        checkPartnership(job, problems);
        if (wanted.knownRole().isEmpty()) {
            problems.add("role", "There is no role \"%s\". Choose one of: %s".formatted(wanted.role(), roles()));
        }
        office.check(wanted, problems);
        if (problems.isEmpty() && isNew(wanted.partnership())) open(wanted.partnership(), text(job.partnershipName()));
        var opened = problems.isEmpty()
                ? office.open(wanted, SignedIn.OPERATOR, problems)
                : Optional.<AccountOffice.Opened>empty();
        problems.all().forEach(problem -> lines.accept(problem.getValue() + "."));
        opened.ifPresent(account -> {
            lines.accept("Opened the account %s: %s, %s."
                    .formatted(
                            wanted.signInName(),
                            wanted.knownRole().map(Role::title).orElseThrow(),
                            wanted.partnership()));
            tell(account.password(), lines);
        });
        return opened.isPresent();
    }

    private void checkPartnership(AccountJob job, Problems problems) {
        var code = text(job.partnership());
        var name = text(job.partnershipName());
        if (!isNew(code)) {
            if (!name.isEmpty()) {
                problems.add(
                        "partnership",
                        "The ledger holds the partnership %s already, so leave --partnership-name out".formatted(code));
            }
        } else if (name.isEmpty()) {
            var held = partnerships.all().stream().map(PartnershipLine::code).toList();
            problems.add(
                    "partnership",
                    "The ledger holds no partnership with the code \"%s\"%s. To open it, add --partnership-name and its full name"
                            .formatted(code, held.isEmpty() ? "" : ", but " + String.join(", ", held)));
        } else if (!code.matches("[a-z][a-z0-9-]{1,39}")) {
            problems.add(
                    "partnership",
                    "The code of a partnership must be 2 to 40 small letters, numbers and hyphens, as in south-tees");
        }
    }

    private boolean isNew(String partnership) {
        return log.count(partnership) == 0;
    }

    private void open(String partnership, String name) {
        var key = OpenPartnership.key(partnership);
        recorder.record(
                new OpenPartnership(new EntryId(key.newId()), name, false),
                key.newId(),
                Actor.operator(partnership),
                key,
                null,
                null);
    }

    private boolean list(@Nullable String partnership, Consumer<String> lines) {
        var codes = partnership == null
                ? partnerships.all().stream().map(PartnershipLine::code).toList()
                : List.of(partnership);
        var found = codes.stream().flatMap(code -> accounts.all(code).stream()).toList();
        if (found.isEmpty()) {
            lines.accept(
                    "There is no account yet. Open one with ./ledger account add, see ./ledger account add --help.");
        }
        found.forEach(account -> lines.accept(line(account)));
        return true;
    }

    private boolean newPassword(AccountJob job, Consumer<String> lines) {
        var account = openAccount(job, lines);
        account.ifPresent(found -> {
            lines.accept("There is a new password for %s; the one before does not work any more."
                    .formatted(found.signInName()));
            tell(office.giveNewPassword(found.id(), SignedIn.OPERATOR), lines);
        });
        return account.isPresent();
    }

    private boolean close(AccountJob job, Consumer<String> lines) {
        var account = openAccount(job, lines);
        account.ifPresent(found -> {
            office.close(found.id(), SignedIn.OPERATOR, new Problems());
            lines.accept("Closed the account %s. What was recorded with it stays.".formatted(found.signInName()));
        });
        return account.isPresent();
    }

    private Optional<Account> openAccount(AccountJob job, Consumer<String> lines) {
        var signInName = text(job.signInName());
        var account = accounts.find(signInName);
        if (account.isEmpty()) {
            lines.accept("There is no account with the sign-in name \"%s\". See ./ledger account list."
                    .formatted(signInName));
        } else if (account.get().closedAt() != null) {
            lines.accept("The account %s is closed, so nothing was changed.".formatted(signInName));
        }
        return account.filter(found -> found.closedAt() == null);
    }

    private static void tell(String password, Consumer<String> lines) {
        lines.accept("One-time password: " + password);
        lines.accept("It is shown only now. At the first sign-in they choose a password of their own.");
    }

    private static String line(Account account) {
        return "%-30s %-28s %-16s %s"
                .formatted(
                        account.signInName(),
                        account.role().title(),
                        account.partnership(),
                        account.closedAt() != null
                                ? "closed"
                                : account.passwordOnce() ? "open, own password not chosen yet" : "open");
    }

    private static String roles() {
        return Role.ofPeople().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}

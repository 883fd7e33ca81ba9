package org.learningledger.web.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of every partnership on this ledger. */
@Component
public class Accounts {

    private static final String COLUMNS =
            "id, partnership, sign_in_name, display_name, e_mail, role, agency, post, password_once, closed_at";

    private final JdbcClient db;
    private final PasswordEncoder passwords;

    Accounts(DataSource dataSource, PasswordEncoder passwords) {
        this.db = JdbcClient.create(dataSource);
        this.passwords = passwords;
    }

    /**
     * With a password that its owner has chosen.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the sign-in name is taken, in this or another case
     */
    public void open(NewAccount account) {
        insert(account, false);
    }

    /** With a password that somebody else chose, to be changed at the first sign-in. */
    @Transactional
    void openOnce(NewAccount account, UUID by) {
        insert(account, true);
        note(account.id(), AccountAct.Kind.OPENED, by);
    }

    private void insert(NewAccount account, boolean passwordOnce) {
        db.sql("""
                insert into web.account
                    (id, partnership, sign_in_name, display_name, e_mail, role, agency, post, password_hash, password_once)
                values (:id, :partnership, :signInName, :displayName, :eMail, :role, :agency, :post, :hash, :once)
                """)
                .param("id", account.id())
                .param("partnership", account.partnership())
                .param("signInName", account.signInName())
                .param("displayName", account.displayName())
                .param("eMail", account.eMail())
                .param("role", account.role().name())
                .param("agency", account.agency())
                .param("post", account.post())
                .param("hash", passwords.encode(account.password()))
                .param("once", passwordOnce)
                .update();
    }

    /** Nobody signs in with this account any more, and whoever is signed in with it is signed out. */
    @Transactional
    public void close(UUID id, UUID by) {
        int closed = db.sql("update web.account set closed_at = now() where id = ? and closed_at is null")
                .param(id)
                .update();
        if (closed == 1) note(id, AccountAct.Kind.CLOSED, by);
        signOut(id, null);
    }

    /** @param once whether somebody else chose it, so that its owner has to choose another */
    @Transactional
    void setPassword(UUID id, String password, boolean once, UUID by) {
        db.sql("update web.account set password_hash = ?, password_once = ? where id = ?")
                .param(passwords.encode(password))
                .param(once)
                .param(id)
                .update();
        note(id, once ? AccountAct.Kind.PASSWORD_GIVEN : AccountAct.Kind.PASSWORD_CHOSEN, by);
    }

    /** Ends every session of an account, but for one where it is named. */
    void signOut(UUID id, @Nullable String butSession) {
        db.sql("delete from web.spring_session where principal_name = :account and session_id is distinct from :but")
                .param("account", id.toString())
                .param("but", butSession, Types.VARCHAR)
                .update();
    }

    private void note(UUID account, AccountAct.Kind act, UUID by) {
        db.sql("insert into web.account_act (account, act, by_account) values (?, ?, ?)")
                .param(account)
                .param(act.name())
                .param(by)
                .update();
    }

    /** What was done with an account, the latest first. */
    public List<AccountAct> acts(UUID account) {
        return db.sql(
                        "select act, by_account, done_at from web.account_act where account = ? order by done_at desc, act")
                .param(account)
                .query((row, n) -> new AccountAct(
                        AccountAct.Kind.valueOf(row.getString("act")),
                        row.getObject("by_account", UUID.class),
                        row.getTimestamp("done_at").toInstant()))
                .list();
    }

    /** The account with this id, open or closed. */
    public Optional<Account> one(UUID id) {
        return db.sql("select " + COLUMNS + " from web.account where id = ?")
                .param(id)
                .query(Accounts::account)
                .optional();
    }

    /** The account with this sign-in name, in any case of letters, whether open or closed. */
    public Optional<Account> find(String signInName) {
        return db.sql("select " + COLUMNS + " from web.account where lower(sign_in_name) = lower(?)")
                .param(signInName.strip())
                .query(Accounts::account)
                .optional();
    }

    /** Display names to show beside account ids; an id that is not known has no entry. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        db.sql("select id, display_name from web.account where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("display_name"));
                });
        return names;
    }

    /** Every account of a partnership, by display name, closed ones too. */
    public List<Account> all(String partnership) {
        return db.sql("select " + COLUMNS + " from web.account where partnership = ? order by display_name, id")
                .param(partnership)
                .query(Accounts::account)
                .list();
    }

    /** What a typed password is compared with: nothing for a name that cannot sign in. */
    public Optional<Credentials> credentials(String signInName) {
        return db.sql("select " + COLUMNS
                        + ", password_hash from web.account where lower(sign_in_name) = lower(?) and closed_at is null")
                .param(signInName.strip())
                .query((row, n) -> new Credentials(
                        account(row, n).signedIn(), row.getString("password_hash"), row.getBoolean("password_once")))
                .optional();
    }

    /**
     * Who signs in if the password matches the hash.
     *
     * @param passwordOnce whether they then have to choose another before anything else
     */
    public record Credentials(SignedIn who, String passwordHash, boolean passwordOnce) {

        @Override
        public String toString() {
            return "Credentials[" + who.account() + "]";
        }
    }

    private static Account account(ResultSet row, int n) throws SQLException {
        Timestamp closedAt = row.getTimestamp("closed_at");
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("partnership"),
                row.getString("sign_in_name"),
                row.getString("display_name"),
                row.getString("e_mail"),
                Role.valueOf(row.getString("role")),
                row.getString("agency"),
                row.getString("post"),
                row.getBoolean("password_once"),
                closedAt == null ? null : closedAt.toInstant());
    }
}

package org.learningledger.web.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of every partnership on this ledger. */
@Component
public class Accounts {

    private static final String COLUMNS =
            "id, partnership, sign_in_name, display_name, e_mail, role, agency, post, closed_at";

    private final JdbcClient db;
    private final PasswordEncoder passwords;

    Accounts(DataSource dataSource, PasswordEncoder passwords) {
        this.db = JdbcClient.create(dataSource);
        this.passwords = passwords;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the sign-in name is taken, in this or another case */
    public void open(NewAccount account) {
        db.sql("""
                insert into web.account (id, partnership, sign_in_name, display_name, e_mail, role, agency, post, password_hash)
                values (:id, :partnership, :signInName, :displayName, :eMail, :role, :agency, :post, :hash)
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
                .update();
    }

    /** Nobody signs in with this account any more, and whoever is signed in with it is signed out. */
    @Transactional
    public void close(UUID id) {
        db.sql("update web.account set closed_at = now() where id = ? and closed_at is null")
                .param(id)
                .update();
        db.sql("delete from web.spring_session where principal_name = ?")
                .param(id.toString())
                .update();
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
                .query((row, n) -> new Credentials(account(row, n).signedIn(), row.getString("password_hash")))
                .optional();
    }

    /** Who signs in if the password matches the hash. */
    public record Credentials(SignedIn who, String passwordHash) {

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
                closedAt == null ? null : closedAt.toInstant());
    }
}

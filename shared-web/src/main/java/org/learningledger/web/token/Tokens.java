package org.learningledger.web.token;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.web.account.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tokens of every partnership on this ledger, those that ended and were revoked too. */
@Component
public class Tokens {

    private static final String COLUMNS =
            "id, partnership, name, scopes, ends_on, made_by, made_at, last_used_at, revoked_by, revoked_at";
    private static final byte[] OF_NOTHING = new byte[32];

    private final JdbcClient db;

    Tokens(DataSource dataSource) {
        this.db = JdbcClient.create(dataSource);
    }

    void keep(Token token, byte[] secretHash) {
        db.sql("""
                insert into web.token (id, partnership, name, secret_hash, scopes, ends_on, made_by, made_at)
                values (:id, :partnership, :name, :hash, :scopes, :endsOn, :madeBy, :madeAt)
                """)
                .param("id", token.id())
                .param("partnership", token.partnership())
                .param("name", token.name())
                .param("hash", secretHash)
                .param(
                        "scopes",
                        token.scopes().stream().sorted().map(Scope::word).toArray(String[]::new))
                .param("endsOn", token.endsOn())
                .param("madeBy", token.madeBy())
                .param("madeAt", Timestamp.from(token.madeAt()))
                .update();
    }

    /** The token that was sent, if the secret is its own, whether or not it still works. */
    public Optional<Token> matching(TokenText sent) {
        var kept = db.sql("select " + COLUMNS + ", secret_hash from web.token where id = ?")
                .param(sent.id())
                .query((row, n) -> new Kept(token(row, n), row.getBytes("secret_hash")))
                .optional();
        // Takes the same time however much of it is right, and for an id that nothing has.
        var same = MessageDigest.isEqual(kept.map(Kept::secretHash).orElse(OF_NOTHING), sent.hash());
        return kept.filter(found -> same).map(Kept::token);
    }

    private record Kept(Token token, byte[] secretHash) {}

    /** Notes that it opened something; not more often than once a minute, for a job may ask very often. */
    public void used(UUID id) {
        db.sql("""
                update web.token set last_used_at = now()
                 where id = ? and (last_used_at is null or last_used_at < now() - interval '1 minute')
                """).param(id).update();
    }

    /** @return whether this revoked it; one that was revoked before stays as it was */
    boolean revoke(UUID id, UUID by) {
        return db.sql("update web.token set revoked_by = ?, revoked_at = now() where id = ? and revoked_at is null")
                        .param(by)
                        .param(id)
                        .update()
                == 1;
    }

    public Optional<Token> one(UUID id) {
        return db.sql("select " + COLUMNS + " from web.token where id = ?")
                .param(id)
                .query(Tokens::token)
                .optional();
    }

    /** Every token of a partnership: first those that were not revoked, and of these what ends first. */
    public List<Token> all(String partnership) {
        return db.sql("select " + COLUMNS + " from web.token where partnership = ?"
                        + " order by revoked_at is not null, ends_on, name, id")
                .param(partnership)
                .query(Tokens::token)
                .list();
    }

    private static Token token(ResultSet row, int n) throws SQLException {
        return new Token(
                row.getObject("id", UUID.class),
                row.getString("partnership"),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("scopes").getArray())
                        .flatMap(word -> Scope.find(word).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                instant(row.getTimestamp("last_used_at")),
                row.getObject("revoked_by", UUID.class),
                instant(row.getTimestamp("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

package org.learningledger.web.bookmark;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The bookmarks of all accounts, one for each. They stand outside the log: how far somebody has read is no fact about
 * learning, and nobody else's business.
 */
@Component
public class Bookmarks {

    private final JdbcClient db;

    Bookmarks(DataSource dataSource) {
        this.db = JdbcClient.create(dataSource);
    }

    /** Empty where this account never put one. */
    public Optional<Bookmark> of(UUID account) {
        return db.sql("select position, day, moved_at from web.bookmark where account = ?")
                .param(account)
                .query((row, n) -> new Bookmark(
                        row.getObject("position", Long.class),
                        row.getObject("day", LocalDate.class),
                        row.getTimestamp("moved_at").toInstant()))
                .optional();
    }

    /** Up to this entry, and never back from a later one: a page that stood open for long has not un-looked the rest. */
    void lookedUpTo(UUID account, long position) {
        db.sql("""
                insert into web.bookmark (account, position) values (:account, :position)
                on conflict (account) do update
                    set position = greatest(web.bookmark.position, excluded.position), day = null, moved_at = now()
                """).param("account", account).param("position", position).update();
    }

    /** Back to the end of a day. */
    void lookedUpTo(UUID account, LocalDate day) {
        db.sql("""
                insert into web.bookmark (account, day) values (:account, :day)
                on conflict (account) do update set position = null, day = excluded.day, moved_at = now()
                """).param("account", account).param("day", day).update();
    }
}

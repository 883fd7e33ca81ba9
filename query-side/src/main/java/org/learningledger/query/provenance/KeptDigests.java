package org.learningledger.query.provenance;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.digest.Digests;
import org.learningledger.query.digest.ModelDigest;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Digests of models, each worked out once and kept in memory. When the model has taken in other facts of the partnership,
 * only the sections are worked out again that these changed, as the projection noted; when another generation took its place,
 * everything is. A model's rows change in no other way, short of somebody who changes them by hand; that, {@link #anew} sees,
 * and {@code ./ledger rebuild --check}.
 */
@Component
class KeptDigests {

    private static final int MOST = 100;

    private record Key(String model, String partnership) {}

    /** What tells one generation of a model from another, and from itself before it was put back into its place. */
    private record Live(
            int version, int generation, @Nullable OffsetDateTime liveSince) {}

    private record Kept(Live live, long taken, ModelDigest digest, String text) {}

    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Digests digests;
    private final JdbcClient database;

    KeptDigests(Digests digests, DataSource database) {
        this.digests = digests;
        this.database = JdbcClient.create(database);
    }

    /**
     * Of what the snapshot shows.
     *
     * @param taken how many facts of the partnership the model has taken in, in this snapshot
     */
    Provenance.Model of(ReadModel model, String partnership, long taken) {
        var live = live(model);
        var before = kept(new Key(model.name(), partnership));
        if (before == null || !before.live.equals(live) || before.taken > taken) {
            return anew(model, partnership, taken, live);
        }
        return before.taken == taken
                ? new Provenance.Model(model.name(), live.version, before.text)
                : keep(model, partnership, taken, live, digests.renewed(before.digest, changed(before, partnership)));
    }

    /** The same, whatever was kept. */
    Provenance.Model anew(ReadModel model, String partnership, long taken) {
        return anew(model, partnership, taken, live(model));
    }

    private Provenance.Model anew(ReadModel model, String partnership, long taken, Live live) {
        return keep(model, partnership, taken, live, digests.of(model, partnership));
    }

    private Provenance.Model keep(ReadModel model, String partnership, long taken, Live live, ModelDigest digest) {
        var text = digest.text();
        keep(new Key(model.name(), partnership), new Kept(live, taken, digest, text));
        return new Provenance.Model(model.name(), live.version, text);
    }

    /** The sections that changed since, by table. */
    private Map<String, Set<Long>> changed(Kept before, String partnership) {
        var changed = new HashMap<String, Set<Long>>();
        database.sql("""
                        SELECT in_table, section FROM read.changed_section
                         WHERE partnership = ? AND in_table = ANY (?) AND position > ?""")
                .params(partnership, names(before.digest), before.taken)
                .query(row -> {
                    changed.computeIfAbsent(row.getString("in_table"), table -> new HashSet<>())
                            .add(row.getLong("section"));
                });
        return changed;
    }

    private static SqlArrayValue names(ModelDigest digest) {
        return new SqlArrayValue(
                "text", digest.tables().keySet().stream().map(Table::name).toArray());
    }

    /** What stands there may still be of an older version than this program's. */
    private Live live(ReadModel model) {
        return database.sql("SELECT version, generation, live_since FROM read.model WHERE name = ?")
                .param(model.name())
                .query(Live.class)
                .optional()
                .orElse(new Live(model.version(), 0, null));
    }

    private synchronized @Nullable Kept kept(Key key) {
        return kept.get(key);
    }

    private synchronized void keep(Key key, Kept digest) {
        kept.put(key, digest);
        if (kept.size() > MOST) kept.remove(kept.keySet().iterator().next());
    }
}

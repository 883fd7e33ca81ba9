package org.learningledger.query.provenance;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.digest.Digests;
import org.learningledger.query.projection.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Digests of models, each worked out once and kept in memory for as long as it holds: until the model has taken in another
 * fact of the partnership, or another generation of it took its place. A model's rows change in no other way, short of
 * somebody who changes them by hand; that, {@link #anew} sees, and {@code ./ledger rebuild --check}.
 */
@Component
class KeptDigests {

    private static final int MOST = 2_000;

    private record Key(String model, String partnership) {}

    /** What tells one generation of a model from another: the version of the rules that it was made by, and a number. */
    private record Live(int version, int generation) {}

    private record Kept(Live live, long taken, String digest) {}

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
        return before != null && before.live.equals(live) && before.taken == taken
                ? new Provenance.Model(model.name(), live.version, before.digest)
                : anew(model, partnership, taken, live);
    }

    /** The same, whatever was kept. */
    Provenance.Model anew(ReadModel model, String partnership, long taken) {
        return anew(model, partnership, taken, live(model));
    }

    private Provenance.Model anew(ReadModel model, String partnership, long taken, Live live) {
        var digest = digests.of(model, partnership);
        keep(new Key(model.name(), partnership), new Kept(live, taken, digest));
        return new Provenance.Model(model.name(), live.version, digest);
    }

    /** What stands there may still be of an older version than this program's. */
    private Live live(ReadModel model) {
        return database.sql("SELECT version, generation FROM read.model WHERE name = ?")
                .param(model.name())
                .query(Live.class)
                .optional()
                .orElse(new Live(model.version(), 0));
    }

    private synchronized @Nullable Kept kept(Key key) {
        return kept.get(key);
    }

    private synchronized void keep(Key key, Kept digest) {
        kept.put(key, digest);
        if (kept.size() > MOST) kept.remove(kept.keySet().iterator().next());
    }
}

package org.learningledger.query.rebuild;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.learningledger.query.digest.Digests;
import org.learningledger.query.projection.ReadModel;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What live models said at a moment: each one's digest, and how far it had come. It is worked out beside the building of the
 * next generation, one model after another.
 */
final class SaidLive implements AutoCloseable {

    private final Generation live;
    private final LiveModels models;
    private final JdbcTemplate database;
    private final Executor beside;
    private final Map<String, CompletableFuture<Optional<Said>>> said = new HashMap<>();
    private volatile boolean over;

    /** @param takenIn the index of the newest event that the model had taken in */
    record Said(long takenIn, String digest) {}

    SaidLive(Tools tools, Executor beside) {
        this.live = tools.generation(Generation.LIVE);
        this.models = tools.live();
        this.database = tools.database();
        this.beside = beside;
    }

    void begin(List<ReadModel> wanted) {
        CompletableFuture<?> before = CompletableFuture.completedFuture(null);
        for (var model : wanted) {
            var next = before.thenApplyAsync(done -> asked(model), beside);
            said.put(model.name(), next);
            before = next;
        }
    }

    /** Empty where it was never begun. */
    Optional<Said> of(ReadModel model) {
        return Pieces.join(Objects.requireNonNull(said.get(model.name())));
    }

    private Optional<Said> asked(ReadModel model) {
        if (over) throw new CancellationException("Nobody waits for it any more");
        return live.atOnce(() -> models.takenIn(model.name()).map(index -> new Said(index, digest(model))));
    }

    /** What was not begun is left. */
    @Override
    public void close() {
        over = true;
    }

    private String digest(ReadModel model) {
        return database.execute(
                (ConnectionCallback<String>) connection -> Digests.of(connection, live.schema(), model));
    }
}

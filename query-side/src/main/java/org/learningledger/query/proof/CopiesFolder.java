package org.learningledger.query.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes checkpoints into a folder, one of each log a minute at most. Meant is a folder that whoever runs the ledger cannot
 * change later: a share of another organisation, a drive that is taken away, a store that only adds.
 */
@Component
@ConditionalOnWebApplication
class CopiesFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CopiesFolder.class);
    private static final long EVERY_SECONDS = 60;
    private static final long FIRST_SECONDS = 5;

    private final JdbcClient database;
    private final ProofLog log;
    private final @Nullable Path folder;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "ledger-copies");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable String trouble;

    CopiesFolder(DataSource database, ProofLog log, @Value("${ledger.proof.copies.folder:}") String folder) {
        this.database = JdbcClient.create(database);
        this.log = log;
        this.folder = folder.isBlank() ? null : Path.of(folder);
        if (this.folder != null) {
            rounds.scheduleWithFixedDelay(this::round, FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Where copies are written to; empty where nobody chose a folder. */
    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /** What kept the last round from writing; empty where nothing did. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void round() {
        try {
            copy();
            trouble = null;
        } catch (IOException | RuntimeException problem) {
            if (trouble == null) LOG.error("Checkpoints could not be copied to {}", folder, problem);
            trouble = String.valueOf(problem.getMessage());
        }
    }

    /** One file for each head, named by log and size; what is there already stays as it is. */
    void copy() throws IOException {
        var target = folder().orElseThrow();
        Files.createDirectories(target);
        for (var partnership : partnerships()) {
            var head = log.latest(partnership);
            if (head.isEmpty()) continue;
            var file = target.resolve(
                    "%s-%012d.checkpoint".formatted(partnership, head.get().size()));
            if (Files.exists(file)) continue;
            var unfinished = target.resolve(file.getFileName() + ".new");
            Files.writeString(unfinished, head.get().note().toString());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private List<String> partnerships() {
        return database.sql("SELECT partnership FROM proof.log ORDER BY partnership")
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }
}

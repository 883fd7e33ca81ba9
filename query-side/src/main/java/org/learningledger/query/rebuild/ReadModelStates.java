package org.learningledger.query.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.learningledger.query.lag.ModelWords;
import org.learningledger.query.projection.Progressed;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.ReadModels;
import org.learningledger.store.log.LedgerLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells how every read model stands. */
@Component
public class ReadModelStates {

    private final ReadModels models;
    private final Progressed progressed;
    private final LedgerLog log;
    private final JdbcClient database;

    ReadModelStates(ReadModels models, Progressed progressed, LedgerLog log, DataSource database) {
        this.models = models;
        this.progressed = progressed;
        this.log = log;
        this.database = JdbcClient.create(database);
    }

    /** In order of their names. */
    public List<ReadModelState> all() {
        long head = log.head();
        return database
                .sql("SELECT * FROM read.model ORDER BY name")
                .query((row, number) -> row(row, head))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty where there is none of this name. */
    public Optional<ReadModelState> one(String name) {
        return all().stream().filter(state -> state.name().equals(name)).findFirst();
    }

    private Optional<ReadModelState> row(ResultSet row, long head) throws SQLException {
        var model = models.named(row.getString("name"));
        return model.isEmpty() ? Optional.empty() : Optional.of(state(model.get(), row, head));
    }

    private ReadModelState state(ReadModel model, ResultSet row, long head) throws SQLException {
        var beforeVersion = row.getObject("before_version", Integer.class);
        boolean canGoBack = beforeVersion != null && beforeVersion == model.version();
        return new ReadModelState(
                model.name(),
                ModelWords.title(model.name()),
                row.getInt("version"),
                row.getInt("generation"),
                row.getObject("live_since", OffsetDateTime.class).toInstant(),
                Math.min(progressed.of(model.name()), head),
                head,
                canGoBack ? row.getObject("before_generation", Integer.class) : null);
    }
}

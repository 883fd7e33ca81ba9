package org.learningledger.query.integrity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.learningledger.store.guard.Guards;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Says what protects the log in this database, as it stands at the moment of asking. */
@Component
public class Protection {

    private final JdbcTemplate database;

    Protection(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    /** A sentence for each thing that protects it or does not, and then for each that is not as it must be. */
    public List<String> sentences() {
        return Objects.requireNonNull(database.execute((ConnectionCallback<List<String>>) Protection::told));
    }

    /** What is not as it must be, in one paragraph; empty where all is well. */
    Optional<String> problems() {
        var problems = Objects.requireNonNull(database.execute((ConnectionCallback<List<String>>) Guards::problems));
        return problems.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", problems));
    }

    private static List<String> told(Connection connection) throws SQLException {
        var sentences = new ArrayList<String>();
        var problems = Guards.problems(connection);
        if (problems.isEmpty()) {
            sentences.add("The program may add entries and read them. It cannot change or remove one.");
            sentences.add("Guards in the database refuse to change or remove an entry.");
        }
        if (Guards.areInstalled(connection)) {
            sentences.add("The guards belong to the database's superuser. The owner of the tables cannot take them away"
                    + " while they are closed.");
            Guards.openings(connection)
                    .forEach(opening -> sentences.add("The guards were opened at %s by %s: %s."
                            .formatted(opening.at(), opening.who(), opening.reason())));
        } else {
            sentences.add(
                    "The owner of the tables can take the guards away: no superuser has set up guards against that.");
        }
        sentences.add(
                "Whoever is the database's superuser, or has its files, can change the log. Only proofs that are kept"
                        + " elsewhere show that.");
        sentences.addAll(problems);
        return List.copyOf(sentences);
    }
}

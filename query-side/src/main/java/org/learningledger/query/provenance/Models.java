package org.learningledger.query.provenance;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.ReadModels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which read models stand behind what a statement names. */
@Component
class Models {

    private static final String SCHEMA = "read.";

    /** What each view reads, itself or through other views. */
    private static final String BEHIND = """
            WITH RECURSIVE behind AS (
                SELECT shown.oid AS named, shown.oid AS relation
                  FROM pg_class shown JOIN pg_namespace schema ON schema.oid = shown.relnamespace
                 WHERE schema.nspname = 'read' AND shown.relname = ANY (string_to_array(:names, ' '))
                 UNION
                SELECT behind.named, link.refobjid
                  FROM behind
                  JOIN pg_rewrite rule ON rule.ev_class = behind.relation
                  JOIN pg_depend link ON link.classid = 'pg_rewrite'::regclass AND link.objid = rule.oid
                                     AND link.refclassid = 'pg_class'::regclass
            )
            SELECT DISTINCT class.relname FROM behind JOIN pg_class class ON class.oid = behind.relation""";

    private final ReadModels models;
    private final JdbcClient database;

    Models(ReadModels models, DataSource database) {
        this.models = models;
        this.database = JdbcClient.create(database);
    }

    Set<String> names() {
        return models.all().stream().map(ReadModel::name).collect(Collectors.toCollection(TreeSet::new));
    }

    ReadModel named(String name) {
        return models.named(name).orElseThrow(() -> new IllegalArgumentException("There is no read model " + name));
    }

    /**
     * The names of the models that were read.
     *
     * @param read tables, views and functions with their schemas
     */
    Set<String> readIn(Collection<String> read) {
        var names = read.stream()
                .filter(name -> name.startsWith(SCHEMA))
                .map(name -> name.substring(SCHEMA.length()))
                .collect(Collectors.joining(" "));
        var tables = Set.copyOf(
                database.sql(BEHIND).param("names", names).query(String.class).list());
        return models.all().stream()
                .filter(model -> model.tables().stream().anyMatch(table -> tables.contains(table.name())))
                .map(ReadModel::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

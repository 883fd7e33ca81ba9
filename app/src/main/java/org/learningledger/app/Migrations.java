package org.learningledger.app;

import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.learningledger.query.ProofSchema;
import org.learningledger.query.ReadSchema;
import org.learningledger.store.log.LogSchema;
import org.learningledger.web.WebSchema;

/** Every module's tables, in the order in which they are made. Each runs with the login of the database's owner. */
final class Migrations {

    static final List<Consumer<DataSource>> ALL =
            List.of(LogSchema::migrate, WebSchema::migrate, ReadSchema::migrate, ProofSchema::migrate);

    private Migrations() {}
}

package org.learningledger.query.page;

import java.util.Objects;
import org.learningledger.query.TestDatabase;
import org.learningledger.web.WebSchema;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The test database with accounts and sessions in it. */
public final class WebDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new TestDatabase().initialize(context);
        var owner = TestDatabase.asOwner(context.getEnvironment().getRequiredProperty("ledger.db.url"));
        WebSchema.migrate(Objects.requireNonNull(owner.getDataSource()));
    }
}

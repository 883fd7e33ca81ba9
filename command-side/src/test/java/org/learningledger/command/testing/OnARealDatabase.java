package org.learningledger.command.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.learningledger.store.testing.FreshDatabase;
import org.learningledger.web.WebSchema;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole command side, serving on a free port, on a database that all such tests share. Each keeps to
 * partnerships of its own, so that none meets what another recorded.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = CommandSide.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OnARealDatabase.Database.class)
public @interface OnARealDatabase {

    /** Migrates a database as its owner, and has the program sign in as itself. */
    final class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static Path keyFile() {
            try {
                return Files.createTempDirectory("ledger-test").resolve("restricted.key");
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = FreshDatabase.create();
            WebSchema.migrate(database.as(FreshDatabase.OWNER));
            context.getBeanFactory().registerSingleton("freshDatabase", database);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "fresh database",
                            Map.of(
                                    "ledger.db.url",
                                    database.url(),
                                    "ledger.db.user",
                                    FreshDatabase.PROGRAM,
                                    "ledger.db.password",
                                    "",
                                    "ledger.restricted.key-file",
                                    keyFile().toString(),
                                    "ledger.operator-token",
                                    "token-of-this-test")));
        }
    }
}

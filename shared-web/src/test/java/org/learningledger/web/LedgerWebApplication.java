package org.learningledger.web;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.learningledger.web.account.Agencies;
import org.learningledger.web.page.NavItem;
import org.learningledger.web.page.Navigation;
import org.learningledger.web.page.Partnership;
import org.learningledger.web.page.Partnerships;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The smallest application with our pages: a real PostgreSQL, two partnerships, and {@link Rooms} to be let into. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({WebConfiguration.class, Rooms.class, Showcase.class})
class LedgerWebApplication {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres server() throws IOException, SQLException {
        var server = EmbeddedPostgres.start();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role ledger_owner login");
            statement.execute("create role ledger_app login");
            statement.execute("create database ledger owner ledger_owner");
        }
        WebSchema.migrate(server.getDatabase("ledger_owner", "ledger"));
        return server;
    }

    @Bean
    @Primary
    DataSource dataSource(EmbeddedPostgres server) {
        return server.getDatabase("ledger_app", "ledger");
    }

    @Bean
    Partnerships partnerships() {
        return code -> Optional.of(
                code.equals("moor")
                        ? new Partnership("moor", "Moorland Safeguarding Children Partnership", true)
                        : new Partnership(code, "South Tees Safeguarding Children Partnership", false));
    }

    @Bean
    Agencies agencies() {
        return partnership -> Map.of("police", "Moorland Police", "health", "Moorland Health");
    }

    @Bean
    Navigation navigation() {
        return who -> List.of(
                new NavItem("Reviews and audits", "/rooms/open"),
                new NavItem("Actions", "/rooms/any"),
                new NavItem("Components", "/showcase"));
    }
}

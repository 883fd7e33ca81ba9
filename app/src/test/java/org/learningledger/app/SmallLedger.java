package org.learningledger.app;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.learningledger.store.log.LogSchema;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** A program with a database, a web server and jobs, but none of the two sides: what the command line is tested with. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, PropertyPlaceholderAutoConfiguration.class})
class SmallLedger {

    static final List<Consumer<DataSource>> MIGRATIONS = List.of(LogSchema::migrate, owner -> execute(owner, """
            CREATE TABLE IF NOT EXISTS fact (words text);
            GRANT SELECT, INSERT ON fact TO ledger_app;
            """));

    /** The command line, as a program of its own. */
    public static void main(String[] arguments) {
        System.exit(Cli.commands(SmallLedger::start).execute(arguments));
    }

    static LedgerProgram start(ProgramSettings settings) {
        return LedgerProgram.start(settings, List.of(SmallLedger.class), MIGRATIONS);
    }

    @Bean
    DataSource ledgerDatabase(
            @Value("${ledger.db.url}") String url,
            @Value("${ledger.db.user}") String user,
            @Value("${ledger.db.password}") String password) {
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        return database;
    }

    @Bean
    Jobs jobs(DataSource database) {
        return new SmallJobs(database);
    }

    /** Writes when the context closes, which works only while the database still runs. */
    @Bean(destroyMethod = "close")
    AutoCloseable lastWords(DataSource database) {
        return () -> execute(database, "INSERT INTO fact VALUES ('last words')");
    }

    @Bean
    ServletRegistrationBean<HttpServlet> operator(Jobs jobs, @Value("${ledger.operator-token}") String token) {
        return new ServletRegistrationBean<>(
                new Operator(jobs, token),
                "/operator/import",
                "/operator/accounts",
                "/operator/tokens",
                "/operator/rebuilds",
                "/operator/exports");
    }

    private static void execute(DataSource database, String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record SmallJobs(DataSource database) implements Jobs {

        @Override
        public boolean importFiles(Path file, boolean rehearse, Consumer<String> lines) {
            if (!rehearse) {
                execute(database, "INSERT INTO fact VALUES ('imported')");
            }
            lines.accept("%s: 1 row, %d recorded".formatted(file.getFileName(), rehearse ? 0 : 1));
            return !file.endsWith("wrong.csv");
        }

        @Override
        public boolean account(AccountJob job, Consumer<String> lines) {
            lines.accept("%s %s".formatted(job.act(), job.signInName()));
            return !"nobody".equals(job.signInName());
        }

        @Override
        public boolean token(TokenJob job, Consumer<String> lines) {
            lines.accept("%s %s %s %s until %s".formatted(job.act(), job.id(), job.name(), job.scopes(), job.until()));
            return !"nothing".equals(job.id());
        }

        @Override
        public boolean rebuild(RebuildJob job, Consumer<String> lines) {
            lines.accept("%s %s%s".formatted(job.act(), job.all() ? "all" : job.models(), told(job)));
            return !job.models().contains("different");
        }

        private static String told(RebuildJob job) {
            return job.name() == null ? "" : " " + job.name() + (job.moment() == null ? "" : " " + job.moment());
        }

        @Override
        public boolean export(ExportJob job, Consumer<String> lines) {
            lines.accept("Written to " + job.file());
            return !job.file().endsWith("there.zip");
        }

        @Override
        public void demo(Consumer<String> lines) {
            lines.accept("agencies.csv: 3 rows, 3 recorded, 0 refused");
        }
    }

    private static final class Operator extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient Jobs jobs;
        private final String token;

        Operator(Jobs jobs, String token) {
            this.jobs = jobs;
            this.token = token;
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (!("Bearer " + token).equals(request.getHeader("Authorization"))) {
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            var body = JsonMapper.shared().readTree(request.getInputStream());
            var out = response.getWriter();
            if (request.getRequestURI().endsWith("/accounts")) {
                var job = JsonMapper.shared().treeToValue(body, AccountJob.class);
                out.println(jobs.account(job, line -> out.println("server: " + line)) ? "OK" : "FAILED: not done");
                return;
            }
            if (request.getRequestURI().endsWith("/tokens")) {
                var job = JsonMapper.shared().treeToValue(body, TokenJob.class);
                out.println(jobs.token(job, line -> out.println("server: " + line)) ? "OK" : "FAILED: not done");
                return;
            }
            if (request.getRequestURI().endsWith("/rebuilds")) {
                var job = JsonMapper.shared().treeToValue(body, RebuildJob.class);
                out.println(jobs.rebuild(job, line -> out.println("server: " + line)) ? "OK" : "FAILED");
                return;
            }
            if (request.getRequestURI().endsWith("/exports")) {
                var job = JsonMapper.shared().treeToValue(body, ExportJob.class);
                out.println(jobs.export(job, line -> out.println("server: " + line)) ? "OK" : "FAILED: not done");
                return;
            }
            var path = Path.of(body.get("path").asString());
            var passed = jobs.importFiles(path, Boolean.parseBoolean(request.getParameter("rehearse")), line -> {
                out.println("server: " + line);
                out.flush();
            });
            if (!path.endsWith("silent.csv")) {
                out.println(passed ? "OK" : "FAILED: a row was refused");
            }
        }
    }
}

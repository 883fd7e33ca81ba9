package org.learningledger.app.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.learningledger.store.start.CannotStart;
import org.learningledger.store.start.Login;

/** One PostgreSQL data directory and the server on it. */
final class Cluster {

    private static final int ATTEMPTS = 5;
    private static final String RECOVERY_MAY_TAKE = "600";

    private final Path directory;
    private final Path serverLog;
    private final PostgresPrograms programs;

    Cluster(Path dataDirectory, PostgresPrograms programs) {
        this.directory = dataDirectory.resolve("postgres");
        this.serverLog = dataDirectory.resolve("postgres-server.log");
        this.programs = programs;
    }

    boolean exists() {
        return Files.exists(directory);
    }

    /** Prepared beside its place and moved there whole, with a password needed from its first moment on. */
    void create(Login superuser) throws IOException {
        var unfinished = Files.createTempDirectory(directory.getParent(), "preparing-");
        try {
            var password = unfinished.resolve("password");
            PrivateFiles.write(password, superuser.password() + "\n");
            var cluster = unfinished.resolve("postgres");
            var exit = programs.run(
                    "initdb",
                    List.of(
                            "--pgdata=" + cluster,
                            "--username=" + superuser.user(),
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--data-checksums"));
            if (exit != 0) {
                throw failed("The database could not be created", programs.said());
            }
            Files.move(cluster, directory, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            PrivateFiles.delete(unfinished);
        }
    }

    /** Starts the server, recovering first what a crash left behind, and answers its port. */
    int start(Secrets secrets) throws IOException {
        Files.writeString(directory.resolve("pg_hba.conf"), whoMayLogIn(secrets));
        for (var attempt = 1; ; attempt++) {
            var port = freePort();
            Files.writeString(directory.resolve("postgresql.conf"), settings(port));
            Files.deleteIfExists(serverLog);
            var exit = programs.run(
                    "pg_ctl",
                    List.of(
                            "start",
                            "-w",
                            "-t",
                            RECOVERY_MAY_TAKE,
                            "-D",
                            directory.toString(),
                            "-l",
                            serverLog.toString()));
            if (exit == 0) {
                return port;
            }
            var said = Files.exists(serverLog) ? Files.readString(serverLog) : programs.said();
            if (attempt == ATTEMPTS || !passes(said)) {
                throw failed("The database could not be started", said);
            }
            pause();
        }
    }

    /** Stops the server on this directory, if one runs: ours, or one left behind by a program that was killed. */
    void stop() throws IOException {
        var pidFile = directory.resolve("postmaster.pid");
        var pid = serverPid(pidFile);
        if (pid.isEmpty()) {
            return;
        }
        var alive = ProcessHandle.of(pid.get()).filter(ProcessHandle::isAlive);
        if (alive.isEmpty()) {
            return; // PostgreSQL itself sees that it is stale, and checks that no part of the old server lives
        }
        if (!isServerHere(alive.get())) {
            // The number was given to another process since. PostgreSQL would take that one for a server.
            Files.delete(pidFile);
            return;
        }
        var fast = stop("fast", "60");
        if (fast != 0 && serverPid(pidFile).isPresent() && stop("immediate", "30") != 0) {
            throw failed(
                    "The PostgreSQL server with process id %d does not stop; end it and start again"
                            .formatted(pid.get()),
                    programs.said());
        }
    }

    private int stop(String mode, String seconds) throws IOException {
        return programs.run("pg_ctl", List.of("stop", "-w", "-t", seconds, "-m", mode, "-D", directory.toString()));
    }

    private static Optional<Long> serverPid(Path pidFile) throws IOException {
        try {
            return Files.readAllLines(pidFile).stream()
                    .findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .map(Long::valueOf);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private boolean isServerHere(ProcessHandle process) {
        var command =
                process.info().command().or(() -> process.info().commandLine()).orElse("");
        if (!command.contains("postgres")) {
            return false;
        }
        var workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return workingDirectory.toRealPath().equals(directory.toRealPath());
        } catch (IOException e) {
            // It cannot be seen where it works: a PostgreSQL with the recorded process id is taken for ours.
            return true;
        }
    }

    /** Somebody took the port in between, or the last of a killed server is still going. */
    private static boolean passes(String said) {
        return said.contains("could not bind") || said.contains("shared memory block");
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Starting the database was interrupted.", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String whoMayLogIn(Secrets secrets) {
        return """
                host all    %s 127.0.0.1/32 scram-sha-256
                host ledger %s 127.0.0.1/32 scram-sha-256
                host ledger %s 127.0.0.1/32 scram-sha-256
                host ledger %s 127.0.0.1/32 scram-sha-256
                """.formatted(
                        secrets.superuser().user(),
                        secrets.owner().user(),
                        secrets.program().user(),
                        secrets.signer().user());
    }

    private static String settings(int port) {
        return """
                # Written by the ledger at every start: changes here are lost.
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                port = %d
                max_connections = 60
                shared_buffers = 128MB
                max_wal_size = 1GB
                jit = off

                # A fact is on disk before anybody is told that it is recorded.
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                allow_alter_system = off

                password_encryption = scram-sha-256
                timezone = 'UTC'
                log_timezone = 'UTC'
                datestyle = 'iso, mdy'
                default_text_search_config = 'pg_catalog.english'
                lc_messages = 'C'
                lc_monetary = 'C'
                lc_numeric = 'C'
                lc_time = 'C'

                # A week of logs. No statements and no values: they would hold what people wrote about children.
                logging_collector = on
                log_directory = 'log'
                log_filename = 'postgresql-%%a.log'
                log_rotation_age = 1d
                log_rotation_size = 0
                log_truncate_on_rotation = on
                log_min_error_statement = panic
                log_error_verbosity = terse
                """.formatted(port);
    }

    private static CannotStart failed(String what, String said) {
        var asRoot = said.contains("cannot be run as root") || said.contains("must be run as")
                ? " PostgreSQL does not run as root and this machine allows no user namespaces: run the ledger as an ordinary user, or set LEDGER_DB_URL."
                : "";
        var lines = said.lines().filter(line -> !line.isBlank()).toList();
        var last = String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
        return new CannotStart(what + "." + asRoot + (last.isEmpty() ? "" : " PostgreSQL said: " + last));
    }
}

package org.learningledger.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.learningledger.store.start.DatabaseAddress;

/**
 * How many seconds processors have worked, for this program and for its database. On a machine that others use as well it
 * says more than the clock.
 *
 * @param database 0 where the operating system does not tell
 */
record ProcessorTime(double program, double database) {

    static final ProcessorTime NONE = new ProcessorTime(0, 0);

    /** Up to now. Of the database, only connections that are open now count. */
    static ProcessorTime of(DatabaseAddress address) throws SQLException {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new ProcessorTime(machine.getProcessCpuTime() / 1e9, seconds(server(address)));
    }

    /** The process that all connections belong to. */
    private static ProcessHandle server(DatabaseAddress address) throws SQLException {
        var program = address.program();
        try (var connection = DriverManager.getConnection(address.url(), program.user(), program.password());
                var row = connection.createStatement().executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
        }
    }

    private static double seconds(ProcessHandle server) {
        return Stream.concat(Stream.of(server), server.children())
                        .flatMap(process -> process.info().totalCpuDuration().stream())
                        .mapToLong(Duration::toNanos)
                        .sum()
                / 1e9;
    }

    ProcessorTime and(ProcessorTime other) {
        return new ProcessorTime(program + other.program, database + other.database);
    }

    ProcessorTime minus(ProcessorTime other) {
        return new ProcessorTime(program - other.program, database - other.database);
    }
}

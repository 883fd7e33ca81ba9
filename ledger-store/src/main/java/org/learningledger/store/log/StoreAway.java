package org.learningledger.store.log;

import io.axoniq.axonserver.connector.ErrorCategory;
import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.axoniq.axonserver.connector.impl.StreamTimeoutException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.jspecify.annotations.Nullable;

/**
 * The event store cannot be reached at present, so nothing can be decided. Whether what was sent last is recorded is not
 * known: sent again under the same key, it is recorded once.
 */
public final class StoreAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final Set<Status.Code> UNREACHABLE =
            Set.of(Status.Code.UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED, Status.Code.CANCELLED);

    /** Waited too long for a lock, ended while idle, server stopping, too many connections (PostgreSQL, appendix A). */
    private static final Set<String> PASSING = Set.of("55P03", "25P03", "57P01", "57P02", "57P03", "57P05", "53300");

    private static final String CONNECTION_CLASS = "08";

    private static final Set<String> AWAY = Stream.of(
                    ErrorCategory.NO_EVENT_STORE_MASTER_AVAILABLE,
                    ErrorCategory.CONNECTION_FAILED,
                    ErrorCategory.NO_HANDLER_FOR_COMMAND,
                    ErrorCategory.COMMAND_DISPATCH_ERROR,
                    ErrorCategory.NO_HANDLER_FOR_QUERY,
                    ErrorCategory.QUERY_DISPATCH_ERROR)
            .map(ErrorCategory::errorCode)
            .collect(Collectors.toUnmodifiableSet());

    public StoreAway(Throwable cause) {
        super("The event store cannot be reached at present", cause);
    }

    /** Whether a problem means that the event store, or the way to it, is not there at present. */
    public static boolean is(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            boolean away =
                    switch (cause) {
                        case StoreAway told -> true;
                        case StatusRuntimeException remote ->
                            UNREACHABLE.contains(remote.getStatus().getCode());
                        case StreamClosedException closed -> true;
                        case StreamTimeoutException late -> true;
                        case TimeoutException late -> true;
                        case NoHandlerForCommandException notConnected -> true;
                        case AxonServerCommandDispatchException undispatched -> true;
                        case AxonServerException server ->
                            AWAY.contains(server.errorCode().errorCode());
                        case io.axoniq.axonserver.connector.AxonServerException server ->
                            AWAY.contains(server.getErrorCategory().errorCode());
                        case SQLTransientException later -> true;
                        case SQLException database -> isUnreachable(database.getSQLState());
                        default -> false;
                    };
            if (away) return true;
        }
        return false;
    }

    private static boolean isUnreachable(@Nullable String sqlState) {
        return sqlState != null && (PASSING.contains(sqlState) || sqlState.startsWith(CONNECTION_CLASS));
    }
}

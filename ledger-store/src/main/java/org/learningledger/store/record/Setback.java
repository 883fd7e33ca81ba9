package org.learningledger.store.record;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.learningledger.store.log.StoreAway;

/**
 * Why a command came to nothing although no rule refused it: as data, because of an exception only its text survives
 * the trip through Axon Server.
 */
public enum Setback {
    SOMEBODY_WAS_FIRST,
    NO_SUCH_THING,
    STORE_AWAY,
    FAULT;

    /** How Axon Server says that the stream has an event with this number already (its error AXONIQ-2000). */
    private static final Status.Code NUMBER_TAKEN = Status.Code.OUT_OF_RANGE;

    /** A result as it travels: what a command led to is read from the store, so nothing else comes back with it. */
    static <R> CommandResultMessage<R> travelling(CommandResultMessage<R> result) {
        if (!result.isExceptional()) return new GenericCommandResultMessage<>((R) null, result.getMetaData());
        var problem = result.exceptionResult();
        if (problem instanceof CommandExecutionException refused
                && refused.getDetails().isPresent()) return result;
        return new GenericCommandResultMessage<>(
                new CommandExecutionException(problem.getMessage(), problem, of(problem)), result.getMetaData());
    }

    static Setback of(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (isSomebodyFirst(cause)) return SOMEBODY_WAS_FIRST;
            if (cause instanceof AggregateNotFoundException || cause instanceof IncompatibleAggregateException) {
                return NO_SUCH_THING;
            }
        }
        return StoreAway.is(problem) ? STORE_AWAY : FAULT;
    }

    private static boolean isSomebodyFirst(Throwable cause) {
        return cause instanceof ConcurrencyException
                || cause instanceof ConflictingModificationException
                || cause instanceof StatusRuntimeException remote
                        && remote.getStatus().getCode() == NUMBER_TAKEN;
    }

    /** What the sender is told, the same as if the command had been handled without a trip. */
    RuntimeException arrived(CommandExecutionException travelled) {
        return switch (this) {
            case SOMEBODY_WAS_FIRST -> new ConcurrencyException("Somebody changed it first", travelled);
            case NO_SUCH_THING -> new AggregateNotFoundException("", "There is no such thing", travelled);
            case STORE_AWAY -> new StoreAway(travelled);
            case FAULT -> travelled;
        };
    }
}

package org.learningledger.store.record;

import java.util.Optional;
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
    STORE_AWAY;

    /** A result as it travels: what a command led to is read from the store, so nothing else comes back with it. */
    static <R> CommandResultMessage<R> travelling(CommandResultMessage<R> result) {
        if (!result.isExceptional()) return new GenericCommandResultMessage<>((R) null, result.getMetaData());
        var problem = result.exceptionResult();
        return of(problem)
                .<CommandResultMessage<R>>map(setback -> new GenericCommandResultMessage<>(
                        new CommandExecutionException(problem.getMessage(), problem, setback), result.getMetaData()))
                .orElse(result);
    }

    private static Optional<Setback> of(Throwable problem) {
        if (problem instanceof CommandExecutionException told
                && told.getDetails().isPresent()) return Optional.empty();
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ConcurrencyException first -> {
                    return Optional.of(SOMEBODY_WAS_FIRST);
                }
                case ConflictingModificationException first -> {
                    return Optional.of(SOMEBODY_WAS_FIRST);
                }
                case AggregateNotFoundException none -> {
                    return Optional.of(NO_SUCH_THING);
                }
                case IncompatibleAggregateException another -> {
                    return Optional.of(NO_SUCH_THING);
                }
                default -> {}
            }
        }
        return StoreAway.is(problem) ? Optional.of(STORE_AWAY) : Optional.empty();
    }

    /** What the sender is told, the same as if the command had been handled without a trip. */
    RuntimeException arrived(CommandExecutionException travelled) {
        return switch (this) {
            case SOMEBODY_WAS_FIRST -> new ConcurrencyException("Somebody changed it first", travelled);
            case NO_SUCH_THING -> new AggregateNotFoundException("", "There is no such thing", travelled);
            case STORE_AWAY -> new StoreAway(travelled);
        };
    }
}

package org.learningledger.query.lag;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventProcessingException;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.store.log.UnreadableEvent;
import org.learningledger.store.serialization.FixedListSerializer;
import org.postgresql.util.PSQLException;

/**
 * What the operator may be told about a failure. An error may quote what an event says, and who runs the ledger does not
 * read it: a message is told only where its words are surely the program's or PostgreSQL's own. The program's log has
 * every message.
 *
 * @param error the kind of error
 * @param message {@code null} where it may quote what an event says
 * @param place where in the program it was, if there
 */
record Fault(
        String error, @Nullable String message, @Nullable String place) {

    private static final String OURS = "org.learningledger.";

    /** Where errors are thrown that name tables, and types of facts, and nothing else. */
    private static final List<String> WITHOUT_WORDS =
            List.of(ReadModel.class.getPackageName() + ".", FixedListSerializer.class.getPackageName() + ".");

    /** SQLSTATE class 22: what PostgreSQL says of a value that it cannot take quotes the value. */
    private static final String ABOUT_A_VALUE = "22";

    static Fault of(Throwable failure) {
        var told = told(failure);
        return new Fault(told.getClass().getSimpleName(), message(failure, told), place(failure));
    }

    /** The first error that is not merely how another one came here. */
    private static Throwable told(Throwable failure) {
        boolean carries = failure instanceof NotTakenIn
                || failure instanceof UnreadableEvent
                || failure instanceof EventProcessingException;
        return carries && failure.getCause() != null ? told(failure.getCause()) : failure;
    }

    private static @Nullable String message(Throwable failure, Throwable told) {
        var database = causes(failure)
                .filter(PSQLException.class::isInstance)
                .map(cause -> (PSQLException) cause)
                .findFirst();
        if (database.isPresent()) return message(database.get());
        var thrown = told.getStackTrace();
        return thrown.length > 0 && WITHOUT_WORDS.stream().anyMatch(thrown[0].getClassName()::startsWith)
                ? told.getMessage()
                : null;
    }

    /** The detail, which quotes rows, is left out. */
    private static String message(PSQLException refusal) {
        var state = Objects.requireNonNullElse(refusal.getSQLState(), "");
        var told = refusal.getServerErrorMessage();
        return told == null || told.getMessage() == null || state.startsWith(ABOUT_A_VALUE)
                ? "PostgreSQL refused it (SQLSTATE " + state + ")"
                : told.getMessage() + " (SQLSTATE " + state + ")";
    }

    private static @Nullable String place(Throwable failure) {
        return causes(told(failure))
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> "%s.%s, line %d"
                        .formatted(
                                frame.getClassName().replaceFirst(".*\\.", ""),
                                frame.getMethodName(),
                                frame.getLineNumber()))
                .orElse(null);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}

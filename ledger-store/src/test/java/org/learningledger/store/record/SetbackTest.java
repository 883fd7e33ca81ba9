package org.learningledger.store.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.store.log.StoreAway;

@DisplayName("A setback")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SetbackTest {

    static Stream<Arguments> problems() {
        return Stream.of(
                Arguments.of(new ConcurrencyException("taken"), Setback.SOMEBODY_WAS_FIRST),
                Arguments.of(new ConflictingModificationException("taken"), Setback.SOMEBODY_WAS_FIRST),
                Arguments.of(remote(Status.OUT_OF_RANGE), Setback.SOMEBODY_WAS_FIRST),
                Arguments.of(new EventStoreException("no", remote(Status.OUT_OF_RANGE)), Setback.SOMEBODY_WAS_FIRST),
                Arguments.of(new AggregateNotFoundException("a", "none"), Setback.NO_SUCH_THING),
                Arguments.of(new IncompatibleAggregateException("another"), Setback.NO_SUCH_THING),
                Arguments.of(remote(Status.UNAVAILABLE), Setback.STORE_AWAY),
                Arguments.of(new EventStoreException("no", remote(Status.DEADLINE_EXCEEDED)), Setback.STORE_AWAY),
                Arguments.of(new EventStoreException("no", new TimeoutException()), Setback.STORE_AWAY),
                Arguments.of(new NoHandlerForCommandException("nobody"), Setback.STORE_AWAY),
                Arguments.of(new EventStoreException("no", new SQLTransientConnectionException()), Setback.STORE_AWAY),
                Arguments.of(new EventStoreException("no", new SQLException("lock", "55P03")), Setback.STORE_AWAY),
                Arguments.of(new EventStoreException("no", new SQLException("no space", "42P01")), Setback.FAULT),
                Arguments.of(new IllegalStateException("ours"), Setback.FAULT));
    }

    @ParameterizedTest(name = "{1} for {0}")
    @MethodSource("problems")
    void says_what_kind_of_problem_it_was(Throwable problem, Setback setback) {
        var travelled = Setback.travelling(failed(problem)).exceptionResult();
        assertThat(travelled)
                .isInstanceOfSatisfying(CommandExecutionException.class, told -> assertThat(told.getDetails())
                        .contains(setback));
    }

    @Test
    void takes_no_place_of_a_reason() {
        var refused = failed(new CommandExecutionException("refused", null, "the reason"));
        assertThat(Setback.travelling(refused)).isSameAs(refused);
    }

    @Test
    void arrives_as_what_it_was() {
        var travelled = new CommandExecutionException("x", null);
        assertThat(Setback.SOMEBODY_WAS_FIRST.arrived(travelled)).isInstanceOf(ConcurrencyException.class);
        assertThat(Setback.NO_SUCH_THING.arrived(travelled)).isInstanceOf(AggregateNotFoundException.class);
        assertThat(Setback.STORE_AWAY.arrived(travelled)).isInstanceOf(StoreAway.class);
        assertThat(Setback.FAULT.arrived(travelled)).isSameAs(travelled);
    }

    private static CommandResultMessage<Object> failed(Throwable problem) {
        return new GenericCommandResultMessage<>(problem);
    }

    private static StatusRuntimeException remote(Status status) {
        return status.asRuntimeException();
    }
}

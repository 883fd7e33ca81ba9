package org.learningledger.query.projection;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventProcessingException;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands an event handler the {@link Rows} of its batch, and has them written with the batch. */
@Component
final class RowsParameter implements ParameterResolverFactory, ParameterResolver<Rows> {

    private final DataSource database;
    private final SubjectFacts facts;

    RowsParameter(DataSource database, SubjectFacts facts) {
        this.database = database;
        this.facts = facts;
    }

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable handler, Parameter[] parameters, int index) {
        return parameters[index].getType() == Rows.class ? this : null;
    }

    @Override
    public Rows resolveParameterValue(Message<?> message) {
        var batch = CurrentUnitOfWork.get().root();
        return batch.getOrComputeResource(Rows.class.getName(), key -> {
            var rows = BatchedRows.live(database, facts);
            batch.onPrepareCommit(ending -> write(rows));
            return rows;
        });
    }

    /** An error becomes an exception: Axon would leave the projection hanging for ever on anything else. */
    private static void write(BatchedRows rows) {
        try {
            rows.write();
        } catch (Error error) {
            throw new EventProcessingException("The rows of a batch could not be made", error);
        }
    }

    /** Always: a processor also asks before there is a unit of work, and passes an event over that does not match. */
    @Override
    public boolean matches(Message<?> message) {
        return true;
    }
}

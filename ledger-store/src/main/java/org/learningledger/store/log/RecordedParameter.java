package org.learningledger.store.log;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Objects;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Hands an event handler the event's {@link Recorded}, which the log's reader put beside it. */
public final class RecordedParameter implements ParameterResolverFactory, ParameterResolver<Recorded> {

    static final String METADATA = "recorded";

    /** Where the message's event stands in the log. */
    public static Recorded of(Message<?> message) {
        return (Recorded) Objects.requireNonNull(message.getMetaData().get(METADATA), "not read from the ledger log");
    }

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable handler, Parameter[] parameters, int index) {
        return parameters[index].getType() == Recorded.class ? this : null;
    }

    @Override
    public Recorded resolveParameterValue(Message<?> message) {
        return of(message);
    }

    @Override
    public boolean matches(Message<?> message) {
        return message.getMetaData().containsKey(METADATA);
    }
}

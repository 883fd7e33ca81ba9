package org.learningledger.store.record;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Hands a handler the {@link Actor} whose command or event it handles, from the stamp in its metadata. */
public final class ActorParameter implements ParameterResolverFactory, ParameterResolver<Actor> {

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable handler, Parameter[] parameters, int index) {
        return parameters[index].getType() == Actor.class ? this : null;
    }

    @Override
    public Actor resolveParameterValue(Message<?> message) {
        return Stamp.of(message.getMetaData()).actor();
    }

    @Override
    public boolean matches(Message<?> message) {
        return true;
    }
}

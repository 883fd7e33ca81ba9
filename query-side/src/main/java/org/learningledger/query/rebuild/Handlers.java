package org.learningledger.query.rebuild;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.projection.Projection;
import org.learningledger.query.projection.Rows;
import org.learningledger.store.log.RecordedParameter;

/** The projections' own event handlers, called without a processor. */
final class Handlers {

    private final InHand rows = new InHand();
    private final Map<String, AnnotationEventHandlerAdapter> byModel;

    Handlers(List<Projection> projections) {
        var parameters =
                MultiParameterResolverFactory.ordered(rows, ClasspathParameterResolverFactory.forClass(Handlers.class));
        byModel = projections.stream()
                .collect(Collectors.toMap(
                        projection -> projection.model().name(),
                        projection -> new AnnotationEventHandlerAdapter(projection, parameters)));
    }

    /** Has a model's projection make rows of an event, where it has a use for it. */
    void handle(String model, EventMessage<?> event, Rows into) {
        rows.now = into;
        var adapter = Objects.requireNonNull(byModel.get(model));
        try {
            if (adapter.canHandle(event)) adapter.handle(event);
        } catch (Exception failed) {
            throw new CannotTakeIn(model, event, failed);
        }
    }

    /** The rows that are written to at the moment: one thread hands events on. */
    private static final class InHand implements ParameterResolverFactory, ParameterResolver<Rows> {

        private @Nullable Rows now;

        @Override
        public @Nullable ParameterResolver<?> createInstance(Executable handler, Parameter[] parameters, int index) {
            return parameters[index].getType() == Rows.class ? this : null;
        }

        @Override
        public Rows resolveParameterValue(Message<?> message) {
            return Objects.requireNonNull(now);
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }
    }

    /** A projection cannot take an event in; the sentence says which. */
    static final class CannotTakeIn extends RuntimeException {

        CannotTakeIn(String model, EventMessage<?> event, Exception why) {
            super(sentence(model, event, why), why);
        }

        private static String sentence(String model, EventMessage<?> event, Exception why) {
            var at = RecordedParameter.of(event);
            return "%s cannot take in fact %d of %s (%s, %s): %s"
                    .formatted(
                            model,
                            at.position(),
                            at.partnership(),
                            event.getPayloadType().getSimpleName(),
                            at.eventId(),
                            why);
        }
    }
}

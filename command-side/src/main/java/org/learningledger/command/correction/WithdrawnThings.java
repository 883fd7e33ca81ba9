package org.learningledger.command.correction;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.jspecify.annotations.Nullable;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;
import org.learningledger.store.correction.Corrections;
import org.learningledger.store.log.LedgerEventStore;
import org.springframework.stereotype.Component;

/** Refuses to go on with a thing that should not have been recorded. Statements of papers are never refused. */
@Component
class WithdrawnThings implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final CommandTargetResolver target =
            AnnotationCommandTargetResolver.builder().build();
    private final LedgerEventStore events;

    WithdrawnThings(LedgerEventStore events, CommandBus commands) {
        this.events = events;
        commands.registerHandlerInterceptor(this);
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain rest)
            throws Exception {
        var thing = thing(work.getMessage());
        if (thing != null && isWithdrawn(thing)) throw new Refused(new Reason.ThingWithdrawn());
        return rest.proceed();
    }

    private @Nullable String thing(CommandMessage<?> command) {
        try {
            return target.resolveTarget(command).getIdentifier();
        } catch (IllegalArgumentException aboutNoOneThing) {
            return null;
        }
    }

    private boolean isWithdrawn(String thing) {
        return events.readEvents(thing)
                .asStream()
                .findFirst()
                .map(Corrections::isWithdrawn)
                .orElse(false);
    }
}

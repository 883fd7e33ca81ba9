package org.learningledger.store.record;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;

/** Handles commands that Axon Server brings, and answers in words that survive the way back. */
public final class RoutedCommandBus extends SimpleCommandBus {

    public RoutedCommandBus(SimpleCommandBus.Builder settings) {
        super(settings);
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        super.<C, R>handle(
                command, handler, (answered, result) -> callback.onResult(answered, Setback.travelling(result)));
    }
}

package org.learningledger.store.record;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Finds the thing a command is for, and the version of it on which its sender decided: if somebody changed it since,
 * the command is refused instead of undoing what they did.
 */
public final class SeenVersionTargetResolver implements CommandTargetResolver {

    private final CommandTargetResolver byAnnotation =
            AnnotationCommandTargetResolver.builder().build();

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        var target = byAnnotation.resolveTarget(command);
        var seen = (String) command.getMetaData().get(Recorder.SEEN_VERSION);
        return seen == null
                ? target
                : new VersionedAggregateIdentifier(target.getIdentifierValue(), Long.valueOf(seen));
    }
}

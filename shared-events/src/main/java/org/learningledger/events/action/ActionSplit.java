package org.learningledger.events.action;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * An action was split: others take its place, and it is closed without having been done itself.
 *
 * @param into the actions that take its place, at least two
 */
@Revision("1")
public record ActionSplit(
        ActionId actionId,
        List<ActionId> into,
        Words reason,
        @Nullable StatedDate occurredOn) implements ActionEvent {}

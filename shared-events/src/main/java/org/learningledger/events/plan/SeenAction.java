package org.learningledger.events.plan;

import org.learningledger.events.action.ActionId;

/**
 * An action in the state in which somebody saw it.
 *
 * @param version the number of facts recorded about it by then, less one
 */
public record SeenAction(ActionId actionId, long version) {}

package org.learningledger.command.refusal;

import org.axonframework.commandhandling.CommandExecutionException;

/** A rule of the ledger said no. The reason is data, so it survives the trip through Axon Server. */
public final class Refused extends CommandExecutionException {

    private static final long serialVersionUID = 1;

    private final transient Reason reason;

    public Refused(Reason reason) {
        super(reason.message(), null, reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

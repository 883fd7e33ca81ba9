package org.learningledger.store.log;

/** An event of the log that this program cannot read, and so cannot pass on: it may be from a newer program. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long globalIndex;

    UnreadableEvent(long globalIndex, Throwable cause) {
        super("The event at %d of the log cannot be read".formatted(globalIndex), cause);
        this.globalIndex = globalIndex;
    }

    public long globalIndex() {
        return globalIndex;
    }
}

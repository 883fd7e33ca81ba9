package org.learningledger.query.lag;

/** A projection could not take in this one event; the cause says why. */
final class NotTakenIn extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long globalIndex;

    NotTakenIn(long globalIndex, Throwable cause) {
        super("The event at %d of the log could not be taken in".formatted(globalIndex), cause);
        this.globalIndex = globalIndex;
    }

    long globalIndex() {
        return globalIndex;
    }
}

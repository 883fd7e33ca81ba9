package org.learningledger.store.log;

import org.learningledger.store.time.Moment;
import org.learningledger.store.time.Moment.Certainty;
import org.learningledger.store.time.Moment.Clock;

/**
 * By which clock facts became known, and which count where their day is not certain: four ways to look at one history.
 * What is the same in several of them is kept once, with their bits set together.
 */
public enum Plane {
    DECLARED_PERHAPS(Clock.DECLARED, Certainty.PERHAPS),
    DECLARED_SURELY(Clock.DECLARED, Certainty.SURELY),
    RECORDED_PERHAPS(Clock.RECORDED, Certainty.PERHAPS),
    RECORDED_SURELY(Clock.RECORDED, Certainty.SURELY);

    /** The bits of all of them. */
    public static final int ALL = (1 << values().length) - 1;

    public final Clock clock;
    public final Certainty certainty;

    Plane(Clock clock, Certainty certainty) {
        this.clock = clock;
        this.certainty = certainty;
    }

    public int bit() {
        return 1 << ordinal();
    }

    /** The bits of the planes that a moment is asked about in. */
    public static int of(Moment moment) {
        int bits = 0;
        for (var plane : values()) {
            boolean certain = plane.certainty == moment.certainty() || moment.certainty() == Certainty.EITHER;
            if (plane.clock == moment.clock() && certain) bits |= plane.bit();
        }
        return bits;
    }
}

package org.learningledger.journeys.violations.command.alpha;

import java.time.Instant;

class DecidesByTheClock {

    Instant decide() {
        return Instant.now();
    }
}

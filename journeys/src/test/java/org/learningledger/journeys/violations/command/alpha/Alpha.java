package org.learningledger.journeys.violations.command.alpha;

import org.learningledger.journeys.violations.command.beta.Beta;

public record Alpha(Beta beta) {}

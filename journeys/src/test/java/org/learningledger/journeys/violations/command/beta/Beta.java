package org.learningledger.journeys.violations.command.beta;

import org.learningledger.journeys.violations.command.alpha.Alpha;

public record Beta(Alpha alpha) {}

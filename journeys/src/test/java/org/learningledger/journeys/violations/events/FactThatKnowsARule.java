package org.learningledger.journeys.violations.events;

import org.learningledger.command.refusal.Reason;

record FactThatKnowsARule(Reason reason) {}

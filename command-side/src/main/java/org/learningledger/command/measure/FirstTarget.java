package org.learningledger.command.measure;

import java.math.BigDecimal;
import org.learningledger.events.measure.Comparator;

/** A target that is set when its measure is defined. */
public record FirstTarget(Comparator comparator, BigDecimal value) {}

package org.learningledger.query.history;

import static org.learningledger.query.history.Told.comparator;
import static org.learningledger.query.history.Told.quote;
import static org.learningledger.query.history.Told.said;
import static org.learningledger.query.history.Told.told;

import org.learningledger.events.measure.MeasureDefined;
import org.learningledger.events.measure.MeasureEvent;
import org.learningledger.events.measure.MeasurementTaken;
import org.learningledger.events.measure.TargetSet;

/** Facts about measures, as people read them. */
final class MeasureTold {

    private MeasureTold() {}

    static Told of(MeasureEvent event) {
        return switch (event) {
            case MeasureDefined defined ->
                told(
                        "Measure defined",
                        quote(defined.reference(), defined.name()) + " Measured in " + defined.unit() + ": "
                                + said(defined.definition()));
            case TargetSet target ->
                told(
                        "Target set",
                        "The target is " + comparator(target.comparator()) + " "
                                + target.value().toPlainString() + ".");
            case MeasurementTaken taken ->
                told(
                        "Measurement taken",
                        "The measured value is " + taken.value().toPlainString() + "."
                                + (taken.sample() == null ? "" : " Sample: " + said(taken.sample())));
        };
    }
}

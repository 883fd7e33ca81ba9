package org.learningledger.events.measure;

import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;

/**
 * What can happen to a measure.
 */
public sealed interface MeasureEvent extends LedgerEvent permits MeasureDefined, TargetSet, MeasurementTaken {

    MeasureId measureId();

    @Override
    default Thing thing() {
        return new Thing(ThingKind.MEASURE, measureId().value());
    }
}

package org.learningledger.query.lag;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has a read model that has stopped try again at once, from where it stopped: nothing is passed over. */
@Component
public class Retry {

    /** Each read model has one segment. */
    private static final int SEGMENT = 0;

    private final ObjectProvider<EventProcessingConfiguration> processors;

    Retry(ObjectProvider<EventProcessingConfiguration> processors) {
        this.processors = processors;
    }

    /** Returns at once; what comes of it is seen when it was tried. One that goes on is not disturbed. */
    public void now(String model) {
        var processor = processors
                .getObject()
                .eventProcessor(model, StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalArgumentException("There is no read model " + model));
        // A processor that cannot read the log waits as a whole, and only starting it anew ends that.
        if (processor.isError()) processor.shutdownAsync().thenRun(processor::start);
        else processor.claimSegment(SEGMENT);
    }
}

package org.learningledger.events.source;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.Rating;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * An agency or school scored itself against a standard of a self-assessment, such as a Section 11 or Section 175 audit.
 *
 * @param standard which standard or question
 * @param shown the evidence that it named, in its words
 */
@Revision("1")
public record SelfScoreGiven(
        SourceId sourceId,
        AgencyCode agency,
        String standard,
        Rating rating,
        @Nullable Words shown,
        @Nullable StatedDate occurredOn)
        implements SourceEvent {}

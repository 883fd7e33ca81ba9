package org.learningledger.events.challenge;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;

/**
 * A post that somebody sat in for. Who held it is kept in the directory, outside the log.
 *
 * @param agency {@code null} for a post of the partnership itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Seat(String post, @Nullable AgencyCode agency) {}

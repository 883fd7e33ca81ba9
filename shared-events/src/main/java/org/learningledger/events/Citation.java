package org.learningledger.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement stands, so that anybody can look it up.
 *
 * @param dataSet the set of files that it was brought in with
 * @param row the row's own id in that set
 * @param document the paper that holds it; {@code null} where that is not known
 * @param place file and line numbers, as given in the data set
 * @param alsoAt further places that state the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Citation(
        String dataSet,
        String row,
        @Nullable String document,
        String place,
        @Nullable String alsoAt) {}

package org.learningledger.events.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.Words;

/**
 * Who answers for an action.
 *
 * @param agency the owning agency; {@code null} where only words are known
 * @param post the owning post within it, such as "Head of Safeguarding"; {@code null} where none was named
 * @param asPrinted the words of the paper, where that is all there is: such an owner matches nobody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Owner(
        @Nullable AgencyCode agency,
        @Nullable String post,
        @Nullable Words asPrinted) {}

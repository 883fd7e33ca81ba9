package org.learningledger.query.challenge;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Dated;

/**
 * A challenge event in a list.
 *
 * @param statedOnly whether it is known from papers alone
 * @param plans that it covered
 * @param sources that it was about
 * @param chair the chair's post, or the words of the paper
 * @param date when it was held
 * @param answers how many an agency gave
 * @param uncited how many of them claim an impact without evidence
 * @param judgedByOwnAgency whether an agency that answered also sat on the panel
 */
public record ChallengeLine(
        UUID id,
        @Nullable String reference,
        @Nullable String title,
        boolean statedOnly,
        List<UUID> plans,
        List<UUID> sources,
        @Nullable String chair,
        @Nullable Dated date,
        int answers,
        int uncited,
        boolean concluded,
        boolean judgedByOwnAgency) {}

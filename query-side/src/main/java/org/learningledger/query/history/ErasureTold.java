package org.learningledger.query.history;

import static org.learningledger.query.history.Told.told;

import org.learningledger.events.privacy.ErasureEvent;
import org.learningledger.events.privacy.ErasureRefused;
import org.learningledger.events.privacy.ErasureRequested;
import org.learningledger.events.privacy.LawfulGround;
import org.learningledger.events.privacy.PersonalDataErased;
import org.learningledger.events.privacy.RefusalGround;

/** What was asked for and decided about erasing personal data, as people read it. */
public final class ErasureTold {

    private static final String GROUND = "Ground";

    private ErasureTold() {}

    static Told of(ErasureEvent event) {
        return switch (event) {
            case ErasureRequested requested ->
                told("Erasure asked for", "The restricted text of an entry should be erased. Somebody else decides.")
                        .because(requested.reason())
                        .detail(GROUND, words(requested.ground()));
            case ErasureRefused refused ->
                told("Erasure refused", "The restricted text of an entry stays where it is.")
                        .because(refused.reason())
                        .detail(GROUND, words(refused.ground()))
                        .detail("To be looked at again", refused.reviewOn());
            case PersonalDataErased erased ->
                told(
                                "Personal data erased",
                                "The restricted text of an entry was erased. That it was recorded, when and by whom"
                                        + " stays.")
                        .because(erased.reason())
                        .detail(GROUND, words(erased.ground()));
        };
    }

    public static String words(LawfulGround ground) {
        return switch (ground) {
            case NO_LONGER_NEEDED -> "It is no longer needed for what it was recorded for";
            case CONSENT_WITHDRAWN -> "It was recorded with consent, which was withdrawn";
            case OBJECTED_TO -> "The person objects, and nothing outweighs that";
            case UNLAWFULLY_PROCESSED -> "It should not have been recorded here";
            case LEGAL_OBLIGATION -> "A law or a court requires it";
        };
    }

    public static String words(RefusalGround ground) {
        return switch (ground) {
            case NO_GROUND_HOLDS -> "No ground for erasing it holds";
            case LEGAL_DUTY_OR_PUBLIC_TASK -> "It is needed for a legal duty or a task in the public interest";
            case ARCHIVING_OR_RESEARCH -> "It is needed for archiving in the public interest or research";
            case LEGAL_CLAIMS -> "It is needed for legal claims";
            case FREEDOM_OF_EXPRESSION -> "Freedom of expression and information outweighs";
        };
    }
}

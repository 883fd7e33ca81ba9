package org.learningledger.events.privacy;

/** Why personal data has to be erased: UK GDPR, article 17(1), points (a) to (e). */
public enum LawfulGround {
    NO_LONGER_NEEDED,
    CONSENT_WITHDRAWN,
    OBJECTED_TO,
    UNLAWFULLY_PROCESSED,
    LEGAL_OBLIGATION
}

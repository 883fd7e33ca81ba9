package org.learningledger.events.privacy;

/** Why personal data need not be erased: UK GDPR, article 17(3), points (a), (b), (d) and (e), or no ground of 17(1) holds. */
public enum RefusalGround {
    NO_GROUND_HOLDS,
    LEGAL_DUTY_OR_PUBLIC_TASK,
    ARCHIVING_OR_RESEARCH,
    LEGAL_CLAIMS,
    FREEDOM_OF_EXPRESSION
}

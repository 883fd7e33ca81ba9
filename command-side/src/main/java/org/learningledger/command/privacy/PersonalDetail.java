package org.learningledger.command.privacy;

/** What says, or helps to say, who somebody is, and has a form by which a program can know it. */
public enum PersonalDetail {
    NHS_NUMBER("an NHS number"),
    PUPIL_NUMBER("a unique pupil number"),
    NATIONAL_INSURANCE_NUMBER("a National Insurance number"),
    DATE_OF_BIRTH_OR_DEATH("a date of birth or death"),
    POSTCODE("a postcode"),
    PHONE_NUMBER("a phone number"),
    EMAIL_ADDRESS("an e-mail address");

    private final String title;

    PersonalDetail(String title) {
        this.title = title;
    }

    /** As a sentence calls it: "an NHS number". */
    public String title() {
        return title;
    }
}

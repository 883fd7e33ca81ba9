package org.learningledger.command.privacy;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds personal details in free text.
 *
 * <p>It is an aid and no more: it knows numbers, addresses and dates by their form, and no name. Whether what it finds is
 * one, and is about a child or family, only a person can say.
 */
public final class PersonalDetails {

    private static final Map<PersonalDetail, Function<String, Stream<String>>> RECOGNISERS = Map.of(
            PersonalDetail.NHS_NUMBER, NhsNumber::in,
            PersonalDetail.PUPIL_NUMBER, PupilNumber::in,
            PersonalDetail.NATIONAL_INSURANCE_NUMBER, NationalInsuranceNumber::in,
            PersonalDetail.DATE_OF_BIRTH_OR_DEATH, BirthOrDeath::in,
            PersonalDetail.POSTCODE, Postcode::in,
            PersonalDetail.PHONE_NUMBER, PhoneNumber::in,
            PersonalDetail.EMAIL_ADDRESS, EmailAddress::in);

    private PersonalDetails() {}

    /** In the order of {@link PersonalDetail}, and of the text. */
    public static List<Found> in(String text) {
        // digits and blanks that only look different, as word processors and other keyboards write them
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return Stream.of(PersonalDetail.values())
                .flatMap(detail -> RECOGNISERS.get(detail).apply(plain).map(words -> new Found(detail, words)))
                .toList();
    }
}

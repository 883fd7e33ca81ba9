package org.learningledger.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Personal details in free text")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PersonalDetailsTest {

    private static final Path SAMPLE = Path.of("../sample");

    private static void isFound(PersonalDetail detail, String words) {
        for (var text : List.of(words, "We saw " + words + " there.", "(" + words + ")", "a\n" + words + "\nb")) {
            assertThat(PersonalDetails.in(text)).as(text).containsExactly(new Found(detail, words));
        }
    }

    private static void nothingIsFound(String text) {
        assertThat(PersonalDetails.in(text)).as(text).isEmpty();
    }

    // NHS numbers

    @ParameterizedTest
    @ValueSource(strings = {"943 476 5919", "9434765919", "943-476-5919", "943–476–5919", "401 023 2137"})
    void an_nhs_number(String words) {
        isFound(PersonalDetail.NHS_NUMBER, words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "943 476 5918",
                "9434765910",
                "19434765919",
                "94347659190",
                "0000000000",
                "A9434765919",
                "1,943 476 5919"
            })
    void is_no_nhs_number(String text) {
        nothingIsFound(text);
    }

    @Test
    void at_most_one_check_digit_makes_nine_digits_an_nhs_number_and_sometimes_none_does() {
        var random = new Random(7);
        int without = 0;
        for (int round = 0; round < 2_000; round++) {
            var nine = "4" + "%08d".formatted(random.nextInt(100_000_000));
            var with = IntStream.range(0, 10)
                    .mapToObj(check -> nine + check)
                    .filter(number -> NhsNumber.in(number).findAny().isPresent())
                    .toList();
            assertThat(with).hasSizeLessThan(2);
            if (with.isEmpty()) without++;
        }
        assertThat(without).isBetween(100, 270); // one in eleven
    }

    @Test
    void a_slip_of_one_digit_makes_it_no_nhs_number() {
        var number = "9434765919";
        for (int place = 0; place < number.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit == number.charAt(place)) continue;
                nothingIsFound(number.substring(0, place) + digit + number.substring(place + 1));
            }
        }
    }

    // Unique pupil numbers

    @ParameterizedTest
    @ValueSource(strings = {"H801200001001", "h801200001001", "B801200005001", "U80120000100A"})
    void a_unique_pupil_number(String words) {
        isFound(PersonalDetail.PUPIL_NUMBER, words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A801200001001", "H801200001002", "I801200001001", "H80120000100", "XH801200001001"})
    void is_no_unique_pupil_number(String text) {
        nothingIsFound(text);
    }

    // National Insurance numbers

    @ParameterizedTest
    @ValueSource(strings = {"AB 12 34 56 C", "AB123456C", "ab123456c", "JG-10-37-59-A"})
    void a_national_insurance_number(String words) {
        isFound(PersonalDetail.NATIONAL_INSURANCE_NUMBER, words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"QQ 12 34 56 A", "AO123456C", "BG123456A", "ZZ123456A", "AB123456E", "AB12345C", "DAB123456C"})
    void is_no_national_insurance_number(String text) {
        nothingIsFound(text);
    }

    // Days of birth and death

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DOB: 12/03/2009",
                "D.O.B. 12.3.09",
                "born on the 12th of March 2009",
                "birth: 2009-03-12",
                "died on 3 May 2019",
                "death of a child on May 3rd, 2019",
                "3 May 2019, the day the child died",
                "birthday on 12 March",
                "stillborn 1-2-2020"
            })
    void an_exact_day_of_birth_or_death(String words) {
        isFound(PersonalDetail.DATE_OF_BIRTH_OR_DEATH, words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "born in March 2009",
                "died in 2019",
                "The child died. We met on 3 May 2019",
                "Published on 5 October 2021",
                "DOB 45/13/2009",
                "the rebirth of the forum on 3 May 2019",
                "The death of Stork was discussed by the whole partnership at its yearly forum held on 3 May 2019"
            })
    void is_no_exact_day_of_birth_or_death(String text) {
        nothingIsFound(text);
    }

    // Postcodes

    @ParameterizedTest
    @ValueSource(strings = {"TS1 2AA", "TS12AA", "ts1 2aa", "SW1A 1AA", "M1 1AE", "EC1A 1BB", "Ts10 4rg"})
    void a_postcode(String words) {
        isFound(PersonalDetail.POSTCODE, words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TS1", "QZ1 2AA", "TS1 2CA", "s11 1st", "s11 20th", "E1 2", "XTS1 2AA", "S11 2020"})
    void is_no_postcode(String text) {
        nothingIsFound(text);
    }

    // Phone numbers

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01642 726004",
                "01642726004",
                "020 7946 0958",
                "07700 900123",
                "+44 7700 900123",
                "0044 1632 960001",
                "+44 (0)1632 960001",
                "0191-498-0123"
            })
    void a_phone_number(String words) {
        isFound(PersonalDetail.PHONE_NUMBER, words);
    }

    @Test
    void a_phone_number_with_its_code_in_brackets() {
        assertThat(PersonalDetails.in("Call (01642) 726 004."))
                .containsExactly(new Found(PersonalDetail.PHONE_NUMBER, "(01642) 726 004"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0800 1111",
                "0300 123 4567",
                "101",
                "01-12-2021 10:30",
                "2021-22",
                "paper.txt:1640-1642",
                "https://example.org/01642726004",
                "0.1642726004",
                "1642 726004"
            })
    void is_no_phone_number(String text) {
        nothingIsFound(text);
    }

    // E-mail addresses

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.person@example.org",
                "A_Person+x@sub.example.co.uk",
                "jo.o'neil@example.org",
                "zoë@exämple.org"
            })
    void an_email_address(String words) {
        isFound(PersonalDetail.EMAIL_ADDRESS, words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@example.org", "a@b", "6 @ £12.50", "meet@noon"})
    void is_no_email_address(String text) {
        nothingIsFound(text);
    }

    // All of them

    @Test
    void each_is_found_where_several_stand() {
        assertThat(PersonalDetails.in("Stork, born 3 May 2019, 943 476 5919, TS1 2AA, 01642 726004 and a@example.org"))
                .extracting(Found::detail)
                .containsExactly(
                        PersonalDetail.NHS_NUMBER,
                        PersonalDetail.DATE_OF_BIRTH_OR_DEATH,
                        PersonalDetail.POSTCODE,
                        PersonalDetail.PHONE_NUMBER,
                        PersonalDetail.EMAIL_ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({"943\u00a0476\u00a05919, NHS_NUMBER", "９４３４７６５９１９, NHS_NUMBER", "TS1\u00a02AA, POSTCODE"})
    void digits_and_blanks_that_only_look_different_hide_nothing(String text, PersonalDetail detail) {
        assertThat(PersonalDetails.in(text)).extracting(Found::detail).containsExactly(detail);
    }

    @Test
    @Timeout(10)
    void the_longest_text_that_a_form_takes_is_looked_through_quickly() {
        for (var part : List.of("1", "1 ", "a", "a.", "AB 12 ", "born ", "3 May ", "01642 ", "x@", "TS1 ")) {
            PersonalDetails.in(part.repeat(20_000 / part.length()));
        }
    }

    @Test
    void the_real_record_and_its_papers_hold_none() throws IOException {
        int read = 0;
        for (var file : files()) {
            var text = Files.readString(file, StandardCharsets.UTF_8);
            read += text.length();
            assertThat(PersonalDetails.in(text)).as(file.toString()).isEmpty();
            assertThat(PersonalDetails.in(text + " 943 476 5919"))
                    .as("the control in %s", file)
                    .hasSize(1);
        }
        assertThat(read).as("characters read").isGreaterThan(300_000);
    }

    private static List<Path> files() throws IOException {
        var found = new ArrayList<Path>();
        try (var all = Files.walk(SAMPLE)) {
            all.filter(Files::isRegularFile).forEach(found::add);
        }
        return found;
    }
}

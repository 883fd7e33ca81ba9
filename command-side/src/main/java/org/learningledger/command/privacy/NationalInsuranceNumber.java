package org.learningledger.command.privacy;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Two letters, six digits and a letter from A to D, often written in pairs: HMRC, National Insurance Manual, NIM39110,
 * which also says which letters and pairs of letters are never used. It has no check digit.
 */
final class NationalInsuranceNumber {

    private static final Pattern FORM = Pattern.compile(
            "(?<!\\w)(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[\\s\\-‐–]?\\d{2}){3}[\\s\\-‐–]?[A-D](?!\\w)",
            Pattern.CASE_INSENSITIVE);

    private NationalInsuranceNumber() {}

    static Stream<String> in(String text) {
        return FORM.matcher(text).results().map(MatchResult::group);
    }
}

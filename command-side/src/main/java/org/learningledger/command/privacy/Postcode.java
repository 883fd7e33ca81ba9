package org.learningledger.command.privacy;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A full postcode of one of the areas of the United Kingdom. Only the full code is looked for, because it leads to a
 * handful of homes. The inward half never ends in C, I, K, M, O or V: Royal Mail, "Programmer's Guide", on the Postcode
 * Address File. In small letters a blank must part the halves, and an ordinal ("s11 1st") is none.
 */
final class Postcode {

    private static final String AREA =
            "(?:AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE)";
    private static final String DISTRICT = "\\d[A-Z\\d]?";
    private static final String INWARD = "\\d[ABD-HJLNP-UW-Z]{2}";

    private static final Pattern FORM =
            Pattern.compile("(?<!\\w)(?:%1$s%2$s\\s?%3$s|(?i:%1$s%2$s)\\s(?!1st|2nd|3rd|\\dth)(?i:%3$s))(?!\\w)"
                    .formatted(AREA, DISTRICT, INWARD));

    private Postcode() {}

    static Stream<String> in(String text) {
        return FORM.matcher(text).results().map(MatchResult::group);
    }
}

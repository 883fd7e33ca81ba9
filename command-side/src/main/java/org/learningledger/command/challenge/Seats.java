package org.learningledger.command.challenge;

import java.util.regex.Pattern;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.challenge.Seat;

/** A seat as it is typed: the post, and after a last comma the code of its agency, such as {@code Head of Service, ORG-MBC}. */
final class Seats {

    private static final Pattern WITH_AGENCY = Pattern.compile("(.*\\S)\\s*,\\s*([A-Z][A-Z0-9-]*)");

    private Seats() {}

    static Seat of(String line) {
        var seat = WITH_AGENCY.matcher(line);
        return seat.matches() ? new Seat(seat.group(1), AgencyCode.of(seat.group(2))) : new Seat(line, null);
    }
}

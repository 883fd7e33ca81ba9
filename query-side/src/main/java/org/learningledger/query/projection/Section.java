package org.learningledger.query.projection;

import java.util.UUID;

/**
 * Which section of a table a row of a partnership belongs to. Sections have digests of their own, so that after a change only
 * those have to be worked out again in which a row changed; docs/digests.md says the same.
 *
 * <p>It is told by the second column, the one after the partnership: a UUID's first three hexadecimal digits, or which two
 * hundred and fifty-six positions a position is of. A section is one run of rows in the order of that column, so an index finds it.
 */
public final class Section {

    private static final int POSITIONS = 256;
    private static final int HEXADECIMAL = 16;
    private static final int DIGITS = 3;
    private static final int BITS_BEHIND_THEM = 52;

    private Section() {}

    /** @param second what stands in the second column */
    public static long of(Object second) {
        return second instanceof UUID id
                ? id.getMostSignificantBits() >>> BITS_BEHIND_THEM
                : ((Number) second).longValue() / POSITIONS;
    }

    /** @param second the same as PostgreSQL writes it */
    public static long ofText(String second) {
        return second.indexOf('-') > 0
                ? Long.parseLong(second.substring(0, DIGITS), HEXADECIMAL)
                : Long.parseLong(second) / POSITIONS;
    }

    /** What is true in SQL of the rows of a section, where the second column holds UUIDs. */
    public static String ofIds(String second, long section) {
        return "%1$s BETWEEN '%2$03x00000-0000-0000-0000-000000000000' AND '%2$03xfffff-ffff-ffff-ffff-ffffffffffff'"
                .formatted(second, section);
    }

    /** The same where it holds positions. */
    public static String ofPositions(String second, long section) {
        return "%s BETWEEN %d AND %d".formatted(second, section * POSITIONS, (section + 1) * POSITIONS - 1);
    }
}

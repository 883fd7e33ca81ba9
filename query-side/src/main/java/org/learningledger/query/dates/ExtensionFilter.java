package org.learningledger.query.dates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which extended actions to list; what is {@code null} does not narrow.
 *
 * @param agency code of the agency that owns it
 * @param again whether it was extended more than once
 * @param open whether it still has to be done and verified
 * @param afterDue whether an extension was agreed, or recorded without a date, after the due date had passed
 * @param neverOverdueOn only what is awaited and would be overdue on this day by its first due date, and is not by its
 *     current one
 */
public record ExtensionFilter(
        @Nullable String agency,
        @Nullable Boolean again,
        @Nullable Boolean open,
        @Nullable Boolean afterDue,
        @Nullable LocalDate neverOverdueOn,
        @Nullable String text) {

    public static final ExtensionFilter ALL = new ExtensionFilter(null, null, null, null, null, null);

    /** Extended more than once. */
    public static final ExtensionFilter AGAIN = new ExtensionFilter(null, true, null, null, null, null);

    public static ExtensionFilter neverOverdue(LocalDate day) {
        return ALL.neverOverdueOn(day);
    }

    public ExtensionFilter neverOverdueOn(LocalDate day) {
        return new ExtensionFilter(agency, again, open, afterDue, day, text);
    }
}

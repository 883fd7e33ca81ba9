package org.learningledger.query.dates;

import org.jspecify.annotations.Nullable;

/**
 * How the due dates of one agency's actions moved.
 *
 * @param agency code of the agency that owns the actions; {@code null} for those that no agency is known to own
 * @param dated how many of its actions ever had a due date
 * @param extended how many of these were extended
 * @param extensions how often, in all
 * @param afterDue how many of the extended ones were extended after the due date had passed, or so recorded
 * @param neverOverdue how many would be overdue by their first due date, and are not because they were extended
 */
public record AgencyDates(
        @Nullable String agency, long dated, long extended, long extensions, long afterDue, long neverOverdue) {}

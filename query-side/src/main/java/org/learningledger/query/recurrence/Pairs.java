package org.learningledger.query.recurrence;

/** The rule by which a later finding may be earlier learning again, over what stands about both at the moment asked about. */
final class Pairs {

    private Pairs() {}

    /**
     * The later finding shares a theme with learning that was closed, is of the same area or of one that is not known, is
     * no strength, and a source that the learning does not come from shows it surely after the closing. Only the marks of
     * themes stand in an index; the themes themselves decide.
     */
    private static final String SUGGESTED = """
            NOT found.strength AND learning.closed_on IS NOT NULL
            AND found.theme_marks && learning.theme_marks AND found.themes && learning.themes
            AND found.subject <> learning.subject AND found.subject <> ALL (learning.findings)
            AND (found.area IS NULL OR learning.areas = '{}' OR found.area = ANY (learning.areas))
            AND EXISTS (SELECT 1 FROM unnest(found.sources, found.sources_from) shows (source, since)
                         WHERE shows.source <> ALL (learning.sources) AND shows.since > learning.closed_on)""";

    private static final String SAID = """
            LATERAL unnest(found.decided, found.decided_kind, found.decided_state, found.decided_reason,
                found.decided_edtf, found.decided_printed, found.decided_position, found.decided_account,
                found.decided_role, found.decided_agency)
                said (earlier, kind, state, reason, edtf, printed, position, account, role, agency)""";

    private static final String BOTH = """
            found.subject AS finding, found.reference, found.sort_key, found.text, found.stated_only, found.area,
            found.subject || '#beside-' || coalesce(said.earlier, learning.subject) AS place,
            found.date_edtf, found.date_printed,
            learning.reference AS earlier_reference, learning.text AS earlier_text,
            learning.sort_key AS earlier_sort_key, coalesce(learning.areas, '{}') AS earlier_areas,
            ARRAY (SELECT theme FROM unnest(found.themes) theme WHERE theme = ANY (learning.themes)) AS shared_themes,
            (SELECT shows.source FROM unnest(found.sources, found.sources_from) shows (source, since)
              WHERE shows.source <> ALL (learning.sources) AND shows.since > learning.closed_on
              ORDER BY shows.since, shows.source LIMIT 1) AS source,
            said.reason, said.edtf AS said_edtf, said.printed AS said_printed, said.position AS said_position,
            said.account, said.role, said.agency""";

    /** What is suggested, and what somebody looked at and is suggested no more; of what was withdrawn nothing. */
    static final String FROM = "(SELECT found.partnership, learning.subject AS earlier, learning.kind AS earlier_kind,"
            + " coalesce(said.state, 'SUGGESTED') AS state, true AS suggested, " + BOTH + """

               FROM read.learning learning
               JOIN read.found found ON found.partnership = learning.partnership
               LEFT JOIN\s""" + SAID + """
             ON said.earlier = learning.subject
              WHERE NOT 'WITHDRAWN' = ANY (learning.flags) AND\s""" + SUGGESTED
            + """

             UNION ALL
             SELECT found.partnership, said.earlier, said.kind, said.state, false,\s""" + BOTH + """

               FROM read.found found
               CROSS JOIN\s""" + SAID + """

               LEFT JOIN read.learning learning
                 ON learning.partnership = found.partnership AND learning.subject = said.earlier
              WHERE found.decided <> '{}'
                AND (learning.subject IS NULL OR NOT 'WITHDRAWN' = ANY (learning.flags))
                AND (""" + SUGGESTED + ") IS NOT TRUE) pair";
}

package org.learningledger.query.source;

import java.util.List;
import org.learningledger.events.Citation;
import org.learningledger.query.answer.Named;

/**
 * All that is known of one review or audit.
 *
 * @param repeats earlier audits that this one repeats
 * @param repeatedBy later audits that repeat this one
 * @param details further words of the paper, each with its label
 * @param citations where the statements stand
 * @param version of its own stream, for a form that changes it
 */
public record OneSource(
        SourceLine line,
        List<Named> repeats,
        List<Named> repeatedBy,
        List<Detail> details,
        List<Citation> citations,
        long version) {

    /** A label and what stands behind it. */
    public record Detail(String label, String value) {}
}

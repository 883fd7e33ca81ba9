package org.learningledger.query.register;

import java.util.List;
import org.learningledger.events.Citation;
import org.learningledger.events.Thing;

/**
 * One entry of a register.
 *
 * @param details what is known, label by label
 * @param about the things that it is about
 * @param version of its own stream, for a form that changes it
 */
public record OneEntry(
        EntryLine line, List<Detail> details, List<Thing> about, List<Citation> citations, long version) {

    /** A label and what stands behind it. */
    public record Detail(String label, String value) {}
}

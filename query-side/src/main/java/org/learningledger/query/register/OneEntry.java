package org.learningledger.query.register;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.Thing;
import org.learningledger.query.answer.Dated;

/**
 * One entry of a register.
 *
 * @param details what is known, label by label
 * @param about the things that it is about
 * @param related references of other entries that it names
 * @param comments what was said about it later, in the order in which it became known
 * @param evidence what was cited for it after it was made
 * @param successors the entries that took its place
 * @param version of its own stream, for a form that changes it
 */
public record OneEntry(
        EntryLine line,
        List<Detail> details,
        List<Thing> about,
        List<String> related,
        List<Comment> comments,
        List<Thing> evidence,
        List<UUID> successors,
        List<Citation> citations,
        long version) {

    /** A label and what stands behind it. */
    public record Detail(String label, String value) {}

    /** A dated comment, and where it stands. */
    public record Comment(String text, @Nullable Dated date, Citation citation) {}
}

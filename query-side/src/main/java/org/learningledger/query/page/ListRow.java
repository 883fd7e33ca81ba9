package org.learningledger.query.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.learningledger.web.page.Link;

/**
 * One thing in a register's list.
 *
 * @param text the beginning of what it says
 * @param facts a few facts, each a label and a value
 */
public record ListRow(Link link, List<Tag> tags, @Nullable String text, List<Fact> facts) {

    public record Fact(String label, String value) {}

    public ListRow(Link link, Tag... tags) {
        this(link, List.of(tags), null, List.of());
    }

    public ListRow saying(@Nullable String text) {
        return new ListRow(link, tags, text, facts);
    }

    public ListRow tagged(boolean really, Tag tag) {
        if (!really) return this;
        var more = new ArrayList<>(tags);
        more.add(tag);
        return new ListRow(link, List.copyOf(more), text, facts);
    }

    /** With one more fact, if there is anything to say. */
    public ListRow fact(String label, @Nullable String value) {
        if (value == null || value.isBlank()) return this;
        var more = new ArrayList<>(facts);
        more.add(new Fact(label, value));
        return new ListRow(link, tags, text, List.copyOf(more));
    }
}

package org.learningledger.web.page;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One fact of a summary list: a few words for what it is, and its value. */
public record SummaryRow(
        String key, @Nullable String text, @Nullable Content content, List<Link> actions) {

    /** A plain value; a blank one shows as "Not provided". Line breaks stay. */
    public static SummaryRow of(String key, @Nullable String text) {
        return new SummaryRow(key, text == null || text.isBlank() ? "Not provided" : text, null, List.of());
    }

    public static SummaryRow of(String key, Content content) {
        return new SummaryRow(key, null, content, List.of());
    }

    /** With a "Change" link, heard as "Change" and the key. */
    public SummaryRow change(String href) {
        return action(new Link("Change", href, key.toLowerCase(Locale.UK)));
    }

    public SummaryRow action(Link link) {
        var more = new ArrayList<>(actions);
        more.add(link);
        return new SummaryRow(key, text, content, List.copyOf(more));
    }
}

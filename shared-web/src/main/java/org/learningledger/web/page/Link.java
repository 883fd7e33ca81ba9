package org.learningledger.web.page;

import org.jspecify.annotations.Nullable;

/**
 * A link.
 *
 * @param hidden more words for those who hear links one by one: "Change" is heard as "Change due date"
 */
public record Link(String label, String href, @Nullable String hidden) {

    public Link(String label, String href) {
        this(label, href, null);
    }
}

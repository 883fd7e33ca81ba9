package org.learningledger.query.page;

import java.util.List;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.NavItem;

/** The lists about recommendations, side by side. */
public final class LearningTabs {

    public static final Link ALL = new Link("Recommendations", "/recommendations");

    private static final List<Link> LISTS =
            List.of(ALL, new Link("Found again", "/recurrences"), new Link("Tests due", "/re-tests"));

    private LearningTabs() {}

    /** All of them, the one at this address marked. */
    public static List<NavItem> at(String path) {
        return LISTS.stream()
                .map(list -> new NavItem(list.label(), list.href(), list.href().equals(path)))
                .toList();
    }
}

package org.learningledger.web.page;

/** One entry of the navigation at the top of every page. */
public record NavItem(String label, String href, boolean active) {

    public NavItem(String label, String href) {
        this(label, href, false);
    }
}

package org.learningledger.web.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Draft;
import org.learningledger.web.form.Problems;

/**
 * Everything on a page but its content. A controller takes one as a method parameter and says what is particular to its
 * page: {@code frame.titled("Actions").under(home)}.
 *
 * @param title the page's own title, without the names of partnership and product
 * @param who who is signed in, if anybody
 * @param partnership whose page it is, if anybody's
 * @param path the request's path
 * @param problems shown above the content, and told in the title
 * @param notices what everybody must know before they read the content, if anything
 * @param lookBack how it is asked for as it was on another day; {@code null} where it cannot be
 */
public record Frame(
        String title,
        @Nullable SignedIn who,
        @Nullable Partnership partnership,
        List<NavItem> navigation,
        String path,
        List<Link> breadcrumbs,
        @Nullable Link back,
        Problems problems,
        List<Notice> notices,
        @Nullable LookBack lookBack,
        Csrf csrf) {

    public static final String PRODUCT = "Learning Ledger";

    /**
     * What everybody must know before they read a page.
     *
     * @param word one word for it, shown as a tag
     * @param more where to read on
     */
    public record Notice(String word, String text, Link more) {}

    /** A frame with nothing but a title, for when nothing else can be found out. */
    public static Frame plain(String title) {
        return new Frame(title, null, null, List.of(), "", List.of(), null, new Problems(), List.of(), null, Csrf.NONE);
    }

    public Frame titled(String title) {
        return new Frame(
                title, who, partnership, navigation, path, breadcrumbs, back, problems, notices, lookBack, csrf);
    }

    /** With a trail of links above the content, from the start to the page above this one. */
    public Frame under(Link... breadcrumbs) {
        return new Frame(
                title,
                who,
                partnership,
                navigation,
                path,
                List.of(breadcrumbs),
                null,
                problems,
                notices,
                lookBack,
                csrf);
    }

    /** With a link to the page before, for the steps of a journey. */
    public Frame back(String href) {
        return back(new Link("Back", href));
    }

    public Frame back(Link back) {
        return new Frame(title, who, partnership, navigation, path, List.of(), back, problems, notices, lookBack, csrf);
    }

    /** With the problems of a form that is shown again. */
    public Frame with(Draft draft) {
        return new Frame(
                title,
                who,
                partnership,
                navigation,
                path,
                breadcrumbs,
                back,
                draft.problems(),
                notices,
                lookBack,
                csrf);
    }

    /** With one more thing that everybody must know. */
    public Frame noting(Notice notice) {
        var notices = Stream.concat(this.notices.stream(), Stream.of(notice)).toList();
        return new Frame(
                title, who, partnership, navigation, path, breadcrumbs, back, problems, notices, lookBack, csrf);
    }

    public Frame looking(LookBack lookBack) {
        return new Frame(
                title, who, partnership, navigation, path, breadcrumbs, back, problems, notices, lookBack, csrf);
    }

    /** On behalf of a partnership that does not follow from who is signed in, as on published pages. */
    public Frame of(Partnership partnership) {
        return new Frame(
                title, who, partnership, navigation, path, breadcrumbs, back, problems, notices, lookBack, csrf);
    }

    /** With this entry of the navigation marked, where the path does not tell. */
    public Frame at(String href) {
        var marked = navigation.stream()
                .map(item -> new NavItem(item.label(), item.href(), item.href().equals(href)))
                .toList();
        return new Frame(title, who, partnership, marked, path, breadcrumbs, back, problems, notices, lookBack, csrf);
    }

    /** With the entry of the navigation marked that leads to this path or, of several, nearest above it. */
    Frame marked() {
        return navigation.stream()
                .map(NavItem::href)
                .filter(href -> path.equals(href) || path.startsWith(href.endsWith("/") ? href : href + "/"))
                .filter(href -> !href.equals("/") || path.equals("/"))
                .max(Comparator.comparingInt(String::length))
                .map(this::at)
                .orElse(this);
    }

    /** What the browser shows as the title: a problem first, then page, the day that it shows, partnership, product. */
    public String fullTitle() {
        return (problems.isEmpty() ? "" : "Error: ")
                + title
                + (lookBack == null || lookBack.past() == null
                        ? ""
                        : " – " + lookBack.past().heading())
                + (partnership == null ? "" : " – " + partnership.name())
                + " – "
                + PRODUCT;
    }

    public boolean invented() {
        return partnership != null && partnership.invented();
    }
}

package org.learningledger.query.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Listed;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Makes the page of a register: all of them look and behave alike. */
@Component
@ConditionalOnWebApplication
public class ListPages {

    private final Pages pages;

    ListPages(Pages pages) {
        this.pages = pages;
    }

    /** @param rows what is on this page of the list */
    public Page page(
            Frame frame, String heading, Asked asked, Listed<?> listed, List<ListRow> rows, String one, String many) {
        var paging = asked.paging(listed);
        return pages.page("list/list", frame.titled(heading + paging.titleSuffix()))
                .with("heading", heading)
                .with("compare", Things.comparison(asked.path()))
                .with("asked", asked)
                .with("paging", paging)
                .with("rows", rows.stream().map(row -> marked(row, listed)).toList())
                .with("surely", surely(listed))
                .with("one", one)
                .with("many", many);
    }

    private static ListRow marked(ListRow row, Listed<?> listed) {
        return row.tagged(listed.perhaps().stream().anyMatch(row.link().href()::contains), Tag.PERHAPS);
    }

    private static @Nullable String surely(Listed<?> listed) {
        var surely = listed.surely();
        return surely == null || surely == listed.total()
                ? null
                : String.format(
                        Locale.UK, "%,d surely, and %,d perhaps.", surely, Math.max(0, listed.total() - surely));
    }
}

package org.learningledger.query.page;

import java.util.List;
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
                .with("rows", rows)
                .with("one", one)
                .with("many", many);
    }
}

package org.learningledger.query.provenance;

import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.WebPage;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.springframework.web.bind.annotation.GetMapping;

/** What the line at the foot of a report means. */
@WebPage
@ForReaders
class FiguresPage {

    private final Pages pages;

    FiguresPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/figures")
    Page figures(Frame frame) {
        return pages.page("figures/figures", frame.titled("Where figures come from"));
    }
}

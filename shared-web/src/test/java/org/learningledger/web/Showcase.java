package org.learningledger.web;

import java.util.List;
import java.util.Map;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.Draft;
import org.learningledger.web.form.Problems;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every component on one page, with hostile words in it: rendered by tests, and to be looked at. */
@Controller
class Showcase {

    static final String HOSTILE = "<script>alert('x')</script>\"";

    private final Pages pages;

    Showcase(Pages pages) {
        this.pages = pages;
    }

    /** As another module does it: the shared templates and its own, generated into a package of its own. */
    @Bean
    static Pages pages() {
        return new Pages("org.learningledger.web.showcase");
    }

    @GetMapping("/showcase")
    @Allowed(anybody = true)
    Page showcase(Frame frame, @RequestParam(defaultValue = "false") boolean wrong) {
        return page(pages, frame, wrong);
    }

    static Page page(Pages pages, Frame frame, boolean wrong) {
        var draft = Draft.of(new Answers(Map.of(
                "title", List.of(HOSTILE),
                "outcome", List.of("Line one\n" + HOSTILE),
                "completed-day", List.of("31"),
                "completed-month", List.of("2"),
                "completed-year", List.of("2026"),
                "seen", List.of("no"),
                "groups", List.of("c", "p"),
                "owner", List.of("police"))));
        if (wrong) {
            var problems = new Problems().add("title", "Enter a title " + HOSTILE);
            draft.answers().date("completed", "Date completed", problems);
            problems.add("outcome", "Enter the outcome")
                    .add("seen", "Select whether a difference was seen")
                    .add("groups", "Select who it is for")
                    .add("owner", "Select an owner")
                    .add("file", "The selected file must be a CSV or ODS");
            draft = new Draft(draft.answers(), problems);
        }
        return pages.page(
                        "showcase",
                        frame.titled("Components")
                                .under(new Link("Home", "/"), new Link("Actions", "/rooms/any"))
                                .with(draft))
                .with("draft", draft)
                .with("hostile", HOSTILE);
    }
}

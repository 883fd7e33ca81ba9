package org.learningledger.web.notice;

import org.learningledger.web.account.Allowed;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.learningledger.web.page.SharedPages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Allowed(anybody = true)
class Notices {

    private final Pages pages;
    private final String contact;

    Notices(@SharedPages Pages pages, @Value("${ledger.contact:}") String contact) {
        this.pages = pages;
        this.contact = contact;
    }

    @GetMapping("/accessibility")
    Page accessibility(Frame frame) {
        return pages.page("notice/accessibility", frame.titled("Accessibility statement"))
                .with("contact", contact);
    }

    @GetMapping("/privacy-and-cookies")
    Page privacyAndCookies(Frame frame) {
        return pages.page("notice/privacyAndCookies", frame.titled("Privacy and cookies"))
                .with("contact", contact);
    }

    @GetMapping("/contact")
    Page contact(Frame frame) {
        return pages.page("notice/contact", frame.titled("Contact")).with("contact", contact);
    }
}

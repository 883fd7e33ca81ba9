package org.learningledger.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.form.Draft;
import org.learningledger.web.form.Drafts;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.learningledger.web.page.SharedPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInPage {

    private final Pages pages;
    private final Drafts drafts;

    SignInPage(@SharedPages Pages pages, Drafts drafts) {
        this.pages = pages;
        this.drafts = drafts;
    }

    @GetMapping(ReturnAddress.SIGN_IN)
    @Allowed(anybody = true)
    Page signIn(
            HttpServletRequest request,
            Frame frame,
            @RequestParam(name = ReturnAddress.PARAMETER, required = false) @Nullable String returnAddress,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut) {
        @Nullable HttpSession session = request.getSession(false);
        Draft draft = Optional.ofNullable(session)
                .flatMap(kept -> drafts.take(kept, ReturnAddress.SIGN_IN))
                .orElseGet(Draft::blank);
        return pages.page("signin/signIn", frame.titled("Sign in").with(draft))
                .with("draft", draft)
                .with("returnAddress", ReturnAddress.safe(returnAddress))
                .with("signedOut", signedOut != null && draft.problems().isEmpty());
    }
}

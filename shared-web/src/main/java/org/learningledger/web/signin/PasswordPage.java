package org.learningledger.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.learningledger.web.account.AccountOffice;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.Draft;
import org.learningledger.web.form.Drafts;
import org.learningledger.web.form.Problems;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.learningledger.web.page.SharedPages;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Everybody chooses their own password, and has to at the first sign-in. */
@Controller
@Allowed(signedIn = true)
class PasswordPage {

    static final String ADDRESS = "/password";

    private final AccountOffice office;
    private final Pages pages;
    private final Drafts drafts;

    PasswordPage(AccountOffice office, @SharedPages Pages pages, Drafts drafts) {
        this.office = office;
        this.pages = pages;
        this.drafts = drafts;
    }

    static boolean isFor(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + ADDRESS);
    }

    @GetMapping(ADDRESS)
    Page ask(HttpServletRequest request, Frame frame, @RequestParam(required = false) @Nullable String changed) {
        var draft = drafts.take(request.getSession(), ADDRESS).orElseGet(Draft::blank);
        return pages.page(
                        "signin/password", frame.titled("Change your password").with(draft))
                .with("draft", draft)
                .with("first", OncePassword.isCurrent())
                .with("changed", changed != null && draft.problems().isEmpty());
    }

    @PostMapping(ADDRESS)
    RedirectView change(
            HttpServletRequest request,
            HttpServletResponse response,
            SignedIn who,
            @RequestParam(defaultValue = "") String currentPassword,
            @RequestParam(defaultValue = "") String newPassword,
            @RequestParam(defaultValue = "") String newPasswordAgain) {
        var problems = new Problems();
        office.choosePassword(
                who,
                currentPassword,
                newPassword,
                newPasswordAgain,
                request.getSession().getId(),
                problems);
        if (!problems.isEmpty()) {
            drafts.keep(request.getSession(), ADDRESS, new Draft(Answers.NONE, problems));
            return seeOther(ADDRESS);
        }
        staySignedIn(request, response, who);
        return seeOther(ADDRESS + "?changed");
    }

    /** From now on with all that the role allows, under a new session id. */
    private static void staySignedIn(HttpServletRequest request, HttpServletResponse response, SignedIn who) {
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(who, null, SignInProvider.authorities(who)));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    private static RedirectView seeOther(String address) {
        var answer = new RedirectView(address, true);
        answer.setStatusCode(HttpStatus.SEE_OTHER);
        return answer;
    }
}

package org.learningledger.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.learningledger.web.problem.Problem;
import org.learningledger.web.problem.ProblemAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody who signed in with a password that was given out can do nothing before they have chosen another. */
final class OncePassword {

    /** What they have instead of the authority of their role. */
    static final GrantedAuthority MARK = new SimpleGrantedAuthority("PASSWORD_ONCE");

    private static final Problem CHOOSE_ANOTHER = new Problem(
            HttpStatus.FORBIDDEN,
            "choose-a-password",
            "Choose a password of your own first",
            "This password was given out for the first sign-in only. Sign in with a browser and choose another, then use that one.");

    private OncePassword() {}

    static boolean isCurrent() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getAuthorities().contains(MARK);
    }

    /** A person is taken to the page for it; a program is told. */
    static void askForAnother(ProblemAnswers problems, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (ProblemAnswers.forProgram(request)) {
            problems.answer(request, response, CHOOSE_ANOTHER);
        } else {
            SignInSecurity.seeOther(response, PasswordPage.ADDRESS);
        }
    }
}

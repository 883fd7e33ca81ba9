package org.learningledger.web.bookmark;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.Draft;
import org.learningledger.web.form.Drafts;
import org.learningledger.web.form.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Everybody who reads moves a bookmark of their own; the page with its forms is the query side's. */
@Controller
@Allowed({Role.SCRUTINEER, Role.LD_GROUP, Role.QP_GROUP, Role.AGENCY_LEAD, Role.BUSINESS_UNIT})
class BookmarkEndpoint {

    private static final String ADDRESS = "/since";
    private static final String FIELD = "day";
    private static final String LABEL = "The day you looked last";

    private final Bookmarks bookmarks;
    private final Drafts drafts;

    BookmarkEndpoint(Bookmarks bookmarks, Drafts drafts) {
        this.bookmarks = bookmarks;
        this.drafts = drafts;
    }

    /** @param position the newest entry that their page showed: what was recorded meanwhile stays unseen */
    @PostMapping(ADDRESS)
    RedirectView looked(SignedIn who, @RequestParam(defaultValue = "") String position) {
        if (position.matches("\\d{1,18}")) bookmarks.lookedUpTo(who.account(), Long.parseLong(position));
        return seeOther();
    }

    @PostMapping(ADDRESS + "/earlier")
    RedirectView earlier(HttpServletRequest request, SignedIn who, Answers answers) {
        var problems = new Problems();
        var day = answers.date(FIELD, LABEL, problems).orElse("");
        if (problems.isEmpty() && day.length() != 10) {
            problems.add(FIELD, day.isEmpty() ? "Enter the day you looked last" : LABEL + " must include a day");
        } else if (problems.isEmpty() && LocalDate.parse(day).isAfter(today())) {
            problems.add(FIELD, LABEL + " must be today or in the past");
        }
        if (problems.isEmpty()) bookmarks.lookedUpTo(who.account(), LocalDate.parse(day));
        else drafts.keep(request.getSession(), ADDRESS, new Draft(answers, problems));
        return seeOther();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    private static RedirectView seeOther() {
        var answer = new RedirectView(ADDRESS, true);
        answer.setStatusCode(HttpStatus.SEE_OTHER);
        return answer;
    }
}

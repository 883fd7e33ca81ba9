package org.learningledger.command.testing;

import jakarta.servlet.http.HttpSession;
import java.util.stream.Collectors;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.form.Drafts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Stands in for the pages of the query side: tells what a form's page would find kept for it, and reads it once. */
@Controller
class KeptDrafts {

    private final Drafts drafts;

    KeptDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/kept")
    @Allowed(signedIn = true)
    @ResponseBody
    String kept(HttpSession session, @RequestParam String path) {
        return drafts.take(session, path)
                .map(draft -> draft.answers() + "\n"
                        + draft.problems().all().stream()
                                .map(problem -> problem.getKey() + ": " + problem.getValue())
                                .collect(Collectors.joining("\n")))
                .orElse("nothing");
    }
}

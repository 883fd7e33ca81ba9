package org.learningledger.query.page;

import jakarta.servlet.http.HttpSession;
import org.learningledger.query.Ledger;
import org.learningledger.query.QueryConfiguration;
import org.learningledger.store.StoreConfiguration;
import org.learningledger.web.WebConfiguration;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.Draft;
import org.learningledger.web.form.Drafts;
import org.learningledger.web.form.Problems;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The query side with its web. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import({
    StoreConfiguration.class,
    QueryConfiguration.class,
    WebConfiguration.class,
    Ledger.class,
    PagesProgram.CommandSide.class
})
public class PagesProgram {

    /** Stands in for the command side: keeps drafts as it would. */
    @Controller
    static class CommandSide {

        private static final String PROBLEM = "problem ";

        private final Drafts drafts;

        CommandSide(Drafts drafts) {
            this.drafts = drafts;
        }

        @PostMapping("/test/draft")
        @Allowed(signedIn = true)
        @ResponseBody
        String keep(Answers answers, HttpSession session) {
            var problems = new Problems();
            answers.fields().keySet().stream()
                    .filter(field -> field.startsWith(PROBLEM))
                    .forEach(field -> problems.add(field.substring(PROBLEM.length()), answers.one(field)));
            drafts.keep(session, answers.one("path"), new Draft(answers, problems));
            return "kept";
        }
    }
}

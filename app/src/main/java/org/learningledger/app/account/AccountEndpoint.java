package org.learningledger.app.account;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.learningledger.app.AccountJob;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Accounts for the command line while the ledger runs. */
@Controller
@Allowed(Role.OPERATOR)
class AccountEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(AccountEndpoint.class);

    private final AccountDesk desk;

    AccountEndpoint(AccountDesk desk) {
        this.desk = desk;
    }

    /** The last line tells the command line how it ended. */
    @PostMapping("/operator/accounts")
    void account(@RequestBody AccountJob job, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        var out = response.getWriter();
        try {
            out.println(desk.does(job, out::println) ? "OK" : "FAILED: nothing was changed");
        } catch (RuntimeException brokenOff) {
            LOG.error("{} broke off", job, brokenOff);
            out.println("FAILED: it broke off. The details are in the ledger's log.");
        }
    }
}

package org.learningledger.app.account;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.learningledger.app.AccountJob;
import org.learningledger.app.OperatorAnswer;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Accounts for the command line while the ledger runs. */
@Controller
@Allowed(Role.OPERATOR)
class AccountEndpoint {

    private final AccountDesk desk;

    AccountEndpoint(AccountDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/operator/accounts")
    void account(@RequestBody AccountJob job, HttpServletResponse response) throws IOException {
        OperatorAnswer.to(response, job, lines -> desk.does(job, lines));
    }
}

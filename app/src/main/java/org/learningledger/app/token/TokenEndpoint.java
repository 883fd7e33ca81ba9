package org.learningledger.app.token;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.learningledger.app.OperatorAnswer;
import org.learningledger.app.TokenJob;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Tokens for the command line while the ledger runs. */
@Controller
@Allowed(Role.OPERATOR)
class TokenEndpoint {

    private final TokenDesk desk;

    TokenEndpoint(TokenDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/operator/tokens")
    void token(@RequestBody TokenJob job, HttpServletResponse response) throws IOException {
        OperatorAnswer.to(response, job, lines -> desk.does(job, lines));
    }
}

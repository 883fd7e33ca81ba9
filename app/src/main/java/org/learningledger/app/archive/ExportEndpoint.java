package org.learningledger.app.archive;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.learningledger.app.ExportJob;
import org.learningledger.app.OperatorAnswer;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Exports for the command line while the ledger runs; the answer is read line by line as they go on. */
@Controller
@Allowed(Role.OPERATOR)
class ExportEndpoint {

    private final ExportDesk desk;

    ExportEndpoint(ExportDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/operator/exports")
    void export(@RequestBody ExportJob job, HttpServletResponse response) throws IOException {
        OperatorAnswer.to(response, job, lines -> desk.does(job, lines));
    }
}

package org.learningledger.command.importing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Imports for the command line while the ledger runs; the answer is read line by line as it goes on. */
@Controller
@Allowed(Role.OPERATOR)
class ImportEndpoint {

    private final Import imports;

    ImportEndpoint(Import imports) {
        this.imports = imports;
    }

    record Request(String path) {}

    @PostMapping("/operator/import")
    void importFiles(
            @RequestBody Request request,
            @RequestParam(defaultValue = "false") boolean rehearse,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        var out = response.getWriter();
        boolean passed = imports.run(Path.of(request.path()), rehearse, line -> {
            out.println(line);
            out.flush();
        });
        out.println(passed ? "OK" : "FAILED: nothing was recorded");
    }
}

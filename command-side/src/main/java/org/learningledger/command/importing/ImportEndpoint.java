package org.learningledger.command.importing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Imports for the command line while the ledger runs; the answer is read line by line as it goes on. */
@Controller
@Allowed(Role.OPERATOR)
class ImportEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(ImportEndpoint.class);

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
        out.println(run(Path.of(request.path()), rehearse, out));
    }

    /** The last line tells the command line how it ended, also when it broke off in the middle. */
    private String run(Path what, boolean rehearse, PrintWriter out) {
        try {
            boolean passed = imports.run(what, rehearse, line -> {
                out.println(line);
                out.flush();
            });
            return passed ? "OK" : "FAILED: nothing was recorded";
        } catch (RuntimeException brokenOff) {
            LOG.error("The import of {} broke off", what, brokenOff);
            return "FAILED: the import broke off. What was recorded is whole; run it again to record the rest. The details are in the ledger's log.";
        }
    }
}

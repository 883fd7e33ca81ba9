package org.learningledger.app.rebuild;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import org.learningledger.app.RebuildJob;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Rebuilds for the command line while the ledger runs; the answer is read line by line as they go on. */
@Controller
@Allowed(Role.OPERATOR)
class RebuildEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildEndpoint.class);

    private final RebuildDesk desk;

    RebuildEndpoint(RebuildDesk desk) {
        this.desk = desk;
    }

    /** The last line tells the command line how it ended. */
    @PostMapping("/operator/rebuilds")
    void rebuild(@RequestBody RebuildJob job, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        var out = response.getWriter();
        try {
            out.println(desk.does(job, line -> tell(line, out)) ? "OK" : "FAILED");
        } catch (CancellationException nobodyReads) {
            LOG.info("Nobody at the command line follows {} any more; what was begun goes on", job.act());
        } catch (RuntimeException brokenOff) {
            LOG.error("{} broke off", job, brokenOff);
            out.println(
                    "FAILED: it broke off here; a rebuild that was begun goes on. The details are in the ledger's log.");
        }
    }

    private static void tell(String line, PrintWriter out) {
        out.println(line);
        if (out.checkError()) throw new CancellationException("The connection is gone");
    }
}

package org.learningledger.app;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a running ledger tells the command line: line by line, and in the last line how it ended. */
public final class OperatorAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(OperatorAnswer.class);

    private OperatorAnswer() {}

    /**
     * @param job what is to be done, in words that may stand in a log
     * @param does does it, tells lines for a person, and says whether it was done
     */
    public static void to(HttpServletResponse response, Object job, Predicate<Consumer<String>> does)
            throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        var out = response.getWriter();
        try {
            out.println(
                    does.test(out::println)
                            ? OperatorRequest.DONE
                            : OperatorRequest.NOT_DONE + ": nothing was changed");
        } catch (RuntimeException brokenOff) {
            LOG.error("{} broke off", job, brokenOff);
            out.println(OperatorRequest.NOT_DONE + ": it broke off. The details are in the ledger's log.");
        }
    }
}

package org.learningledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.history.HistoryReader;
import org.learningledger.query.projection.Progressed;
import org.learningledger.store.log.LedgerLog;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Lets somebody who comes from a form see what they recorded: waits for the page's projection, but not for long. */
@Component
@ConditionalOnWebApplication
public class Arrivals {

    private static final Duration MOST = Duration.ofSeconds(2);

    private final LedgerLog log;
    private final Progressed progressed;

    Arrivals(LedgerLog log, Progressed progressed) {
        this.log = log;
        this.progressed = progressed;
    }

    /**
     * @param projection the page's own
     * @return {@code null} where nobody has just recorded anything
     */
    public @Nullable Arrival of(HttpServletRequest request, String partnership, String projection) {
        var after = request.getParameter("after");
        if (after == null) return null;
        var index = log.indexOf(partnership, after);
        if (index.isEmpty()) return null;
        long deadline = System.nanoTime() + MOST.toNanos();
        boolean shown = progressed.waitFor(projection, index.get(), MOST)
                && progressed.waitFor(
                        HistoryReader.PROJECTION,
                        index.get(),
                        Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        var word = request.getParameter("recorded");
        return new Arrival(
                heading(word == null ? "" : word), shown, request.getRequestURI() + "?" + request.getQueryString());
    }

    private static String heading(String recorded) {
        return "Recorded. "
                + switch (recorded) {
                    case "progress" -> "Your report on progress has been added.";
                    case "done" -> "The action is now said to be done, and can be verified.";
                    case "evidence" -> "The evidence has been added.";
                    case "verification" -> "The action is now verified.";
                    case "outcome", "seen", "none", "too-early" -> "The outcome has been added.";
                    case "measure" -> "The measure and its target have been added.";
                    case "measurement" -> "The measurement has been added.";
                    default -> "Your entry has been added.";
                };
    }
}

package org.learningledger.query.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.page.DateWords;
import org.learningledger.web.page.SummaryRow;

/** A job as a page says it. */
public final class JobWords {

    private JobWords() {}

    public static List<SummaryRow> rows(JobLine job) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of("Last time", at(job.started(), "Never yet")));
        if (job.outcome() != null) rows.add(SummaryRow.of("What came of it", outcome(job)));
        if (job.seconds() != null) rows.add(SummaryRow.of("It took", seconds(job.seconds())));
        if (job.outcome() != JobLine.Outcome.DONE && job.started() != null) {
            rows.add(SummaryRow.of("Last done", at(job.lastDone(), "Never yet")));
        }
        if (job.failures() > 0) rows.add(SummaryRow.of("Failures in a row", String.valueOf(job.failures())));
        rows.add(SummaryRow.of("Next time", at(job.next(), "Planned within a minute")));
        return rows;
    }

    private static String at(@Nullable Instant moment, String otherwise) {
        return moment == null ? otherwise : DateWords.at(moment);
    }

    private static String outcome(JobLine job) {
        return switch (job.outcome()) {
            case null -> "";
            case DONE -> "Done. " + job.told();
            case FAILED -> "Failed. " + job.told();
            case GOING_ON -> "It is being done now.";
            case BROKEN_OFF -> "The program was stopped in the middle of it. It is done again.";
        };
    }

    private static String seconds(long seconds) {
        if (seconds < 1) return "less than a second";
        return seconds == 1 ? "1 second" : seconds + " seconds";
    }
}

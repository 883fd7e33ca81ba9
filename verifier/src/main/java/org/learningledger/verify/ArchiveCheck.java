package org.learningledger.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;

/** Checks an archive: the log of every partnership in it, and that what the person brought along belongs to it. */
final class ArchiveCheck {

    private final Given given;
    private final Report report;
    private final Progress progress;

    ArchiveCheck(Given given, Report report, Progress progress) {
        this.given = given;
        this.report = report;
        this.progress = progress;
    }

    void check(Path file) throws IOException, Unreadable {
        report.say("Checking %s", file.getFileName());
        try (var archive = Archive.open(file)) {
            var origins = new HashSet<String>();
            for (var partnership : archive.partnerships().entrySet()) {
                try {
                    var log = new LogCheck(archive, partnership.getKey(), given, report, progress);
                    var head = log.check(partnership.getValue());
                    if (!origins.add(head.origin())) {
                        throw new DoesNotHold(
                                "Two partnerships say that they are the log %s.", Text.shown(head.origin()));
                    }
                } catch (DoesNotHold wrong) {
                    report.fails("%s: %s", partnership.getKey(), wrong.getMessage());
                }
            }
            if (!report.hasFailed()) belongs(origins);
        }
        report.say("");
        conclude();
    }

    /** What was given and had no part in the check would make it look like more than it is. */
    private void belongs(HashSet<String> origins) {
        for (var kept : given.checkpoints()) {
            if (!origins.contains(kept.origin())) {
                report.fails(
                        "The archive has not the log of the checkpoint that you kept, %s.", Text.shown(kept.origin()));
            }
        }
        for (var key : given.neverMet()) report.fails("The key that you gave, %s, signed nothing in the archive.", key);
    }

    private void conclude() {
        if (report.hasFailed()) {
            report.say("Something does not hold. Keep this archive and your checkpoint, and ask the host to explain.");
            return;
        }
        report.say("All of it holds. Entries are as they were when they were signed; that does not make them true.");
        report.say("The spreadsheets, the schemas and README.html are there for reading, and nothing proves them.");
    }
}

package org.learningledger.app.demo;

import static org.learningledger.app.demo.Cast.LEARNING;
import static org.learningledger.app.demo.Cast.QUALITY;
import static org.learningledger.app.demo.Cast.UNIT;
import static org.learningledger.app.demo.Known.entry;
import static org.learningledger.app.demo.Known.findingId;
import static org.learningledger.app.demo.Known.source;
import static org.learningledger.events.Words.plain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.learningledger.app.demo.Script.Day;
import org.learningledger.command.finding.RecordFinding;
import org.learningledger.command.source.CarryOutAudit;
import org.learningledger.command.source.OpenReview;
import org.learningledger.events.Citation;
import org.learningledger.events.finding.FindingKind;
import org.learningledger.events.register.OrganisationStated;
import org.learningledger.events.register.ThemeStated;
import org.learningledger.events.source.AuditKind;
import org.learningledger.events.source.ReviewKind;

/** Where learning comes from: who is there, what was reviewed and audited, and what was found. */
final class Beginnings {

    private final Script script;

    Beginnings(Script script) {
        this.script = script;
    }

    void organisation(Day day, String code, String name, String sortedAs, int line) {
        day.states(new OrganisationStated(
                entry(code), code, plain(name), null, sortedAs, null, null, List.of(), null, null, cited(code, line)));
    }

    void theme(Day day, String reference, String name, int line) {
        day.states(new ThemeStated(
                entry(reference), reference, null, plain(name), List.of(), null, cited(reference, line)));
    }

    static Citation cited(String row, int line) {
        return new Citation("example", row, "DOC-1", "arrangements:" + line, null);
    }

    void review(String date, String reference, ReviewKind kind, @Nullable String pseudonym, String title) {
        var day = script.on(date);
        day.does(UNIT, new OpenReview(source(reference), reference, kind, pseudonym, plain(title), day.itself()));
    }

    void audit(String date, String reference, String title, @Nullable String repeats) {
        var day = script.on(date);
        day.does(
                QUALITY,
                new CarryOutAudit(
                        source(reference),
                        reference,
                        AuditKind.MULTI_AGENCY,
                        plain(title),
                        "Example",
                        repeats == null ? null : source(repeats),
                        day.itself()));
    }

    void finding(String date, String reference, String source, FindingKind kind, String theme, String text) {
        var day = script.on(date);
        day.does(
                LEARNING,
                new RecordFinding(
                        findingId(reference),
                        reference,
                        source(source),
                        kind,
                        plain(text),
                        List.of(theme),
                        "Example",
                        day.itself()));
    }
}

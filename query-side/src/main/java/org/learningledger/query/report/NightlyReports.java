package org.learningledger.query.report;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.job.Job;
import org.learningledger.query.job.JobFailed;
import org.learningledger.query.projection.Progressed;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.ReadModels;
import org.learningledger.query.provenance.Figures;
import org.learningledger.query.provenance.ProvenanceWords;
import org.learningledger.query.provenance.Snapshot;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.Moment.Clock;
import org.learningledger.store.time.Today;
import org.learningledger.web.report.KeptReport;
import org.learningledger.web.report.KeptReports;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Makes the report of a night, and makes it again.
 *
 * <p>A report counts what the ledger itself had recorded, up to the newest fact of its partnership: what papers later
 * declare for earlier days never changes it. So whoever makes it again gets the same bytes, or knows that something was
 * changed.
 */
@Component
@ConditionalOnWebApplication
class NightlyReports implements Job {

    private static final Duration MOST = Duration.ofMinutes(1);

    private final NightReader reader;
    private final ReportBytes bytes;
    private final KeptReports kept;
    private final Figures figures;
    private final Snapshot snapshot;
    private final ReadModels models;
    private final Progressed progressed;
    private final LedgerLog log;

    NightlyReports(
            NightReader reader,
            ReportBytes bytes,
            KeptReports kept,
            Figures figures,
            Snapshot snapshot,
            ReadModels models,
            Progressed progressed,
            LedgerLog log) {
        this.reader = reader;
        this.bytes = bytes;
        this.kept = kept;
        this.figures = figures;
        this.snapshot = snapshot;
        this.models = models;
        this.progressed = progressed;
        this.log = log;
    }

    @Override
    public String name() {
        return "nightly-report";
    }

    @Override
    public String title() {
        return "Nightly report";
    }

    @Override
    public String run(String partnership) {
        var made = Today.on(Today.day(), () -> make(partnership));
        return "Report %d, from %s.".formatted(made.number(), ProvenanceWords.facts(made.position()));
    }

    private KeptReport make(String partnership) {
        long newest = log.head();
        var behind = models.all().stream()
                .map(ReadModel::name)
                .filter(model -> !progressed.waitFor(model, newest, MOST))
                .toList();
        if (!behind.isEmpty()) throw isBehind(behind);
        long position = log.positionAt(partnership, newest);
        var recorded = log.recordedAt(partnership, position)
                .orElseThrow(() -> new JobFailed("Nothing is recorded yet, so there is nothing to report."));
        var before = kept.before(partnership, Today.day(), position).orElse(null);
        var night = Moment.NOW.by(Clock.RECORDED).withKnownAt(recorded);
        var figure =
                night.answer(() -> figures.ofEverything(partnership, from -> reader.read(partnership, before(before))));
        var from = figure.from();
        return kept.keep(
                new KeptReport(
                        partnership,
                        0,
                        from.day(),
                        from.position(),
                        recorded,
                        before == null ? null : before.number(),
                        ReportBytes.text(from)),
                bytes.of(figure.answer(), from));
    }

    private static JobFailed isBehind(List<String> models) {
        return new JobFailed("Nothing was reported, because these read models have not taken in all that was recorded: "
                + String.join(", ", models)
                + ". It is tried again. Where it keeps failing, look why they stand still.");
    }

    /**
     * Makes a report of an earlier night again, from what is kept now, and compares it.
     *
     * @return the forms that differ from what was handed out; empty where there is no such report
     */
    Optional<List<ReportForm>> again(String partnership, int number) {
        return kept.one(partnership, number).map(report -> {
            var again = bytes.of(read(report), ReportBytes.provenance(report.provenance()));
            var then = kept.bytes(partnership, number).orElseThrow();
            return Arrays.stream(ReportForm.values())
                    .filter(form -> !Arrays.equals(form.of(again), form.of(then)))
                    .toList();
        });
    }

    private NightlyReport read(KeptReport report) {
        var of = report.partnership();
        var before = report.before() == null
                ? null
                : before(kept.one(of, report.before()).orElseThrow());
        var night = Moment.NOW.by(Clock.RECORDED).withKnownAt(report.knownAt());
        return Today.on(report.day(), () -> night.answer(() -> snapshot.of(() -> reader.read(of, before))));
    }

    private static NightlyReport.@Nullable Before before(@Nullable KeptReport report) {
        return report == null
                ? null
                : new NightlyReport.Before(report.number(), report.day(), report.position(), report.knownAt());
    }
}

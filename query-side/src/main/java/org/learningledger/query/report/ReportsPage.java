package org.learningledger.query.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.WebPage;
import org.learningledger.query.proof.ProofLog;
import org.learningledger.query.provenance.Figures;
import org.learningledger.query.provenance.ProvenanceWords;
import org.learningledger.query.provenance.Sha256;
import org.learningledger.store.time.Moment;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.api.Api;
import org.learningledger.web.page.Cell;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.learningledger.web.problem.NotFound;
import org.learningledger.web.report.KeptReport;
import org.learningledger.web.report.KeptReports;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The nightly reports, as they were handed out. */
@WebPage
@ForReaders
class ReportsPage {

    private static final Link ALL = new Link("Nightly reports", "/reports");
    private static final Link HOME = new Link("Home", "/");

    private final KeptReports kept;
    private final NightlyReports reports;
    private final ProofLog proofs;
    private final Pages pages;

    ReportsPage(KeptReports kept, NightlyReports reports, ProofLog proofs, Pages pages) {
        this.proofs = proofs;
        this.kept = kept;
        this.reports = reports;
        this.pages = pages;
    }

    @GetMapping("/reports")
    Page all(SignedIn who, Frame frame) {
        var rows = kept.all(who.partnership()).stream()
                .filter(ReportsPage::wasMadeByThen)
                .map(report -> List.of(
                        Cell.of(new Link(DateWords.day(report.day()), path(report))),
                        Cell.of(report.number()),
                        Cell.of(ProvenanceWords.facts(report.position())),
                        Cell.of(DateWords.at(report.knownAt())),
                        Cell.of(new Link("Spreadsheet", path(report) + "/report.csv", DateWords.day(report.day())))))
                .toList();
        return pages.page(
                        "report/reports",
                        frame.titled("Nightly reports").under(HOME).at("/"))
                .with("rows", rows);
    }

    @GetMapping("/reports/{number}")
    Page one(@PathVariable String number, SignedIn who, Frame frame) {
        var report = report(who, number);
        var json = ReportForm.JSON.of(bytes(report));
        var covering = proofs.covering(report.partnership(), report.position());
        return pages.page(
                        "report/report",
                        frame.titled("Nightly report, " + DateWords.day(report.day()))
                                .under(HOME, ALL)
                                .at("/"))
                .with("path", path(report))
                .with("sealed", covering.map(ProofLog.Head::size).orElse(0L))
                .with("partnership", report.partnership())
                .with("report", ReportBytes.read(json))
                .with(Figures.PARAMETER, ReportBytes.provenance(report.provenance()))
                .with(
                        "downloads",
                        Arrays.stream(ReportForm.values())
                                .map(form ->
                                        new Link("Download as " + form.title, path(report) + "/report." + form.ending))
                                .toList());
    }

    @GetMapping("/reports/{number}/again")
    Page again(@PathVariable String number, SignedIn who, Frame frame) {
        var report = report(who, number);
        var differing = reports.again(who.partnership(), report.number()).orElseThrow(NotFound::new);
        return pages.page(
                        "report/again",
                        frame.titled("Report of " + DateWords.day(report.day()) + ", made again")
                                .under(HOME, ALL, new Link(DateWords.day(report.day()), path(report)))
                                .at("/"))
                .with("differing", differing.stream().map(form -> form.title).toList());
    }

    @GetMapping({"/reports/{number}/report.{ending}", Api.ROOT + "/reports/{number}/report.{ending}"})
    ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable String ending, SignedIn who) {
        var report = report(who, number);
        var form = Arrays.stream(ReportForm.values())
                .filter(each -> each.ending.equals(ending))
                .findFirst()
                .orElseThrow(NotFound::new);
        var bytes = form.of(bytes(report));
        var name = "nightly-report-%s-%s.%s".formatted(report.partnership(), report.day(), form.ending);
        return ResponseEntity.ok()
                .contentType(new MediaType(form.type, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .eTag("\"" + Sha256.of(bytes) + "\"")
                .body(bytes);
    }

    private KeptReports.Bytes bytes(KeptReport report) {
        return kept.bytes(report.partnership(), report.number()).orElseThrow(NotFound::new);
    }

    private KeptReport report(SignedIn who, String number) {
        if (!number.matches("\\d{1,6}")) throw new NotFound();
        return kept.one(who.partnership(), Integer.parseInt(number))
                .filter(ReportsPage::wasMadeByThen)
                .orElseThrow(NotFound::new);
    }

    /** On an earlier day, there was none of a later night. */
    private static boolean wasMadeByThen(KeptReport report) {
        return !report.day().isAfter(Moment.asked().day());
    }

    private static String path(KeptReport report) {
        return "/reports/" + report.number();
    }
}

package org.learningledger.query.report;

import org.learningledger.web.report.KeptReports;
import org.springframework.http.MediaType;

/** In which form a report is handed out. */
enum ReportForm {
    HTML("html", "web page", MediaType.TEXT_HTML),
    CSV("csv", "spreadsheet (CSV)", MediaType.parseMediaType("text/csv")),
    JSON("json", "JSON, for programs", MediaType.APPLICATION_JSON);

    final String ending;
    final String title;
    final MediaType type;

    ReportForm(String ending, String title, MediaType type) {
        this.ending = ending;
        this.title = title;
        this.type = type;
    }

    byte[] of(KeptReports.Bytes bytes) {
        return switch (this) {
            case HTML -> bytes.html();
            case CSV -> bytes.csv();
            case JSON -> bytes.json();
        };
    }
}

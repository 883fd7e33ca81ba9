package org.learningledger.command.source;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.Citation;
import org.learningledger.events.Rating;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.AuditCarriedOut;
import org.learningledger.events.source.AuditKind;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.ReviewPublished;
import org.learningledger.events.source.ReviewStated;
import org.learningledger.events.source.SelfScoreGiven;
import org.learningledger.events.source.SourceId;

/** What had happened to a review or audit before. */
final class SourceFacts {

    static final SourceId SOURCE = new SourceId(UUID.randomUUID());
    static final SourceId ANOTHER = new SourceId(UUID.randomUUID());
    static final Words WORDS = Words.plain("words");
    static final Rating AMBER = new Rating("Section 11 RAG", "2021", "Amber", Words.plain("Partly in place"));

    private SourceFacts() {}

    static StatedDate on(String edtf) {
        return StatedDate.of(edtf);
    }

    /** A review opened in February 2026. */
    static ReviewOpened opened(ReviewKind kind) {
        return opened(SOURCE, kind);
    }

    static ReviewOpened opened(SourceId source, ReviewKind kind) {
        return new ReviewOpened(source, "RV-1", kind, null, WORDS, on("2026-02"));
    }

    static ReviewStated stated() {
        return new ReviewStated(
                SOURCE,
                "RV-1",
                null,
                WORDS,
                null,
                null,
                null,
                on("2026-02"),
                "published",
                null,
                new Citation("papers", "row", null, "paper.txt:1", null));
    }

    static ReviewPublished publishedOn(String edtf, @Nullable String until) {
        return new ReviewPublished(SOURCE, Words.plain("the website"), until == null ? null : on(until), on(edtf));
    }

    static AuditCarriedOut audit(AuditKind kind) {
        return new AuditCarriedOut(SOURCE, "AU-1", kind, WORDS, null, null, on("2026-02"));
    }

    static SelfScoreGiven selfScore(AgencyCode agency) {
        return new SelfScoreGiven(SOURCE, agency, "Standard 3", AMBER, null, null);
    }
}

package org.learningledger.command.onfile;

import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;
import org.learningledger.events.source.AuditCarriedOut;
import org.learningledger.events.source.AuditStated;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.SourceId;

/** What the streams of reviews and audits hold, as far as it counts, for the rules that rest on them. */
public final class SourcesOnFile {

    private final BiPredicate<SourceId, Predicate<Object>> holds;

    SourcesOnFile(BiPredicate<SourceId, Predicate<Object>> holds) {
        this.holds = holds;
    }

    /** @throws Refused unless it is an audit, carried out in the ledger or named by a paper */
    public void mustBeAnAudit(SourceId source) {
        if (!holds.test(source, fact -> fact instanceof AuditCarriedOut || fact instanceof AuditStated)) {
            throw new Refused(new Reason.NoSuchAudit(source));
        }
    }

    /** @throws Refused unless it is a review that was opened in the ledger */
    public void mustBeAnOpenedReview(SourceId source) {
        if (!holds.test(source, ReviewOpened.class::isInstance)) throw new Refused(new Reason.NoSuchReview(source));
    }
}

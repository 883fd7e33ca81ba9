package org.learningledger.query.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.integrity.Alarm;
import org.learningledger.query.integrity.Alarms;
import org.learningledger.query.integrity.Check;
import org.learningledger.query.integrity.Protection;
import org.learningledger.query.page.WebPage;
import org.learningledger.query.provenance.Snapshot;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Page;
import org.learningledger.web.page.Pages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How anybody can see that nothing was changed, what is not proved, and whether a checkpoint that somebody kept still holds. */
@WebPage
@Allowed({Role.SCRUTINEER, Role.LD_GROUP, Role.QP_GROUP, Role.AGENCY_LEAD, Role.BUSINESS_UNIT, Role.ADMINISTRATOR})
class IntegrityPage {

    static final String ADDRESS = "/integrity";

    private static final int LONGEST_NOTE = 8_000;

    private final ProofLog log;
    private final LedgerLog ledger;
    private final SelfCheck self;
    private final Check check;
    private final Alarms alarms;
    private final ObjectProvider<Signer> signer;
    private final Protection protection;
    private final CopiesFolder copies;
    private final Snapshot snapshot;
    private final Pages pages;

    IntegrityPage(
            ProofLog log,
            LedgerLog ledger,
            SelfCheck self,
            Check check,
            Alarms alarms,
            ObjectProvider<Signer> signer,
            Protection protection,
            CopiesFolder copies,
            Snapshot snapshot,
            Pages pages) {
        this.log = log;
        this.ledger = ledger;
        this.self = self;
        this.check = check;
        this.alarms = alarms;
        this.signer = signer;
        this.protection = protection;
        this.copies = copies;
        this.snapshot = snapshot;
        this.pages = pages;
    }

    /** @param kept a checkpoint that somebody kept, as it was written down */
    @GetMapping(ADDRESS)
    Page integrity(SignedIn who, Frame frame, @RequestParam(required = false) @Nullable String kept) {
        return pages.page("proof/integrity", frame.titled("Integrity").under(new Link("Home", "/")))
                .with("now", now(who.partnership()))
                .with("checked", check.last())
                .with(
                        "alarms",
                        alarms.all().stream()
                                .filter(alarm -> concerns(alarm, who))
                                .toList())
                .with("guards", protection.sentences())
                .with("kept", kept == null ? "" : kept)
                .with("answer", kept == null || kept.isBlank() ? null : answer(who.partnership(), kept));
    }

    /** What is wrong with another partnership's log is told there. */
    private static boolean concerns(Alarm alarm, SignedIn who) {
        return switch (alarm.kind()) {
            case BEHIND_THE_LOG, AHEAD_OF_THE_LOG -> true;
            default -> alarm.about().isEmpty() || alarm.about().equals(who.partnership());
        };
    }

    private Integrity now(String of) {
        var head = log.latest(of);
        var signs = signer.getIfAvailable();
        return new Integrity(
                of,
                ledger.count(of),
                head.map(signed -> {
                            var said = Checkpoint.parse(signed.note().text());
                            return new Integrity.Signed(
                                    said.size(),
                                    signed.signedAt(),
                                    said.origin(),
                                    said.root().toString());
                        })
                        .orElse(null),
                log.keys(of).stream().map(VerifierKey::toString).toList(),
                head.map(signed -> log.cosignatures(of, signed.size()).size()).orElse(0),
                signs != null,
                signs == null ? null : signs.refused().get(of),
                copies.folder().map(Object::toString).orElse(null),
                copies.trouble().orElse(null),
                ledger.restored(of).orElse(null));
    }

    private KeptAnswer answer(String of, String kept) {
        try {
            if (kept.length() > LONGEST_NOTE) throw new NotProved("This is too long for a checkpoint.");
            var note = SignedNote.parse(asItWasSigned(kept));
            var keys = log.keys(of);
            var checkpoint = checkpoint(of, note, keys);
            var wrong = snapshot.of(() -> self.against(note, keys));
            return wrong == null
                    ? new KeptAnswer(
                            true,
                            "It holds. The first %,d entries are, byte for byte, those that this checkpoint was signed over."
                                    .formatted(checkpoint.size()))
                    : new KeptAnswer(false, wrong);
        } catch (NotProved noCheckpoint) {
            return new KeptAnswer(null, noCheckpoint.getMessage());
        }
    }

    /** Who changes a ledger may change its keys too: that a key is unknown is no reason to think nothing of it. */
    private Checkpoint checkpoint(String of, SignedNote note, List<VerifierKey> keys) {
        try {
            return Checkpoint.of(note, keys);
        } catch (NotProved unsigned) {
            boolean names = log.latest(of)
                    .map(head -> Checkpoint.parse(head.note().text()).origin())
                    .filter(Checkpoint.parse(note.text()).origin()::equals)
                    .isPresent();
            if (!names) throw unsigned;
            throw new NotProved(
                    "It names this ledger, but no key that this ledger shows has signed it. Either it is not genuine, or somebody changed the ledger’s keys: compare them with the verifier key that you were given in another way.");
        }
    }

    /** Browsers send lines with a carriage return, and who copies a text often leaves its last line end behind. */
    private static String asItWasSigned(String kept) {
        return kept.replace("\r\n", "\n").strip() + "\n";
    }
}

package org.learningledger.command.evidence;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceId;
import org.springframework.stereotype.Component;

/** The evidence streams, for the rules of actions that rest on evidence. */
@Component
public class EvidenceOnFile {

    private final EventStore events;

    public EvidenceOnFile(EventStore events) {
        this.events = events;
    }

    /** @throws Refused when a piece of evidence is not on file, or is about another action */
    public void mustBeAbout(ActionId action, List<EvidenceId> evidence) {
        for (var piece : evidence) {
            boolean about = events.readEvents(piece.toString())
                    .asStream()
                    .anyMatch(event -> event.getPayload() instanceof EvidenceAdded added
                            && added.actionId().equals(action));
            if (!about) throw new Refused(new Reason.NotItsEvidence(action, piece));
        }
    }
}

package org.learningledger.command.register;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.learningledger.command.refusal.Dates.mustBeReal;
import static org.learningledger.command.refusal.Dates.surelyBefore;

import java.util.Base64;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.learningledger.command.onfile.OnFile;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;
import org.learningledger.events.ThingKind;
import org.learningledger.events.register.AssuranceGiven;
import org.learningledger.events.register.AssuranceStated;
import org.learningledger.events.register.BodyRenamed;
import org.learningledger.events.register.BodyReplaced;
import org.learningledger.events.register.CommitteeActionStated;
import org.learningledger.events.register.CommitteeCommentStated;
import org.learningledger.events.register.CommitteeResolutionStated;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.register.EvidenceCitedForClaim;
import org.learningledger.events.register.GroupStated;
import org.learningledger.events.register.OrganisationStated;
import org.learningledger.events.register.PostStated;
import org.learningledger.events.register.RegisterEvent;
import org.learningledger.events.register.ReportPassageStated;
import org.learningledger.store.record.Actor;

/** An entry of a register: what a paper states has no rules; what happens to it afterwards has these few. */
@Aggregate(commandTargetResolver = "seenVersionTargetResolver")
class Entry {

    private static final int ROOT_BYTES = 32;

    @AggregateIdentifier
    private EntryId id;

    private @Nullable Class<?> stated;
    private boolean replaced;

    Entry() {} // Axon replays an entry's events into an empty one

    /** Which head it rests on is told beside what the ledger signed: the page of it compares the two. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(GiveAssurance command) {
        mustBeReal(command.from(), command.until(), command.occurredOn());
        if (surelyBefore(command.until(), command.from())) throw new Refused(new Reason.PeriodEndsBeforeItStarts());
        if (command.position() < 1 || !isRoot(command.treeHead())) throw new Refused(new Reason.NotATreeHead());
        apply(new AssuranceGiven(
                command.entryId(),
                command.reference(),
                command.text(),
                command.from(),
                command.until(),
                command.level(),
                command.position(),
                command.treeHead(),
                command.ownPart(),
                command.occurredOn()));
    }

    private static boolean isRoot(String treeHead) {
        try {
            return Base64.getDecoder().decode(treeHead).length == ROOT_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    @CommandHandler
    void decide(RenameBody command) {
        mustBeReal(command.occurredOn());
        mustBeAStandingBody();
        apply(new BodyRenamed(id, command.name(), command.reason(), command.occurredOn()));
    }

    /** What took its place stands itself, so that nothing is ever replaced in a circle. */
    @CommandHandler
    void decide(ReplaceBody command, Actor actor, OnFile onFile) {
        mustBeReal(command.occurredOn());
        mustBeAStandingBody();
        if (command.by().contains(id)) throw new Refused(new Reason.ReplacedByItself(id));
        onFile.mustBeStandingBodies(actor, command.by());
        apply(new BodyReplaced(id, command.by(), command.reason(), command.occurredOn()));
    }

    @CommandHandler
    void decide(CommentOnCommitteeItem command) {
        mustBeReal(command.occurredOn());
        boolean ofACommittee = stated == CommitteeResolutionStated.class || stated == CommitteeActionStated.class;
        if (!ofACommittee) throw new Refused(new Reason.NotOfACommittee(id));
        apply(new CommitteeCommentStated(
                id, command.reference(), command.comment(), command.occurredOn(), command.citation()));
    }

    @CommandHandler
    void decide(CiteEvidence command) {
        mustBeReal(command.occurredOn());
        boolean claims = stated == AssuranceStated.class || stated == ReportPassageStated.class;
        if (!claims) throw new Refused(new Reason.NotAClaim(id));
        if (command.evidence().isEmpty()) throw new Refused(new Reason.NothingCited(id));
        boolean canBeLookedAt = command.evidence().stream()
                .allMatch(thing -> thing.kind() == ThingKind.EVIDENCE
                        || (thing.kind() == ThingKind.REGISTER_ENTRY
                                && !thing.id().equals(id.value())));
        if (!canBeLookedAt) throw new Refused(new Reason.NotEvidenceForAClaim(id));
        apply(new EvidenceCitedForClaim(id, command.evidence(), command.remark(), command.occurredOn()));
    }

    private void mustBeAStandingBody() {
        boolean body = stated == OrganisationStated.class || stated == GroupStated.class || stated == PostStated.class;
        if (!body) throw new Refused(new Reason.NotABody(id));
        if (replaced) throw new Refused(new Reason.AlreadyReplaced(id));
    }

    @EventSourcingHandler
    void evolve(RegisterEvent event) {
        id = event.entryId();
        switch (event) {
            case BodyReplaced gone -> replaced = true;
            case BodyRenamed renamed -> {}
            case CommitteeCommentStated comment -> {}
            case EvidenceCitedForClaim cited -> {}
            default -> stated = event.getClass(); // what a paper states it to be
        }
    }
}

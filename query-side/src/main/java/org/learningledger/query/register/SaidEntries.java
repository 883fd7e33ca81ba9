package org.learningledger.query.register;

import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.challenge.ChallengeEventStated;
import org.learningledger.events.register.AssuranceGiven;
import org.learningledger.events.register.AssuranceStated;
import org.learningledger.events.register.CommitteeActionStated;
import org.learningledger.events.register.CommitteeResolutionStated;
import org.learningledger.events.register.DecisionStated;
import org.learningledger.events.register.ReportPassageStated;
import org.learningledger.events.register.VoiceOfChildStated;
import org.learningledger.query.answer.Wording;

/** What was said, claimed, asked for and decided, as entries. */
final class SaidEntries {

    private SaidEntries() {}

    static Entry of(AssuranceStated stated) {
        return new Entry(EntryKind.ASSURANCE, stated.reference(), stated.text(), stated.occurredOn())
                .sortedAs(stated.sortedAs())
                .listed("Made by", stated.madeBy())
                .related("Posts", stated.posts())
                .related("Priorities", stated.priorities())
                .listed("Evidence that it names", stated.evidenceCited())
                .detail("Period", stated.period())
                .sources(stated.sources())
                .note(stated.note())
                .cite(stated.citation());
    }

    static Entry of(AssuranceGiven given) {
        var level = given.level();
        return new Entry(EntryKind.ASSURANCE_GIVEN, given.reference(), given.text(), given.occurredOn())
                .detail("What it says", given.text())
                .listed("Period from", due(given.from()))
                .listed("Period until", due(given.until()))
                .listed("Level", level == null ? null : level.value())
                .detail("What that level means", level == null ? null : level.descriptor())
                .detail("Scale", level == null ? null : level.scale() + ", " + level.version())
                .listed("Rests on entries up to", String.valueOf(given.position()))
                .detail("Tree head", given.treeHead())
                .detail("Own part in the work", given.ownPart());
    }

    static Entry of(ReportPassageStated stated) {
        return new Entry(EntryKind.REPORT_PASSAGE, stated.reference(), stated.text(), stated.occurredOn())
                .detail("What it says", stated.text())
                .related("Paper", stated.document())
                .listed("Section", stated.section())
                .sortedAs(stated.sortedAs())
                .area(stated.area())
                .related("Priorities", stated.priorities())
                .actions(stated.actions())
                .cite(stated.citation());
    }

    static Entry of(CommitteeResolutionStated stated) {
        return new Entry(EntryKind.COMMITTEE_RESOLUTION, stated.reference(), stated.resolution(), stated.occurredOn())
                .listed("Committee", stated.committee())
                .listed("Answer due", due(stated.dueOn()))
                .note(stated.note())
                .cite(stated.citation());
    }

    static Entry of(CommitteeActionStated stated) {
        return new Entry(EntryKind.COMMITTEE_ACTION, stated.reference(), stated.text(), stated.occurredOn())
                .listed("Committee", stated.committee())
                .listed("Responsible officer", stated.officer())
                .detail("From the meeting", stated.fromMeeting())
                .listed("Due", due(stated.dueOn()))
                .note(stated.note())
                .cite(stated.citation());
    }

    static Entry of(DecisionStated stated) {
        return new Entry(EntryKind.DECISION, stated.reference(), stated.decision(), stated.occurredOn())
                .listed("Body", stated.body())
                .note(stated.note())
                .cite(stated.citation());
    }

    static Entry of(VoiceOfChildStated stated) {
        return new Entry(EntryKind.VOICE_OF_CHILD, stated.reference(), stated.said(), stated.occurredOn())
                .detail("How it was heard", stated.heardHow())
                .listed("What use was made of it", stated.useMade())
                .related("Priorities", stated.priorities())
                .area(stated.area())
                .sources(stated.sources())
                .note(stated.note())
                .cite(stated.citation());
    }

    static Entry of(ChallengeEventStated stated) {
        return new Entry(EntryKind.CHALLENGE_EVENT, stated.reference(), stated.title(), stated.occurredOn())
                .detail("Event", stated.eventReference())
                .sortedAs(stated.sortedAs())
                .detail("Date is", stated.dateKind())
                .detail("How many", stated.count())
                .detail("Format", stated.format())
                .detail("Participants", stated.participants())
                .detail("Asked for", stated.askedFor())
                .detail("Chair", stated.chair())
                .detail("Observer", stated.observer())
                .detail("Conclusion", stated.conclusion())
                .detail("Output", stated.output())
                .sources(stated.sources())
                .note(stated.note())
                .cite(stated.citation());
    }

    private static @Nullable String due(@Nullable StatedDate date) {
        return date == null ? null : Wording.date(date);
    }
}

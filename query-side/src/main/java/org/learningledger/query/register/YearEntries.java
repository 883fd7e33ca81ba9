package org.learningledger.query.register;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.register.BriefingStated;
import org.learningledger.events.register.BudgetStated;
import org.learningledger.events.register.IndicatorStated;
import org.learningledger.events.register.LearningEventStated;
import org.learningledger.events.register.NationalItemStated;
import org.learningledger.events.register.ProcedureStated;
import org.learningledger.events.register.RapidReviewsStated;
import org.learningledger.events.register.TrainingStated;

/** Figures, training, procedures and whatever else a report tells of its year, as entries. */
final class YearEntries {

    private YearEntries() {}

    static Entry of(IndicatorStated stated) {
        return new Entry(EntryKind.INDICATOR, stated.reference(), stated.indicator(), stated.occurredOn())
                .detail("Table", stated.table())
                .area(stated.area())
                .listed("Period", stated.period())
                .listed("Value", figure(stated.qualifier(), stated.value(), stated.unit()))
                .listed("Before", figure(stated.previousPeriod(), stated.previousValue(), stated.previousUnit()))
                .listed("Stated change", stated.statedChange())
                .detail("Rank", stated.rank())
                .detail("Rank before", stated.previousRank())
                .sources(stated.sources())
                .note(stated.note())
                .cite(stated.citation());
    }

    static Entry of(TrainingStated stated) {
        var title = stated.subject() == null ? stated.text() : stated.subject();
        return new Entry(EntryKind.TRAINING, stated.reference(), title, stated.occurredOn())
                .sortedAs(stated.sortedAs())
                .listed("Number", figure(stated.qualifier(), stated.value(), stated.unit()))
                .area(stated.area())
                .detail("Provider", stated.provider())
                .detail("What it says", stated.text())
                .related("Learning event", stated.learningEvent())
                .actions(stated.actions())
                .sources(stated.sources())
                .note(stated.note())
                .cite(stated.citation());
    }

    static Entry of(LearningEventStated stated) {
        return new Entry(EntryKind.LEARNING_EVENT, stated.reference(), stated.title(), stated.occurredOn())
                .sortedAs(stated.sortedAs())
                .detail("Date is", stated.dateKind())
                .detail("Format", stated.format())
                .detail("Host", stated.host())
                .detail("Topic", stated.topic())
                .detail("Showed interest", stated.interest())
                .listed("Attendees", stated.attendees())
                .listed("Facilitators", stated.facilitators())
                .listed("Total", stated.total())
                .detail("Attendance", stated.attendance())
                .detail("What followed", stated.followUp())
                .related("Priorities", stated.priorities())
                .actions(stated.actions())
                .note(stated.note())
                .cite(stated.citation());
    }

    static Entry of(ProcedureStated stated) {
        return new Entry(EntryKind.PROCEDURE, stated.reference(), stated.name(), stated.occurredOn())
                .detail("Other names", stated.otherNames())
                .detail("List", stated.list())
                .listed("What changed", stated.change())
                .detail("Web link", stated.webLink())
                .actions(stated.actions())
                .sources(stated.sources())
                .note(stated.note())
                .cite(stated.citation());
    }

    static Entry of(BriefingStated stated) {
        return new Entry(EntryKind.BRIEFING, stated.reference(), stated.title(), stated.occurredOn())
                .sortedAs(stated.sortedAs())
                .detail("In the list as", stated.listLabel())
                .sources(stated.sources())
                .note(stated.note())
                .cite(stated.citation());
    }

    static Entry of(BudgetStated stated) {
        var title = stated.fundingAgency() == null ? stated.text() : stated.fundingAgency();
        return new Entry(EntryKind.BUDGET, stated.reference(), title, stated.occurredOn())
                .sortedAs(stated.sortedAs())
                .listed("Amount", figure(stated.currency(), stated.amount(), null))
                .related("Organisations", stated.organisations())
                .detail("What it says", stated.text())
                .note(stated.note())
                .cite(stated.citation());
    }

    static Entry of(NationalItemStated stated) {
        return new Entry(EntryKind.NATIONAL_ITEM, stated.reference(), stated.text(), stated.occurredOn())
                .sortedAs(stated.sortedAs())
                .partOf("Part of", stated.parent())
                .detail("Place", stated.sequence())
                .sources(stated.sources())
                .actions(stated.actions())
                .note(stated.note())
                .cite(stated.citation());
    }

    static Entry of(RapidReviewsStated stated) {
        return new Entry(EntryKind.RAPID_REVIEWS, stated.reference(), stated.text(), stated.occurredOn())
                .area(stated.area())
                .listed("How many", stated.count())
                .listed("Period", stated.period())
                .cite(stated.citation());
    }

    /** "over 15,000 courses", "37.9%", as far as it is printed. */
    private static @Nullable String figure(@Nullable String before, @Nullable String value, @Nullable String unit) {
        if (value == null) return null;
        var number = unit != null && unit.startsWith("%") ? value + unit : value;
        return Stream.of(before, number, number.equals(value) ? unit : null)
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
    }
}

package org.learningledger.query.history;

import static org.learningledger.query.history.Told.AREA;
import static org.learningledger.query.history.Told.DATE_IS;
import static org.learningledger.query.history.Told.NOTE;
import static org.learningledger.query.history.Told.PRIORITIES;
import static org.learningledger.query.history.Told.SORTED_AS;
import static org.learningledger.query.history.Told.called;
import static org.learningledger.query.history.Told.quote;
import static org.learningledger.query.history.Told.said;
import static org.learningledger.query.history.Told.sentence;
import static org.learningledger.query.history.Told.told;

import org.learningledger.events.register.BudgetStated;
import org.learningledger.events.register.IndicatorStated;
import org.learningledger.events.register.LearningEventStated;
import org.learningledger.events.register.RapidReviewsStated;
import org.learningledger.events.register.TrainingStated;

/** Figures of the registers, exactly as printed, as people read them. */
final class FigureTold {

    private static final String PERIOD = "Period";
    private static final String QUALIFIER = "Qualifier";

    private FigureTold() {}

    static Told of(IndicatorStated stated) {
        return told(
                        "Figure stated in a paper",
                        sentence("A paper gives a figure of", called(stated.reference(), stated.indicator())))
                .detail("Value", stated.value())
                .detail(QUALIFIER, stated.qualifier())
                .detail("Unit", stated.unit())
                .detail(PERIOD, stated.period())
                .detail(AREA, stated.area())
                .detail("Table", stated.table())
                .detail("Earlier value", stated.previousValue())
                .detail("Unit of the earlier value", stated.previousUnit())
                .detail("Earlier period", stated.previousPeriod())
                .detail("Change as the paper states it", stated.statedChange())
                .detail("Rank", stated.rank())
                .detail("Earlier rank", stated.previousRank())
                .detail(NOTE, stated.note())
                .cited(stated.citation());
    }

    static Told of(TrainingStated stated) {
        return told(
                        "Training stated in a paper",
                        sentence("A paper tells of training:", called(stated.reference(), stated.subject()))
                                + (stated.text() == null ? "" : " It says: " + said(stated.text())))
                .detail(SORTED_AS, stated.sortedAs())
                .detail("Number", stated.value())
                .detail(QUALIFIER, stated.qualifier())
                .detail("Of", stated.unit())
                .detail(AREA, stated.area())
                .detail("Provided by", stated.provider())
                .detail("Learning event", stated.learningEvent())
                .detail(NOTE, stated.note())
                .cited(stated.citation());
    }

    static Told of(LearningEventStated stated) {
        return told(
                        "Learning event stated in a paper",
                        sentence("A paper tells of the event", called(stated.reference(), stated.title())))
                .detail(SORTED_AS, stated.sortedAs())
                .detail("Format", stated.format())
                .detail("Host", stated.host())
                .detail("Topic", stated.topic())
                .detail("Interest shown by", stated.interest())
                .detail("Attendees", stated.attendees())
                .detail("Facilitators", stated.facilitators())
                .detail("Total", stated.total())
                .detail("Attendance", stated.attendance())
                .detail("What followed", stated.followUp())
                .detail(PRIORITIES, stated.priorities())
                .detail(DATE_IS, stated.dateKind())
                .detail(NOTE, stated.note())
                .cited(stated.citation());
    }

    static Told of(BudgetStated stated) {
        return told(
                        "Budget stated in a paper",
                        sentence("A paper gives a sum of the budget:", called(stated.reference(), stated.text())))
                .detail(SORTED_AS, stated.sortedAs())
                .detail("Paid by", stated.fundingAgency())
                .coded("Organisations", stated.organisations())
                .detail("Amount", stated.amount())
                .detail("Currency", stated.currency())
                .detail(NOTE, stated.note())
                .cited(stated.citation());
    }

    static Told of(RapidReviewsStated stated) {
        return told("Rapid reviews stated in a paper", quote(stated.reference(), stated.text()))
                .detail("How many", stated.count())
                .detail(AREA, stated.area())
                .detail(PERIOD, stated.period())
                .cited(stated.citation());
    }
}

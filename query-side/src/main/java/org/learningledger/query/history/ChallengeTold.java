package org.learningledger.query.history;

import static org.learningledger.query.history.Told.DATE_IS;
import static org.learningledger.query.history.Told.NOTE;
import static org.learningledger.query.history.Told.SORTED_AS;
import static org.learningledger.query.history.Told.called;
import static org.learningledger.query.history.Told.said;
import static org.learningledger.query.history.Told.sentence;
import static org.learningledger.query.history.Told.told;

import java.util.List;
import org.learningledger.events.challenge.AgencyAnswered;
import org.learningledger.events.challenge.ChallengeConcluded;
import org.learningledger.events.challenge.ChallengeEvent;
import org.learningledger.events.challenge.ChallengeEventHeld;
import org.learningledger.events.challenge.ChallengeEventStated;
import org.learningledger.events.challenge.Seat;

/** Facts about challenge events, as people read them. */
final class ChallengeTold {

    private ChallengeTold() {}

    static Told of(ChallengeEvent event) {
        return switch (event) {
            case ChallengeEventStated stated ->
                told(
                                "Challenge event stated in a paper",
                                sentence(
                                                "A paper tells of the challenge event",
                                                called(stated.reference(), stated.title()))
                                        + (stated.conclusion() == null
                                                ? ""
                                                : " Its conclusion: " + said(stated.conclusion())))
                        .detail("Event", stated.eventReference())
                        .detail(SORTED_AS, stated.sortedAs())
                        .detail("How many", stated.count())
                        .detail("Format", stated.format())
                        .detail("Participants", stated.participants())
                        .detail("Asked for", stated.askedFor())
                        .detail("Chair", stated.chair())
                        .detail("Observer", stated.observer())
                        .detail("Output", stated.output())
                        .detail(DATE_IS, stated.dateKind())
                        .detail(NOTE, stated.note())
                        .cited(stated.citation());
            case ChallengeEventHeld held ->
                told(
                                "Challenge event held",
                                sentence("The challenge event was held:", called(held.reference(), held.title())))
                        .coded("Chair", seats(List.of(held.chair())))
                        .coded("Panel", seats(held.panel()))
                        .coded("Observers", seats(held.observers()));
            case AgencyAnswered answered ->
                told(
                                "Agency showed what changed",
                                answered.agency() + " showed what changed: " + said(answered.changes())
                                        + (answered.impact() != null
                                                        && answered.evidence().isEmpty()
                                                ? " No evidence is cited for its impact."
                                                : ""))
                        .detail("Impact on children and families", answered.impact())
                        .detail("Learning to share", answered.learning());
            case ChallengeConcluded concluded ->
                told("Challenge event concluded", "The panel concluded: " + said(concluded.conclusion()));
        };
    }

    private static List<String> seats(List<Seat> seats) {
        return seats.stream()
                .map(seat -> seat.agency() == null ? seat.post() : seat.post() + " of " + seat.agency())
                .toList();
    }
}

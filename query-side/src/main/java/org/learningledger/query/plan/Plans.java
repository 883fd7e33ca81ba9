package org.learningledger.query.plan;

import static org.learningledger.query.answer.Columns.edtf;
import static org.learningledger.query.answer.Columns.printed;
import static org.learningledger.query.answer.Columns.searched;
import static org.learningledger.query.answer.Columns.uuids;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.plan.ActionTakenOutOfPlan;
import org.learningledger.events.plan.PlanOpened;
import org.learningledger.events.plan.PlanReopened;
import org.learningledger.events.plan.PlanSignedOff;
import org.learningledger.events.source.SourceId;
import org.learningledger.query.action.ActionLine;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.OwnJudgement;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.projection.Subjects;
import org.learningledger.store.log.Fact;
import org.learningledger.store.record.Actor;

/** Plans as the facts tell of them: their own, those of the actions in them, and of challenge events that cover them. */
final class Plans {

    static final Subjects SUBJECTS = new Subjects(
            "plan_fact",
            "plan",
            List.of(
                    "reference",
                    "sort_key",
                    "title",
                    "kind",
                    "agency",
                    "sources",
                    "date_edtf",
                    "date_printed",
                    "actions",
                    "open_actions",
                    "state",
                    "judged_by_own_agency",
                    "own_judgements",
                    "own_judgement_ways",
                    "searched"),
            """
            WITH RECURSIVE up (thing) AS (
                SELECT unnest(:streams)
                UNION
                SELECT link.plan FROM up
                 CROSS JOIN LATERAL (SELECT plan FROM plan_link
                                      WHERE partnership = :partnership AND part = up.thing OFFSET 0) link
            )
            SELECT thing AS subject FROM up
            """,
            """
            WITH RECURSIVE reach (subject, thing) AS (
                SELECT wanted, wanted FROM unnest(:subjects) wanted
                UNION
                SELECT reach.subject, link.part FROM reach
                 CROSS JOIN LATERAL (SELECT part FROM plan_link
                                      WHERE partnership = :partnership AND plan = reach.thing OFFSET 0) link
            )
            SELECT reach.subject, facts.positions FROM reach
            """ + Subjects.factsUnder("plan_fact", "reach.thing"),
            Plans::row);

    private Plans() {}

    static @Nullable OnePlan answer(UUID id, List<Fact> facts) {
        var story = PlanStory.of(id, facts);
        if (!story.known()) return null;
        return new OnePlan(
                line(story),
                story.actions(),
                story.left.stream().map(Plans::left).toList(),
                story.challenges.values().stream()
                        .map(held -> new OnePlan.Challenged(
                                held.challengeEventId().value(),
                                held.reference() + ": " + Wording.of(held.title()),
                                story.concluded.contains(held.challengeEventId().value())))
                        .toList(),
                story.missing(),
                story.signOffs.stream().map(fact -> signOff(story, fact)).toList(),
                story.reopenings.stream().map(Plans::reopening).toList(),
                story.contradictions(),
                story.version);
    }

    private static PlanLine line(PlanStory story) {
        var opened = story.opened;
        var actions = story.actions();
        return new PlanLine(
                story.id,
                opened == null ? null : opened.reference(),
                opened == null ? null : Wording.of(opened.title()),
                opened == null ? null : opened.kind(),
                opened == null ? null : code(opened.agency()),
                opened == null
                        ? List.of()
                        : opened.sources().stream().map(SourceId::value).toList(),
                opened == null ? null : Dated.of(opened.occurredOn()),
                actions.size(),
                (int) actions.stream().filter(ActionLine::open).count(),
                story.state(),
                story.judgedByOwnAgency());
    }

    private static @Nullable String code(@Nullable AgencyCode agency) {
        return agency == null ? null : agency.value();
    }

    private static OnePlan.Left left(Fact fact) {
        var out = (ActionTakenOutOfPlan) fact.event();
        return new OnePlan.Left(
                out.actionId().value(),
                out.to().value(),
                Wording.of(out.reason()),
                Dated.of(out.occurredOn()),
                by(fact),
                fact.at().recordedAt());
    }

    private static OnePlan.SignOff signOff(PlanStory story, Fact fact) {
        var signed = (PlanSignedOff) fact.event();
        return new OnePlan.SignOff(
                signed.challengeEventId().value(),
                signed.seen().stream()
                        .map(each -> new OnePlan.Seen(
                                each.actionId().value(),
                                story.action(each.actionId().value()).reference(),
                                each.version() + 1))
                        .toList(),
                Wording.orNull(signed.remark()),
                Dated.of(signed.occurredOn()),
                by(fact),
                story.byOwnAgency(fact),
                fact.equals(story.signedOff),
                fact.at().recordedAt());
    }

    private static OnePlan.Reopening reopening(Fact fact) {
        var again = (PlanReopened) fact.event();
        return new OnePlan.Reopening(
                Wording.of(again.reason()),
                Dated.of(again.occurredOn()),
                by(fact),
                fact.at().recordedAt());
    }

    private static Actor by(Fact fact) {
        return fact.at().stamp().actor();
    }

    private static @Nullable List<@Nullable Object> row(UUID subject, List<Fact> facts) {
        var story = PlanStory.of(subject, facts);
        if (!story.known()) return null;
        var line = line(story);
        PlanOpened opened = story.opened;
        var own = story.ownJudgements();
        return Arrays.asList(
                line.reference(),
                line.reference() == null ? null : Wording.sortable(line.reference()),
                line.title(),
                line.kind(),
                line.agency(),
                uuids(line.sources()),
                opened == null ? null : edtf(opened.occurredOn()),
                opened == null ? null : printed(opened.occurredOn()),
                line.actions(),
                line.openActions(),
                line.state(),
                line.judgedByOwnAgency(),
                OwnJudgement.positions(own),
                OwnJudgement.ways(own),
                searched(line.reference(), line.title(), line.agency()));
    }
}

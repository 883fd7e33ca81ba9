package org.learningledger.app.demo;

import static org.learningledger.app.demo.Cast.LEARNING;
import static org.learningledger.app.demo.Cast.QUALITY;
import static org.learningledger.app.demo.Cast.UNIT;
import static org.learningledger.app.demo.Known.action;
import static org.learningledger.app.demo.Known.agency;
import static org.learningledger.app.demo.Known.findingId;
import static org.learningledger.app.demo.Known.owner;
import static org.learningledger.app.demo.Known.pieces;
import static org.learningledger.app.demo.Known.recommendation;
import static org.learningledger.app.demo.Known.source;
import static org.learningledger.app.demo.Script.id;
import static org.learningledger.events.Words.plain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.learningledger.app.demo.Cast.Member;
import org.learningledger.command.action.AgreeAction;
import org.learningledger.command.action.ExtendDueDate;
import org.learningledger.command.action.RecordNoOutcomeSeen;
import org.learningledger.command.action.RecordOutcomeSeen;
import org.learningledger.command.action.SayActionDone;
import org.learningledger.command.action.VerifyAction;
import org.learningledger.command.evidence.AddEvidence;
import org.learningledger.command.measure.DefineMeasure;
import org.learningledger.command.measure.FirstTarget;
import org.learningledger.command.measure.TakeMeasurement;
import org.learningledger.command.recommendation.AcceptRecommendation;
import org.learningledger.command.recommendation.MakeRecommendation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.measure.Comparator;
import org.learningledger.events.measure.MeasureId;
import org.learningledger.store.record.Receipt;

/** What people do about what was found: recommend, accept, act, look and measure. */
final class Deeds {

    private final Script script;

    Deeds(Script script) {
        this.script = script;
    }

    void recommend(
            String date,
            String reference,
            String source,
            @Nullable String finding,
            String theme,
            Member to,
            String text) {
        var day = script.on(date);
        var findings = finding == null ? List.<FindingId>of() : List.of(findingId(finding));
        day.does(
                LEARNING,
                new MakeRecommendation(
                        recommendation(reference),
                        reference,
                        source(source),
                        findings,
                        plain(text),
                        List.of(agency(to)),
                        List.of(theme),
                        "Example",
                        12,
                        day.itself()));
    }

    void accept(String date, String recommendation, Member member) {
        var day = script.on(date);
        day.does(member, new AcceptRecommendation(recommendation(recommendation), agency(member), null, day.itself()));
    }

    void agree(
            String date,
            String reference,
            String recommendation,
            Member owner,
            PlanKind plan,
            String dueOn,
            String text,
            @Nullable String intended) {
        var day = script.on(date);
        day.does(
                UNIT,
                new AgreeAction(
                        action(reference),
                        reference,
                        List.of(recommendation(recommendation)),
                        List.of(),
                        plain(text),
                        owner(owner),
                        plan,
                        StatedDate.of(dueOn),
                        Words.plainOrNull(intended),
                        day.itself()));
    }

    void extend(Member member, String action, String date, String dueOn, String reason) {
        var day = script.on(date);
        day.does(
                member,
                new ExtendDueDate(
                        action(action),
                        StatedDate.of(dueOn),
                        plain(reason),
                        plain("Learning and Development group"),
                        day.itself()));
    }

    void sayDone(String date, String action, Member member, String what) {
        var day = script.on(date);
        day.does(member, new SayActionDone(action(action), plain(what), day.itself()));
    }

    Receipt evidence(
            String date, String reference, String action, Member member, EvidenceLevel level, String description) {
        var day = script.on(date);
        return day.does(
                member,
                new AddEvidence(
                        new EvidenceId(id(reference)),
                        reference,
                        action(action),
                        level,
                        plain(description),
                        plain("Partnership's document store"),
                        day.itself()));
    }

    void verify(String date, String action, Member member, String... evidence) {
        var day = script.on(date);
        day.does(member, new VerifyAction(action(action), pieces(evidence), null, day.itself()));
    }

    void outcomeSeen(String date, String action, Member member, String difference, String forWhom, String... evidence) {
        var day = script.on(date);
        day.does(
                member,
                new RecordOutcomeSeen(
                        action(action), null, plain(difference), plain(forWhom), pieces(evidence), null, day.itself()));
    }

    void noOutcomeSeen(String date, String action, Member member, String remark) {
        var day = script.on(date);
        day.does(member, new RecordNoOutcomeSeen(action(action), null, plain(remark), List.of(), day.itself()));
    }

    MeasureId measure(String date, String reference, String recommendation, String name, String atLeast) {
        var day = script.on(date);
        var measure = new MeasureId(id(reference));
        day.does(
                QUALITY,
                new DefineMeasure(
                        measure,
                        reference,
                        List.of(recommendation(recommendation)),
                        plain(name),
                        plain("Counted from case files with the same questions each time"),
                        "%",
                        new FirstTarget(Comparator.AT_LEAST, new BigDecimal(atLeast)),
                        day.itself()));
        return measure;
    }

    void measured(String date, MeasureId measure, String value, @Nullable String source, String sample) {
        var day = script.on(date);
        day.does(
                QUALITY,
                new TakeMeasurement(
                        measure,
                        new BigDecimal(value),
                        source == null ? null : source(source),
                        plain(sample),
                        day.itself()));
    }
}

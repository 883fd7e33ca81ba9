package org.learningledger.query.learning;

import static org.learningledger.query.answer.Columns.edtf;
import static org.learningledger.query.answer.Columns.printed;
import static org.learningledger.query.answer.Columns.searched;
import static org.learningledger.query.answer.Columns.texts;
import static org.learningledger.query.answer.Columns.uuids;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.StatedDate;
import org.learningledger.events.finding.FindingEvent;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.finding.FindingStated;
import org.learningledger.events.finding.RecurrenceConfirmed;
import org.learningledger.events.finding.RecurrenceDismissed;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.projection.Subjects;
import org.learningledger.query.recurrence.Recurrence;
import org.learningledger.store.log.Fact;

/**
 * A piece of learning and where it stands, as its facts tell of it.
 *
 * <p>{@code read.learning} keeps what a list needs. The whole standing, with every fact that it rests on, is folded
 * again when one page asks for it: that is some tens of facts, and no stored copy can then differ from the ladder.
 */
final class Learning {

    static final Subjects SUBJECTS = new Subjects(
            "learning_fact",
            "learning",
            List.of(
                    "kind",
                    "reference",
                    "sort_key",
                    "text",
                    "step",
                    "regressed",
                    "sources",
                    "themes",
                    "area",
                    "areas",
                    "priorities",
                    "addressees",
                    "addressee_words",
                    "date_edtf",
                    "date_printed",
                    "stated_only",
                    "actions",
                    "actions_said_done",
                    "actions_verified",
                    "actions_withdrawn",
                    "stated_actions",
                    "measures",
                    "flags",
                    "findings",
                    "closed_on",
                    "tested",
                    "retest_from",
                    "retest_by",
                    "searched"),
            // Whatever leads to these streams, and the findings that a recommendation among them names.
            """
            WITH RECURSIVE up (thing) AS (
                SELECT unnest(:streams)
                UNION
                SELECT link.whole FROM up
                 CROSS JOIN LATERAL (SELECT whole FROM learning_link
                                      WHERE partnership = :partnership AND part = up.thing OFFSET 0) link
            )
            SELECT thing AS subject FROM up
            UNION
            SELECT link.part FROM learning_link link
             WHERE link.partnership = :partnership AND link.whole = ANY (:streams) AND link.via = 'finding'
            """,
            // Its own stream and whatever its links lead to; and, for a finding, the recommendations that name it.
            """
            WITH RECURSIVE reach (subject, thing) AS (
                SELECT wanted, wanted FROM unnest(:subjects) wanted
                UNION
                SELECT reach.subject, link.part FROM reach
                 CROSS JOIN LATERAL (SELECT part FROM learning_link
                                      WHERE partnership = :partnership AND whole = reach.thing OFFSET 0) link
            )
            SELECT reach.subject, facts.positions FROM reach
            """ + Subjects.factsUnder("learning_fact", "reach.thing") + """
            UNION ALL
            SELECT link.part, facts.positions FROM learning_link link
            """
                    + Subjects.factsUnder("learning_fact", "link.whole") + """
               AND link.partnership = :partnership AND link.part = ANY (:subjects) AND link.via = 'finding'
            """,
            Learning::row);

    private final Chain chain;
    private final LearningKind kind;
    private final Standing standing;

    private Learning(Chain chain, LearningKind kind, Standing standing) {
        this.chain = chain;
        this.kind = kind;
        this.standing = standing;
    }

    /** {@code null} where the facts are about no learning, or about a finding that a recommendation names. */
    static @Nullable Learning of(UUID subject, List<Fact> facts) {
        var chain = Chain.of(subject, facts);
        var kind = chain.kind();
        var standing = Ladder.standing(chain);
        return kind == null || standing == null ? null : new Learning(chain, kind, standing);
    }

    private static @Nullable List<@Nullable Object> row(UUID subject, List<Fact> facts) {
        var learning = of(subject, facts);
        if (learning == null) return null;
        var line = learning.line();
        return Arrays.asList(
                line.kind(),
                line.reference(),
                line.reference() == null ? null : Wording.sortable(line.reference()),
                line.text(),
                line.step(),
                line.regressed(),
                uuids(line.sources()),
                texts(line.themes()),
                line.area(),
                texts(learning.chain.areas()),
                texts(learning.chain.priorities()),
                texts(line.addressees()),
                line.addresseeWords(),
                edtf(learning.date()),
                printed(learning.date()),
                line.statedOnly(),
                line.actions(),
                line.actionsSaidDone(),
                line.actionsVerified(),
                line.actionsWithdrawn(),
                line.statedActions(),
                line.measures(),
                texts(line.flags().stream().map(Enum::name).toList()),
                uuids(learning.chain.findingIds()),
                learning.closedOn(),
                learning.standing.retest().tested(),
                learning.standing.retest().from(),
                learning.standing.retest().by(),
                searched(line.reference(), line.text(), line.addresseeWords()));
    }

    /** The day by which all that counts had surely been verified; {@code null} while something is not. */
    private @Nullable LocalDate closedOn() {
        if (standing.step().compareTo(Step.VERIFIED) < 0) return null;
        return chain.countingActions().stream()
                .flatMap(action -> action.verified.stream()
                        .map(fact -> Chain.upTo(fact).latest())
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .stream())
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** As its own facts tell of it: whether it was found again is asked of what stands about others too. */
    LearningLine line() {
        var counting = chain.countingActions();
        var recommendation = chain.recommendation();
        return new LearningLine(
                chain.subject,
                kind,
                reference(),
                text(),
                standing.step(),
                standing.regressed(),
                List.copyOf(chain.sourceIds()),
                List.copyOf(chain.themes()),
                chain.areas().size() == 1 ? chain.areas().iterator().next() : null,
                recommendation == null
                        ? List.of()
                        : recommendation.addressees().stream()
                                .map(AgencyCode::value)
                                .toList(),
                chain.print() == null ? null : Wording.orNull(chain.print().addressee()),
                Dated.of(date()),
                statedOnly(),
                counting.size(),
                (int) counting.stream().filter(action -> !action.done.isEmpty()).count(),
                (int) counting.stream()
                        .filter(action -> !action.verified.isEmpty())
                        .count(),
                chain.withdrawnActions().size(),
                chain.statedActions().size(),
                chain.measures().size(),
                0,
                flags());
    }

    private Set<Standing.FlagKind> flags() {
        var kinds = EnumSet.noneOf(Standing.FlagKind.class);
        standing.flags().forEach(flag -> kinds.add(flag.kind()));
        return kinds;
    }

    private @Nullable FindingEvent finding() {
        if (kind != LearningKind.FINDING || chain.findings().isEmpty()) return null;
        return (FindingEvent) chain.findings().getLast().event();
    }

    private @Nullable String reference() {
        if (chain.recommendation() != null) return chain.recommendation().reference();
        if (chain.print() != null) return chain.print().reference();
        return finding() == null ? null : reference(finding());
    }

    private @Nullable String text() {
        if (chain.recommendation() != null)
            return Wording.of(chain.recommendation().text());
        if (chain.print() != null) return Wording.of(chain.print().text());
        return finding() == null ? null : text(finding());
    }

    private @Nullable StatedDate date() {
        if (chain.recommendation() != null) return chain.recommendation().occurredOn();
        if (chain.print() != null) return chain.print().occurredOn();
        return finding() == null ? null : finding().occurredOn();
    }

    private boolean statedOnly() {
        return kind == LearningKind.RECOMMENDATION
                ? chain.made() == null && !chain.stated().isEmpty()
                : chain.findings().stream().noneMatch(fact -> fact.event() instanceof FindingRecorded);
    }

    OneLearning answer(List<Recurrence> recurrences) {
        return Telling.of(chain, kind, line(), standing, recurrences);
    }

    static String reference(FindingEvent finding) {
        return switch (finding) {
            case FindingStated paper -> paper.reference();
            case FindingRecorded act -> act.reference();
            case RecurrenceConfirmed said -> throw Chain.findsNothing(said);
            case RecurrenceDismissed said -> throw Chain.findsNothing(said);
        };
    }

    static String text(FindingEvent finding) {
        return switch (finding) {
            case FindingStated paper -> Wording.of(paper.text());
            case FindingRecorded act -> Wording.of(act.text());
            case RecurrenceConfirmed said -> throw Chain.findsNothing(said);
            case RecurrenceDismissed said -> throw Chain.findsNothing(said);
        };
    }
}

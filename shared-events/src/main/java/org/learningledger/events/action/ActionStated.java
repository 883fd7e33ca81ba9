package org.learningledger.events.action;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.source.SourceId;

/**
 * A paper names something that was, is being or should be done.
 *
 * <p>Status, owner and due date are words of the paper: nothing here makes the action done, owned or due.
 *
 * @param group joins the parts of one numbered action
 * @param leadBodies references of organisations and groups in the register, only where the paper names them
 * @param dueKind what the due date is, such as "due" or "planned"
 * @param related look-alikes or connected rows, by the importer's own judgement
 */
@Revision("1")
public record ActionStated(
        ActionId actionId,
        String reference,
        @Nullable String group,
        Words text,
        List<RecommendationId> recommendations,
        List<FindingId> findings,
        List<SourceId> sources,
        List<String> nationalItems,
        List<String> themes,
        List<String> priorities,
        @Nullable Words origin,
        @Nullable Words leadBody,
        List<String> leadBodies,
        @Nullable String area,
        @Nullable String planKind,
        @Nullable StatedDate dueOn,
        @Nullable String dueKind,
        @Nullable Words status,
        @Nullable StatedDate occurredOn,
        List<ActionId> related,
        @Nullable Words otherWording,
        @Nullable String otherSource,
        @Nullable Words note,
        Citation citation)
        implements ActionEvent {}

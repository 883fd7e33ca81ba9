package org.learningledger.query.learning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionStated;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.store.log.Fact;

/** What is known of an action. */
final class ActionOn {

    final UUID id;

    @Nullable
    Fact agreed;

    final List<Fact> stated = new ArrayList<>();
    final List<Fact> saidDone = new ArrayList<>();
    final List<Fact> verified = new ArrayList<>();
    final List<Fact> outcomes = new ArrayList<>();
    final List<Fact> evidence = new ArrayList<>();

    ActionOn(UUID id) {
        this.id = id;
    }

    @Nullable
    ActionAgreed agreement() {
        return agreed == null ? null : (ActionAgreed) agreed.event();
    }

    @Nullable
    String reference() {
        if (agreed != null) return ((ActionAgreed) agreed.event()).reference();
        return stated.isEmpty() ? null : ((ActionStated) stated.getLast().event()).reference();
    }

    Set<UUID> recommendations() {
        return Stream.concat(Stream.ofNullable(agreed), stated.stream())
                .flatMap(fact -> switch (fact.event()) {
                    case ActionAgreed act -> act.recommendations().stream();
                    case ActionStated paper -> paper.recommendations().stream();
                    default -> Stream.<RecommendationId>empty();
                })
                .map(RecommendationId::value)
                .collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    Set<UUID> findings() {
        return Stream.concat(Stream.ofNullable(agreed), stated.stream())
                .flatMap(fact -> switch (fact.event()) {
                    case ActionAgreed act -> act.findings().stream();
                    case ActionStated paper -> paper.findings().stream();
                    default -> Stream.<FindingId>empty();
                })
                .map(FindingId::value)
                .collect(LinkedHashSet::new, Set::add, Set::addAll);
    }
}

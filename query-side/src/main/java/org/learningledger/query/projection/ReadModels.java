package org.learningledger.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Every read model, by name. */
@Component
public class ReadModels {

    private final SequencedMap<String, Projection> projections = new TreeMap<>();

    ReadModels(List<Projection> projections) {
        for (var projection : projections) {
            var other = this.projections.put(projection.model().name(), projection);
            if (other != null) throw new IllegalStateException(projection + " and " + other + " keep the same model");
        }
    }

    public List<ReadModel> all() {
        return projections.values().stream().map(Projection::model).toList();
    }

    /** Empty where there is none of this name. */
    public Optional<ReadModel> named(String name) {
        return Optional.ofNullable(projections.get(name)).map(Projection::model);
    }

    /** What keeps each of these models, in order of their names. */
    public List<Projection> keeping(Collection<String> names) {
        return projections.entrySet().stream()
                .filter(entry -> names.contains(entry.getKey()))
                .map(SequencedMap.Entry::getValue)
                .toList();
    }
}

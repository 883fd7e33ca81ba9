package org.learningledger.query.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedCollection;
import java.util.stream.Stream;

/**
 * The tables that one projection keeps. All of them can be built again from the log, and the same events give the same
 * rows.
 *
 * @param name the projection's {@code @ProcessingGroup}
 * @param version raised whenever the same events give other rows than before
 * @param added the tables to which the projection adds rows of its own
 * @param subjects what it keeps facts of and folds
 */
public record ReadModel(String name, int version, List<Table> added, List<Subjects> subjects) {

    /** A model of one kind of subject, with nothing beside. */
    public static ReadModel of(String name, int version, Subjects subjects) {
        return new ReadModel(name, version, List.of(), List.of(subjects));
    }

    /** Every table. */
    public List<Table> tables() {
        return Stream.concat(facts().stream(), subjects.stream().map(Subjects::stretches))
                .toList();
    }

    /** The tables that are written as events come, and from which the others are folded. */
    public SequencedCollection<Table> facts() {
        var facts = new LinkedHashMap<String, Table>();
        Stream.concat(added.stream(), subjects.stream().map(Subjects::factRows))
                .forEach(table -> facts.putIfAbsent(table.name(), table));
        return facts.sequencedValues();
    }
}

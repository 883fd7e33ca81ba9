package org.learningledger.query.compare;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.compare.WordDifferences.Piece;
import org.learningledger.query.page.Names;
import org.learningledger.web.page.Link;

/**
 * What fields are called and say on a page.
 *
 * @param themes titles by their references
 * @param priorities titles by their references
 */
public record CompareWords(Names names, Map<String, String> themes, Map<String, String> priorities) {

    private static final String NOTHING = "Nothing";

    /**
     * A field as a page shows it.
     *
     * @param pieces the words of both texts, where both moments have one; {@code null} where there is nothing to compare
     */
    public record Told(
            String label, String was, String now, @Nullable List<Piece> pieces) {}

    /** The ids that these fields name. */
    static Stream<UUID> things(Collection<FieldChange> fields) {
        return fields.stream()
                .filter(field -> field.shape() == Shape.THINGS)
                .flatMap(field -> Stream.concat(field.was().stream(), field.now().stream()))
                .map(UUID::fromString);
    }

    public List<Told> told(List<FieldChange> fields) {
        return fields.stream().map(this::told).toList();
    }

    private Told told(FieldChange field) {
        var was = words(field.shape(), field.was());
        var now = words(field.shape(), field.now());
        boolean both = field.shape() == Shape.TEXT
                && !field.was().isEmpty()
                && !field.now().isEmpty();
        return new Told(field.label(), was, now, both ? WordDifferences.between(was, now) : null);
    }

    private String words(Shape shape, List<String> values) {
        if (values.isEmpty()) return NOTHING;
        return switch (shape) {
            case TEXT -> String.join("\n", values);
            case WORDS -> Wording.list(values);
            case THINGS ->
                Wording.list(names.links(values.stream().map(UUID::fromString).toList()).stream()
                        .map(Link::label)
                        .toList());
            case ORGANISATIONS ->
                Wording.list(values.stream().map(names::agencyTitle).toList());
            case THEMES -> titles(values, themes);
            case PRIORITIES -> titles(values, priorities);
        };
    }

    private static String titles(List<String> references, Map<String, String> titles) {
        return Wording.list(references.stream()
                .map(reference -> titles.getOrDefault(reference, reference))
                .toList());
    }
}

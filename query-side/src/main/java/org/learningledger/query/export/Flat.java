package org.learningledger.query.export;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.api.Shapes;
import org.learningledger.store.log.Fact;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entries of a register as lines of a table. A column is named after what it is called in an answer for programs:
 * {@code currentDue} becomes {@code current_due}. A date has four columns: what was stated, as it was printed, and the
 * first and last day that it can mean. Several values stand in one cell behind semicolons.
 */
final class Flat {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> DATE = List.of("edtf", "asPrinted", "earliest", "latest");

    /** Its part of the answer, from the outside in, and the heading. */
    private record Place(List<String> path, String heading) {}

    private final List<Place> places;

    private Flat(List<Place> places) {
        this.places = places;
    }

    static Flat of(Class<?> entry) {
        var places = new ArrayList<Place>();
        places(entry, List.of(), "", places);
        return new Flat(places);
    }

    private static void places(Class<?> type, List<String> path, String prefix, List<Place> places) {
        for (var component : type.getRecordComponents()) {
            var name = component.getName();
            var here = with(path, name);
            var heading = prefix + snake(name);
            if (isDate(component.getType())) {
                DATE.forEach(part -> places.add(
                        new Place(with(here, part), part.equals("edtf") ? heading : heading + "_" + snake(part))));
            } else if (isNested(component.getType())) {
                places(component.getType(), here, heading + "_", places);
            } else {
                places.add(new Place(here, heading));
            }
        }
    }

    private static boolean isDate(Class<?> type) {
        return type == Dated.class || type == StatedDate.class;
    }

    /** A record of its own, but one that stands for a single value. */
    private static boolean isNested(Class<?> type) {
        return type.isRecord()
                && type != Fact.class
                && Arrays.stream(type.getRecordComponents()).noneMatch(Flat::standsForAll);
    }

    private static boolean standsForAll(RecordComponent component) {
        return component.isAnnotationPresent(JsonValue.class)
                || component.getAccessor().isAnnotationPresent(JsonValue.class);
    }

    private static List<String> with(List<String> path, String name) {
        var longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    List<String> headings() {
        return places.stream().map(Place::heading).toList();
    }

    List<@Nullable Object> line(Object entry) {
        var shaped = Shapes.value(entry);
        return places.stream()
                .<@Nullable Object>map(place -> cell(at(shaped, place.path())))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static @Nullable Object at(@Nullable Object shaped, List<String> path) {
        var found = shaped;
        for (var name : path) found = found instanceof Map<?, ?> map ? map.get(name) : null;
        return found;
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> JSON.writeValueAsString(map);
            case Collection<?> several ->
                several.stream()
                        .map(Flat::cell)
                        .map(each -> Objects.toString(each, ""))
                        .collect(Collectors.joining("; "));
            default -> value;
        };
    }
}

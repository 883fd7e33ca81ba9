package org.learningledger.query.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Listed;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.Draft;
import org.learningledger.web.page.FilterGroup;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Paging;
import org.springframework.web.util.UriComponentsBuilder;

/** What the address of a filtered list asks for. What the filter does not offer is passed over. */
public final class Asked {

    private final String path;
    private final List<Choice> choices;
    private final Map<String, List<String>> chosen = new LinkedHashMap<>();
    private final int page;

    public Asked(String path, Answers answers, List<Choice> choices) {
        this.path = path;
        this.choices = choices;
        for (var choice : choices) {
            var values = answers.all(choice.name()).stream()
                    .filter(choice::offers)
                    .distinct()
                    .limit(choice.shape() == Choice.Shape.SEVERAL ? Long.MAX_VALUE : 1)
                    .toList();
            if (!values.isEmpty()) chosen.put(choice.name(), values);
        }
        var asked = answers.one("page");
        this.page = asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
    }

    public @Nullable String one(String name) {
        var values = chosen.get(name);
        return values == null ? null : values.getFirst();
    }

    public @Nullable UUID id(String name) {
        var value = one(name);
        return value == null ? null : UUID.fromString(value);
    }

    public <E extends Enum<E>> @Nullable E one(String name, Class<E> type) {
        var value = one(name);
        return value == null ? null : Enum.valueOf(type, value);
    }

    public boolean has(String name, String value) {
        return chosen.getOrDefault(name, List.of()).contains(value);
    }

    /** TRUE where it is asked for, else nothing: a filter that narrows or does not. */
    public @Nullable Boolean only(String value) {
        return has("only", value) ? Boolean.TRUE : null;
    }

    public boolean anything() {
        return !chosen.isEmpty();
    }

    public String path() {
        return path;
    }

    public List<Choice> choices() {
        return choices;
    }

    /** The filter's fields as they are filled in. */
    public Draft draft() {
        return Draft.of(new Answers(chosen));
    }

    /** What narrows the list, each with the address of the list without it. */
    public List<FilterGroup> groups() {
        var groups = new ArrayList<FilterGroup>();
        for (var choice : choices) {
            var tags = chosen.getOrDefault(choice.name(), List.of()).stream()
                    .map(value -> new Link(choice.label(value), without(choice.name(), value)))
                    .toList();
            if (!tags.isEmpty()) groups.add(new FilterGroup(choice.label(), tags));
        }
        return groups;
    }

    /** The page asked for, or the last one where there are not so many. */
    public <T> Listed<T> read(IntFunction<Listed<T>> list) {
        var listed = list.apply(page);
        if (!listed.entries().isEmpty() || listed.total() == 0) return listed;
        return list.apply((int) ((listed.total() + Listed.SIZE - 1) / Listed.SIZE));
    }

    public Paging paging(Listed<?> listed) {
        return new Paging(listed.page(), Listed.SIZE, listed.total(), this::page);
    }

    private String page(int number) {
        return number == 1 ? address(chosen) : address(chosen, "page", String.valueOf(number));
    }

    private String without(String name, String value) {
        var fewer = new LinkedHashMap<>(chosen);
        fewer.computeIfPresent(name, (key, values) -> values.stream()
                .filter(other -> !other.equals(value))
                .toList());
        return address(fewer);
    }

    private String address(Map<String, List<String>> values, String... more) {
        var pairs = Stream.concat(
                        values.entrySet().stream().flatMap(entry -> entry.getValue().stream()
                                .map(value -> Map.entry(entry.getKey(), value))),
                        more.length == 0 ? Stream.of() : Stream.of(Map.entry(more[0], more[1])))
                .toList();
        var address = UriComponentsBuilder.fromPath(path);
        for (int i = 0; i < pairs.size(); i++) {
            address.queryParam(pairs.get(i).getKey(), "{v" + i + "}");
        }
        return address.encode()
                .buildAndExpand(pairs.stream().map(Map.Entry::getValue).toArray())
                .toUriString();
    }
}

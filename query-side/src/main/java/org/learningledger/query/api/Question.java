package org.learningledger.query.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Listed;

/**
 * One question, and who answers it.
 *
 * @param path of the page that shows the same, with its variables in braces
 * @param projection the processing group whose rows answer it
 * @param type what an entry of the answer is: a record
 * @param list answers with a page of a list; {@code null} where the answer is one thing
 * @param id what tells the entries of a list apart
 * @param one answers with one thing
 * @param version of the thing, for whoever wants to change it
 * @param thing that an entry of a list is or speaks of, which may have been withdrawn; {@code null} where it is none
 * @param filters how a list may be narrowed
 */
public record Question<T>(
        String path,
        String summary,
        String projection,
        Class<T> type,
        @Nullable Lister<T> list,
        @Nullable Function<T, Object> id,
        @Nullable Finder<T> one,
        @Nullable ToLongFunction<T> version,
        @Nullable Function<T, UUID> thing,
        List<Filter> filters) {

    /** Reads one page of a list, from 1. */
    public interface Lister<T> {
        Listed<T> page(Inquiry asked, int page);
    }

    /** Finds one thing. */
    public interface Finder<T> {
        Optional<T> find(Inquiry asked);
    }

    /**
     * @param type an enum, {@code UUID}, {@code String}, {@code Boolean}, {@code Integer} or {@code LocalDate}
     */
    public record Filter(String name, String meaning, Class<?> type) {}

    public static <T> Question<T> list(
            String path, String summary, String projection, Class<T> type, Function<T, Object> id, Lister<T> list) {
        return new Question<>(path, summary, projection, type, list, id, null, null, null, List.of());
    }

    /** One thing with a version, which whoever wants to change it must name. */
    public static <T> Question<T> one(
            String path, String summary, String projection, Class<T> type, ToLongFunction<T> version, Finder<T> one) {
        return new Question<>(path, summary, projection, type, null, null, one, version, null, List.of());
    }

    /** One thing that nobody can change. */
    public static <T> Question<T> one(String path, String summary, String projection, Class<T> type, Finder<T> one) {
        return new Question<>(path, summary, projection, type, null, null, one, null, null, List.of());
    }

    /** Its entries are things, or each speaks of one, so that the answer says which of them were withdrawn. */
    public Question<T> about(Function<T, UUID> each) {
        return new Question<>(path, summary, projection, type, list, id, one, version, each, filters);
    }

    /** Whether the answer says what was withdrawn: it is of things, or of one that has a version. */
    boolean ofThings() {
        return thing != null || version != null;
    }

    /** May be narrowed by one more value. */
    public Question<T> by(String name, String meaning, Class<?> filter) {
        var more = new ArrayList<>(filters);
        more.add(new Filter(name, meaning, filter));
        return new Question<>(path, summary, projection, type, list, id, one, version, thing, List.copyOf(more));
    }

    /** A page of a short list that is read as a whole. */
    public static <T> Listed<T> page(List<T> all, int page) {
        return new Listed<>(
                all.stream().skip(Listed.before(page)).limit(Listed.SIZE).toList(), page, all.size());
    }
}

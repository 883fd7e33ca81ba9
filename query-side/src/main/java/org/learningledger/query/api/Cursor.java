package org.learningledger.query.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Listed;
import org.learningledger.web.problem.Problem;

/**
 * How far somebody has read in a list: after which entry. When entries were added or removed before it meanwhile, it is
 * looked for again, so that what stays in the list is read once.
 *
 * @param read how many entries were read
 * @param last the id of the last of them
 */
record Cursor(long read, String last) {

    static final Cursor START = new Cursor(0, "");

    static Cursor of(@Nullable String text) {
        if (text == null || text.isEmpty()) return START;
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            if (parts.length == 2 && parts[0].matches("\\d{1,9}"))
                return new Cursor(Long.parseLong(parts[0]), parts[1]);
        } catch (IllegalArgumentException notOurs) {
            // told below
        }
        throw Inquiry.notUnderstood(List.of(new Problem.Fault("/cursor", "Send the cursor as an answer gave it")));
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((read + " " + last).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param surely as {@link Listed} says it
     * @param next where it goes on; {@code null} at the end
     */
    record Read<T>(
            List<T> entries,
            long total,
            @Nullable Long surely,
            @Nullable Cursor next) {}

    /** The entries that follow. */
    <T> Read<T> read(IntFunction<Listed<T>> list, Function<T, Object> id, int limit) {
        var pages = new Pages<>(list, new HashMap<>());
        long start = read == 0 || pages.is(last, read - 1, id) ? read : after(pages, id);
        var entries = new ArrayList<T>();
        long total = pages.total();
        for (long i = start; i < total && entries.size() < limit; i++) {
            var entry = pages.at(i);
            if (entry == null) break;
            entries.add(entry);
        }
        long end = start + entries.size();
        boolean more = !entries.isEmpty() && end < total;
        return new Read<>(
                entries,
                total,
                pages.surely(),
                more ? new Cursor(end, id.apply(entries.getLast()).toString()) : null);
    }

    private <T> long after(Pages<T> pages, Function<T, Object> id) {
        for (long i = 0; i < pages.total(); i++) {
            if (pages.is(last, i, id)) return i + 1;
        }
        return read;
    }

    /** The pages of a list, each read once. */
    private record Pages<T>(IntFunction<Listed<T>> list, Map<Integer, Listed<T>> known) {

        long total() {
            return page(1).total();
        }

        @Nullable
        Long surely() {
            return page(1).surely();
        }

        @Nullable
        T at(long index) {
            var entries = page((int) (index / Listed.SIZE) + 1).entries();
            int place = (int) (index % Listed.SIZE);
            return place < entries.size() ? entries.get(place) : null;
        }

        boolean is(String id, long index, Function<T, Object> ids) {
            var entry = index < total() ? at(index) : null;
            return entry != null && ids.apply(entry).toString().equals(id);
        }

        private Listed<T> page(int number) {
            return known.computeIfAbsent(number, list::apply);
        }
    }
}

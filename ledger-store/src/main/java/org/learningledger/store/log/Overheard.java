package org.learningledger.store.log;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which tables and views were read to answer a question, overheard where its statements are prepared: what an answer
 * rests on is then never something that somebody must remember to say.
 *
 * <p>Names are taken from the text of the statements. One that a statement only mentions counts as read: rather one too
 * many than one too few.
 */
public final class Overheard {

    /** With its schema; or without one, where it stands in the place of a table. */
    private static final Pattern NAME = Pattern.compile(
            "\\b((?:read|ledger|web)\\.\\w+)|\\b(?:from|join)\\s+(\\w+)\\b(?!\\.)", Pattern.CASE_INSENSITIVE);

    /** Where the reading pool looks for what is named without a schema. */
    private static final String USUAL = "read.";

    private static final int MOST_REMEMBERED = 2_000;

    /** The same statements are prepared again and again. */
    private static final Map<String, Set<String>> NAMES = new ConcurrentHashMap<>();

    private static final ThreadLocal<@Nullable Set<String>> LISTENING = new ThreadLocal<>();

    private Overheard() {}

    /**
     * Answers one question on this thread.
     *
     * @param read is given the names, with their schemas, while they are read
     */
    public static <T> T listening(Set<String> read, Supplier<T> question) {
        var before = LISTENING.get();
        LISTENING.set(read);
        try {
            return question.get();
        } finally {
            if (before == null) LISTENING.remove();
            else LISTENING.set(before);
        }
    }

    static void sql(String sql) {
        var read = LISTENING.get();
        if (read != null) read.addAll(names(sql));
    }

    private static Set<String> names(String sql) {
        var known = NAMES.get(sql);
        if (known != null) return known;
        var names = NAME.matcher(sql)
                .results()
                .map(found -> found.group(1) == null ? USUAL + found.group(2) : found.group(1))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        if (NAMES.size() < MOST_REMEMBERED) NAMES.put(sql, names);
        return names;
    }
}

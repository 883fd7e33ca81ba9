package org.learningledger.query.provenance;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells whether an answer that somebody kept is still the answer, without reading it again.
 *
 * <p>The tag of an answer names the models that it rests on and their state. What is read next depends only on the
 * question and on what was read before; so where the state of all of these is the same, the same was read, and nothing
 * else.
 */
@Component
public class Unchanged {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([a-z.]*):([0-9a-f]{64})\"");

    private final Figures figures;
    private final Models models;

    Unchanged(Figures figures, Models models) {
        this.figures = figures;
        this.models = models;
    }

    /** The ETag of an answer. */
    public static String tag(Provenance from) {
        var names = from.models().stream().map(Provenance.Model::name).toList();
        return "\"" + String.join(".", names) + ":" + from.state() + "\"";
    }

    /** @param sent the header If-None-Match; {@code null} where none was sent */
    public boolean isUnchanged(String partnership, @Nullable String sent) {
        if (sent == null) return false;
        return TAG.matcher(sent).results().limit(MOST).anyMatch(found -> {
            var names = names(found.group(1));
            return models.names().containsAll(names)
                    && figures.from(partnership, names).state().equals(found.group(2));
        });
    }

    /** Nobody keeps more answers to one question than this. */
    private static final int MOST = 4;

    private static Set<String> names(String joined) {
        var names = new TreeSet<String>();
        for (var name : joined.split("\\.")) {
            if (!name.isEmpty()) names.add(name);
        }
        return names;
    }
}

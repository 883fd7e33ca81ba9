package org.learningledger.web.form;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with the answers, in the order of the questions: one sentence a field, saying what to do. */
public final class Problems implements Serializable {

    private static final long serialVersionUID = 1;

    private final LinkedHashMap<String, String> sentences = new LinkedHashMap<>();

    /** The first sentence about a field stays: one thing to put right at a time. */
    public Problems add(String field, String sentence) {
        sentences.putIfAbsent(field, sentence);
        return this;
    }

    /** Adds the sentence when the field was left blank. */
    public Problems needs(Answers answers, String field, String sentence) {
        return answers.all(field).isEmpty() ? add(field, sentence) : this;
    }

    public boolean isEmpty() {
        return sentences.isEmpty();
    }

    /** The sentence about a field, if there is one. */
    public @Nullable String at(String field) {
        return sentences.get(field);
    }

    public List<Map.Entry<String, String>> all() {
        var all = new ArrayList<Map.Entry<String, String>>();
        sentences.forEach((field, sentence) -> all.add(Map.entry(field, sentence)));
        return all;
    }
}

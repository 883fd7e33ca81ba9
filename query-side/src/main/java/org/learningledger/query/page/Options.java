package org.learningledger.query.page;

import java.util.List;
import java.util.Map;
import org.learningledger.query.answer.Named;
import org.learningledger.query.answer.Wording;
import org.learningledger.web.page.Option;

/** Answers to choose from, made of what the registers hold. */
public final class Options {

    private Options() {}

    /** Values that are their own labels. */
    public static List<Option> same(List<String> values) {
        return values.stream().map(value -> new Option(value, value)).toList();
    }

    /** Codes and what they are called. */
    public static List<Option> titled(Map<String, String> titles) {
        return titles.entrySet().stream()
                .map(entry -> new Option(entry.getKey(), entry.getValue()))
                .toList();
    }

    public static List<Option> named(List<Named> things) {
        return things.stream()
                .map(thing -> new Option(thing.id().toString(), Names.label(thing)))
                .toList();
    }

    /** "Neglect and Hidden harm", from codes. */
    public static String titles(List<String> codes, Map<String, String> titles) {
        return Wording.list(
                codes.stream().map(code -> titles.getOrDefault(code, code)).toList());
    }
}

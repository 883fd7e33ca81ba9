package org.learningledger.query.rebuild;

/**
 * A part of a rebuild, and how far it has come.
 *
 * @param name {@code log}; the knowledge of a kind of subject; or {@code model:} and a model's name, for what was caught
 *     up with
 * @param done how many events or subjects, or up to which index
 * @param of how many there are
 */
public record Part(String name, long done, long of) {

    static final String LOG = "log";

    static String caughtUp(String model) {
        return "model:" + model;
    }
}

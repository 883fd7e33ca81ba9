package org.learningledger.query.rebuild;

/** How far a rebuild has come; the last step that was finished is never done again. */
public enum Stage {
    BEGINNING("making empty tables"),
    READING("reading the log"),
    SORTING("sorting the facts"),
    FOLDING("working out what was known of each"),
    INDEXING("making indices"),
    CATCHING_UP("catching up with what was recorded meanwhile"),
    COMPARING("comparing with what is live"),
    SWITCHING("putting it in its place");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    /** What the program is doing, for people. */
    public String words() {
        return words;
    }
}

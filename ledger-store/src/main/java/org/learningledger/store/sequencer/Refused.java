package org.learningledger.store.sequencer;

/** Something that must not happen, and that nobody can go on from before a person has looked at it. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final String sentence;

    Refused(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}

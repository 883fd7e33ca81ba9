package org.learningledger.web.page;

/** The head of a table's column; numbers stand at the right. */
public record Column(String label, boolean numeric) {

    public static Column of(String label) {
        return new Column(label, false);
    }

    public static Column number(String label) {
        return new Column(label, true);
    }
}

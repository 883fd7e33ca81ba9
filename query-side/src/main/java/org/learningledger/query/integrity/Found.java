package org.learningledger.query.integrity;

/**
 * What a check found wrong.
 *
 * @param slice in which part of the log; {@link #WHOLE} where it was asked of all of it
 */
record Found(Alarm.Kind kind, String about, long slice, String sentence) {

    static final long WHOLE = -1;

    static Found ofAll(Alarm.Kind kind, String about, String sentence) {
        return new Found(kind, about, WHOLE, sentence);
    }
}

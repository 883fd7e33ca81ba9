package org.learningledger.query.integrity;

import java.time.Instant;

/**
 * Something that is not as it must be, kept until a check finds it put right.
 *
 * @param about a partnership or a read model; empty where it is the log as a whole
 * @param sentence what is wrong, in numbers; nothing of what any event says
 */
public record Alarm(Kind kind, String about, String sentence, Instant firstSeen, Instant lastSeen) {

    /** What is wrong. */
    public enum Kind {
        /** The log does not hold as many events as were counted when they were recorded. */
        EVENTS_MISSING("Events are missing from the log"),
        /** The counters of the log do not agree with each other or with the newest events. */
        COUNTERS_DIFFER("The log's counters do not agree"),
        /** A read model says that it has taken in what nobody recorded. */
        AHEAD_OF_THE_LOG("A read model is ahead of the log"),
        /** A read model has not taken in what was recorded a while ago. */
        BEHIND_THE_LOG("A read model is behind the log"),
        /** The history does not have one row for each event that it has taken in. */
        HISTORY_DIFFERS("The history is not complete"),
        /** A text that the log commits to is not kept, and nobody recorded that it was erased. */
        RESTRICTED_TEXT_MISSING("Restricted text is missing"),
        /** A text is kept that somebody decided to erase. */
        ERASED_TEXT_PRESENT("Text is there that was erased"),
        /** Not as many events were copied into the log as Axon Server's token says. */
        SEALED_DIFFERS("The log and Axon Server's token do not agree"),
        /** What is stored is not what was signed. */
        ENTRIES_CHANGED("Entries are not as they were signed"),
        /** The signer has not signed what was recorded a while ago. */
        NOT_SIGNED("Entries wait to be signed"),
        /** Something that keeps the log from being changed is missing or was changed. */
        GUARDS_DIFFER("The log is not protected as it must be");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}

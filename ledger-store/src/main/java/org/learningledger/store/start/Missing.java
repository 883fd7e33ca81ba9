package org.learningledger.store.start;

import java.util.Optional;

/** What a program that has started still lacks, so that its start-up line can say so. */
public interface Missing {

    /** A sentence of what is missing and what that means; empty where nothing is. */
    Optional<String> sentence();
}

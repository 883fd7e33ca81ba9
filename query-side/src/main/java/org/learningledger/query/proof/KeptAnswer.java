package org.learningledger.query.proof;

import org.jspecify.annotations.Nullable;

/**
 * What came of holding the log against a checkpoint that somebody kept.
 *
 * @param holds {@code null} where it is no checkpoint of this log
 */
public record KeptAnswer(@Nullable Boolean holds, String sentence) {}

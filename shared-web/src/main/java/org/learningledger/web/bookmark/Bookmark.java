package org.learningledger.web.bookmark;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Up to where somebody has looked: to an entry of the log or to the end of a day, one of the two.
 *
 * @param position of the last entry looked at, in the log of their partnership
 * @param day whose end, in London, was looked at, by the ledger's own clock
 * @param movedAt when it was put there
 */
public record Bookmark(@Nullable Long position, @Nullable LocalDate day, Instant movedAt) {}

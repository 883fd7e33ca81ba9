package org.learningledger.query.page;

/**
 * What somebody sees who has just recorded something.
 *
 * @param heading what was recorded
 * @param correctable whether it can be corrected later
 * @param before whether that form had been recorded before, so that nothing was recorded now
 * @param shown whether the page already shows it
 * @param again the page's address, to load it again
 */
public record Arrival(String heading, boolean correctable, boolean before, boolean shown, String again) {}

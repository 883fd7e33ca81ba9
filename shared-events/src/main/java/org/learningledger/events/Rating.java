package org.learningledger.events;

/**
 * A judgement on a scale, with what the scale meant on the day. "Green" has at least three meanings in use, so a value
 * without its scale, the scale's version and the descriptor in force says nothing.
 *
 * @param scale what the scale is called, such as "Section 11 RAG"
 * @param version which version of it was in force, such as "2021"
 * @param value the level chosen, such as "Amber"
 * @param descriptor what that level means, in the words of that version
 */
public record Rating(String scale, String version, String value, Words descriptor) {}

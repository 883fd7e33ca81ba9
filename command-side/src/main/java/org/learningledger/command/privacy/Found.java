package org.learningledger.command.privacy;

/**
 * Something in a text that looks like a personal detail.
 *
 * @param words the part of the text that does; to be shown to whoever wrote it and to nobody else
 */
public record Found(PersonalDetail detail, String words) {}

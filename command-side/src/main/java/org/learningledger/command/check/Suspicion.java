package org.learningledger.command.check;

import org.learningledger.events.LedgerEvent;

/**
 * Something that may not add up. Whether it does is for a person to say.
 *
 * @param statement the statement that it was seen in
 * @param check what kind of thing it is: "a sum that does not add up"
 * @param found what stands written
 * @param expected what the check makes of it
 */
public record Suspicion(LedgerEvent statement, String check, String found, String expected) {}

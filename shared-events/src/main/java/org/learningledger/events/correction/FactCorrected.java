package org.learningledger.events.correction;

import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Thing;
import org.learningledger.events.Words;

/**
 * One thing that a fact says was recorded wrongly. It counts as put right from now on; the history shows both.
 *
 * @param field the name of what is put right, as in the fact's stored form
 * @param now what it should have said: text as it is, a date in EDTF, a choice by its name; {@code null} where it should
 *     have said nothing
 */
@Revision("1")
public record FactCorrected(
        Thing thing, UUID fact, String field, @Nullable Words now, Words reason) implements CorrectionEvent {}

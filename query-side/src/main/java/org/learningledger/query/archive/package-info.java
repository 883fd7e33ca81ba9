/**
 * The whole history as one zip that opens without the ledger, with what proves it. docs/archive-format.md describes it to
 * the byte; the verifier reads it, and shares no code with what writes it here.
 */
@NullMarked
package org.learningledger.query.archive;

import org.jspecify.annotations.NullMarked;

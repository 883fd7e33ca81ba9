/**
 * Checks an exported ledger, off-line and with nothing but the JDK. It shares no code with the ledger: what both agree on
 * is written down in docs/archive-format.md.
 *
 * <p>To read it, begin with {@link org.learningledger.verify.Verify}, then {@code ArchiveCheck} and {@code LogCheck}, which
 * say what is checked in which order. {@code TreeProof}, {@code Frontier} and {@code Note} hold the mathematics, each with
 * the clause that it follows.
 */
package org.learningledger.verify;

/**
 * That nothing of the log was changed, and how anybody can see that for himself.
 *
 * <p>Each partnership's log is a Merkle tree (RFC 6962, section 2.1) with a leaf for every event. The signer signs its head
 * in a checkpoint (C2SP tlog-checkpoint), a signed note (C2SP signed-note) that whoever keeps it can hold against the ledger
 * for ever.
 */
@NullMarked
package org.learningledger.query.proof;

import org.jspecify.annotations.NullMarked;

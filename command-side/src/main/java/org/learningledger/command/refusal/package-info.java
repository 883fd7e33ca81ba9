/** How the ledger says no. */
@NullMarked
package org.learningledger.command.refusal;

import org.jspecify.annotations.NullMarked;

/** Accounts from the command line: the first one of a new ledger has to come from somewhere. */
@NullMarked
package org.learningledger.app.account;

import org.jspecify.annotations.NullMarked;

/** How the ledger runs, for whoever runs it. */
@NullMarked
package org.learningledger.query.operations;

import org.jspecify.annotations.NullMarked;

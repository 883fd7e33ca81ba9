/** What the ledger does by itself, night after night, for each partnership: when, what came of it, and when next. */
@NullMarked
package org.learningledger.query.job;

import org.jspecify.annotations.NullMarked;

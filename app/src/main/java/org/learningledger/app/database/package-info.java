/** PostgreSQL for one ledger: real server programs, durable settings, data in a folder. Knows nothing of the ledger. */
@NullMarked
package org.learningledger.app.database;

import org.jspecify.annotations.NullMarked;

/** PostgreSQL for one ledger: real server programs, durable settings, data in a folder. Of the ledger it knows only the guards. */
@NullMarked
package org.learningledger.app.database;

import org.jspecify.annotations.NullMarked;

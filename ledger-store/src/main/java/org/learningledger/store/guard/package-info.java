/** What keeps the log append-only in the database: guards that refuse, rights that are not given, and a look at both. */
@NullMarked
package org.learningledger.store.guard;

import org.jspecify.annotations.NullMarked;

/** Text that only a few may read: kept outside the log, encrypted, with a commitment to it in the log. */
@NullMarked
package org.learningledger.store.restricted;

import org.jspecify.annotations.NullMarked;

/** Reports as they were handed out: kept beside the accounts, because they are no read model and cannot be built again. */
@NullMarked
package org.learningledger.web.report;

import org.jspecify.annotations.NullMarked;

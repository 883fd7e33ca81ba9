/** Whether everything that was recorded is in the log, and everything in the log in the read models. */
@NullMarked
package org.learningledger.query.integrity;

import org.jspecify.annotations.NullMarked;

/** How far each read model is behind the log, and what keeps one that has stopped. */
@NullMarked
package org.learningledger.query.lag;

import org.jspecify.annotations.NullMarked;

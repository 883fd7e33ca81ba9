/** Which reviews and audits there are. */
@NullMarked
package org.learningledger.query.source;

import org.jspecify.annotations.NullMarked;

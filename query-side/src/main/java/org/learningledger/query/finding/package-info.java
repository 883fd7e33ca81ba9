/** What reviews and audits found. */
@NullMarked
package org.learningledger.query.finding;

import org.jspecify.annotations.NullMarked;

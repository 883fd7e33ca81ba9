/** What changed since a reader last looked. */
@NullMarked
package org.learningledger.query.since;

import org.jspecify.annotations.NullMarked;

/** What changed between two dates: of one record and of a whole register. */
@NullMarked
package org.learningledger.query.compare;

import org.jspecify.annotations.NullMarked;

/** One number for all that a read model holds: the same events give the same one. */
@NullMarked
package org.learningledger.query.digest;

import org.jspecify.annotations.NullMarked;

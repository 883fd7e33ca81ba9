/** The registers that have no rules of their own. */
@NullMarked
package org.learningledger.query.register;

import org.jspecify.annotations.NullMarked;

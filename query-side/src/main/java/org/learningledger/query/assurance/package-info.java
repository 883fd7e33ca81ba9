/** Assurance that the scrutineer gave, and what changed since. */
@NullMarked
package org.learningledger.query.assurance;

import org.jspecify.annotations.NullMarked;

/** Who does what by when, and what came of it. */
@NullMarked
package org.learningledger.query.action;

import org.jspecify.annotations.NullMarked;

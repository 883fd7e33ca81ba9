/** Agreeing, extending, reporting, verifying and judging actions. */
@NullMarked
package org.learningledger.command.action;

import org.jspecify.annotations.NullMarked;

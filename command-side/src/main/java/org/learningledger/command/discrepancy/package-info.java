/** Raising discrepancies. */
@NullMarked
package org.learningledger.command.discrepancy;

import org.jspecify.annotations.NullMarked;

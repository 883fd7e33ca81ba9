/** Adding evidence. */
@NullMarked
package org.learningledger.command.evidence;

import org.jspecify.annotations.NullMarked;

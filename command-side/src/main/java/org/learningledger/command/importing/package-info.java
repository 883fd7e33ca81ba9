/** Bringing in sets of files. */
@NullMarked
package org.learningledger.command.importing;

import org.jspecify.annotations.NullMarked;

/** Defining measures, setting targets, measuring. */
@NullMarked
package org.learningledger.command.measure;

import org.jspecify.annotations.NullMarked;

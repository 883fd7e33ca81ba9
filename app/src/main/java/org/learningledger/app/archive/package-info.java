/** The whole history written into a file, for the command line. */
@NullMarked
package org.learningledger.app.archive;

import org.jspecify.annotations.NullMarked;

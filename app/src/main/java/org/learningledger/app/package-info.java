/** The all-in-one program: both sides, a database, and the command line that people use. */
@NullMarked
package org.learningledger.app;

import org.jspecify.annotations.NullMarked;

/** Read models built again, for the command line. */
@NullMarked
package org.learningledger.app.rebuild;

import org.jspecify.annotations.NullMarked;

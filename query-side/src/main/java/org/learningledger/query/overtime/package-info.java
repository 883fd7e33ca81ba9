/** Where learning stood at the end of each month: what was reported then, and what is now known to have been so. */
@NullMarked
package org.learningledger.query.overtime;

import org.jspecify.annotations.NullMarked;

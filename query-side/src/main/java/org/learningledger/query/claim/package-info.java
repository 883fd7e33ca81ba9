/** Claims of impact, and whether anything bears them out. */
@NullMarked
package org.learningledger.query.claim;

import org.jspecify.annotations.NullMarked;

/** What counts of what was recorded, once it was put right. */
@NullMarked
package org.learningledger.store.correction;

import org.jspecify.annotations.NullMarked;

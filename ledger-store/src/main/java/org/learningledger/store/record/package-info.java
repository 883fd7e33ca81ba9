/** Recording: who does something, once only. */
@NullMarked
package org.learningledger.store.record;

import org.jspecify.annotations.NullMarked;

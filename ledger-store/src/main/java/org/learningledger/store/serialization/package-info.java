/** Which types are stored, and how. */
@NullMarked
package org.learningledger.store.serialization;

import org.jspecify.annotations.NullMarked;

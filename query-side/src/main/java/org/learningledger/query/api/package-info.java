/** The questions that programs may ask, each declared once: where, what answers it, and how it may be narrowed. */
@NullMarked
package org.learningledger.query.api;

import org.jspecify.annotations.NullMarked;

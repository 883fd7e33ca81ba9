/** The nightly export: every register and the whole history of a partnership in open formats, as one file. */
@NullMarked
package org.learningledger.query.export;

import org.jspecify.annotations.NullMarked;

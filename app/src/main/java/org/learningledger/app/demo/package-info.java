/** The demonstration: a real partnership's record as it is, and beside it an invented one. */
@NullMarked
package org.learningledger.app.demo;

import org.jspecify.annotations.NullMarked;

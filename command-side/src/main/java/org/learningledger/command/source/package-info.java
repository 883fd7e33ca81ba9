/** Opening reviews and carrying out audits. */
@NullMarked
package org.learningledger.command.source;

import org.jspecify.annotations.NullMarked;

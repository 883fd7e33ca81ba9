/** Recording what papers say. */
@NullMarked
package org.learningledger.command.statement;

import org.jspecify.annotations.NullMarked;

/** Making, answering and challenging recommendations. */
@NullMarked
package org.learningledger.command.recommendation;

import org.jspecify.annotations.NullMarked;

/** Recording what sources found. */
@NullMarked
package org.learningledger.command.finding;

import org.jspecify.annotations.NullMarked;

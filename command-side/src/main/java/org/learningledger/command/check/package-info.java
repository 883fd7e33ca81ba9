/** What may not add up in the papers themselves, or should not stand in them. A check never stands in the way: it only suggests where to look. */
@NullMarked
package org.learningledger.command.check;

import org.jspecify.annotations.NullMarked;

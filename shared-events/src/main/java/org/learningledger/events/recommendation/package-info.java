/** What should change, and who said they would. */
@NullMarked
package org.learningledger.events.recommendation;

import org.jspecify.annotations.NullMarked;

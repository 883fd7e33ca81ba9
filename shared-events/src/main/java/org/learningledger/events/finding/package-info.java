/** What sources found. */
@NullMarked
package org.learningledger.events.finding;

import org.jspecify.annotations.NullMarked;

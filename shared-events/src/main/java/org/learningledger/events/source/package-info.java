/** Reviews, audits and inspections: where learning comes from. */
@NullMarked
package org.learningledger.events.source;

import org.jspecify.annotations.NullMarked;

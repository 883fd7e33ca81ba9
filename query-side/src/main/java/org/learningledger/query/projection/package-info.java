/** How facts become rows: what every projection is handed, and how far each has come. */
@NullMarked
package org.learningledger.query.projection;

import org.jspecify.annotations.NullMarked;

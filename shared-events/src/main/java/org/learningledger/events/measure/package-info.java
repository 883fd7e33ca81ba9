/** What is measured again to see whether learning holds. */
@NullMarked
package org.learningledger.events.measure;

import org.jspecify.annotations.NullMarked;

/** Text that may say who a child or family is: finding it, and what must never hold it. */
@NullMarked
package org.learningledger.command.privacy;

import org.jspecify.annotations.NullMarked;

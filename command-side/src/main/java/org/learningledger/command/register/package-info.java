/** Opening a partnership, entries of registers by hand, and what happens to entries afterwards. */
@NullMarked
package org.learningledger.command.register;

import org.jspecify.annotations.NullMarked;

/** Opening a partnership. */
@NullMarked
package org.learningledger.command.register;

import org.jspecify.annotations.NullMarked;

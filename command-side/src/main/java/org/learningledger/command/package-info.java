/** What may be recorded, and the rules that may refuse it. */
@NullMarked
package org.learningledger.command;

import org.jspecify.annotations.NullMarked;

/** What tests of commands share: people, rules under test, and a whole command side on a real database. */
@NullMarked
package org.learningledger.command.testing;

import org.jspecify.annotations.NullMarked;

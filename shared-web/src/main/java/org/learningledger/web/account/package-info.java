/** Who may sign in, in which role, and what a controller allows them. */
@NullMarked
package org.learningledger.web.account;

import org.jspecify.annotations.NullMarked;

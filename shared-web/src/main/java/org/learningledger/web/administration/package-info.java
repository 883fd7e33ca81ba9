/** The administrator's pages: who can sign in, and in which role. */
@NullMarked
package org.learningledger.web.administration;

import org.jspecify.annotations.NullMarked;

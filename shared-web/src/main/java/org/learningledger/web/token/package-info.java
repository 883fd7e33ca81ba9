/** Tokens with which programs that report ask and rebuild, each for one job of one partnership. */
@NullMarked
package org.learningledger.web.token;

import org.jspecify.annotations.NullMarked;
